import { execFile } from 'node:child_process';
import { chmod, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresRefused } from './embedded-refused.ts';

const run = promisify(execFile);

/** Who PostgreSQL runs as. Undefined: as ourselves, an ordinary user. PostgreSQL refuses to run as root. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/**
 * As root, the owner of the data that is there already: files made by an ordinary user stay usable for that user.
 * Otherwise the account `postgres`, made if need be, as the packages of every distribution do.
 */
export async function accountFor(cluster: string): Promise<Account> {
  const owner = await stat(cluster).catch(() => undefined);
  const me = process.getuid?.();
  if (me === 0) {
    if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
    return (await lookUp('postgres')) ?? (await create('postgres'));
  }
  if (owner !== undefined && owner.uid !== me) {
    throw new EmbeddedPostgresRefused(
      'foreign-files',
      `${cluster} belongs to another user (uid ${owner.uid}), probably because Engawa was started as root before. ` +
        `Start it as root again, or make the files yours: sudo chown -R $(id -u):$(id -g) ${dirname(cluster)}`,
    );
  }
  return undefined;
}

async function lookUp(name: string): Promise<Account> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function create(name: string): Promise<Account> {
  // Debian, Fedora and their like have useradd; Alpine has BusyBox's adduser.
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]],
    ['adduser', ['-S', '-D', '-H', name]],
  ];
  for (const [program, words] of ways) {
    await run(program, [...words]).catch(() => undefined);
    const account = await lookUp(name);
    if (account !== undefined) return account;
  }
  throw new EmbeddedPostgresRefused(
    'no-account',
    'PostgreSQL refuses to run as root, and no account "postgres" could be made for it. ' +
      'Start Engawa as an ordinary user, create that account, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** Makes the data directory and returns its real path. Others may pass through it, but not look into it. */
export async function openDataDir(dataDir: string, asRoot: boolean): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 });
  // Real, because the server's command line is later compared with it, and a link may be reached by two names.
  const real = await realpath(dataDir);
  if (asRoot) {
    const { mode, uid } = await stat(real);
    // Somebody else of us may have made it for root alone; PostgreSQL's account has to pass through.
    if (uid === 0 && (mode & 0o001) === 0) await chmod(real, (mode & 0o777) | 0o001);
  }
  return real;
}

/** Every directory above `path` must let the account through, or PostgreSQL fails with words that name none of them. */
export async function requireReachable(path: string, account: Account, fix: string): Promise<void> {
  if (account === undefined) return;
  for (const directory of above(path)) {
    const { uid, gid, mode } = await stat(directory);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) !== 0) continue;
    throw new EmbeddedPostgresRefused(
      'unreachable',
      `${directory} is closed to the account that PostgreSQL runs as (uid ${account.uid}): PostgreSQL refuses to be ` +
        `root, which Engawa was started as. Start Engawa as an ordinary user, or ${fix}, ` +
        `or open the way: chmod o+x ${directory}`,
    );
  }
}

function above(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [...above(parent), parent];
}

/** Where everything of one data directory is. */
export const filesOf = (dataDir: string) => ({
  cluster: join(dataDir, 'postgres'),
  password: join(dataDir, 'postgres.password'),
  log: join(dataDir, 'postgres.log'),
});
