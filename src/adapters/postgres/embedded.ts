import { realpath } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { accountFor, filesOf, openDataDir, requireReachable } from './embedded-account.ts';
import { ensureCluster, findBinaries, flush, passwordOf, sweep } from './embedded-cluster.ts';
import { claim, type Ownership } from './embedded-owner.ts';
import { EmbeddedPostgresRefused } from './embedded-refused.ts';
import { ensureServer, type Server, type ServerOptions, stopServer } from './embedded-server.ts';

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** A fresh secret each time: 32 random bytes as URL-safe text. */
  readonly random: () => string;
  /** More words for PostgreSQL's command line, such as `-c fsync=off` in tests. */
  readonly flags?: readonly string[];
}

export interface EmbeddedPostgres {
  readonly url: string;
  /** Stops PostgreSQL and returns when it is gone. To be called last, when nothing uses the database any more. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL under `<dataDir>/postgres`, or takes over the one that an Engawa which died has left there. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const asRoot = process.getuid?.() === 0;
  const [binaries, dataDir] = await Promise.all([findBinaries(), openDataDir(options.dataDir, asRoot)]);
  const { cluster } = filesOf(dataDir);
  const account = await accountFor(cluster);
  await requireReachable(
    cluster,
    account,
    'set ENGAWA_DATA to a directory elsewhere, such as /var/lib/engawa',
  );
  await requireReachable(
    await realpath(binaries.postgres),
    account,
    'install Engawa elsewhere, such as /opt/engawa',
  );
  const password = await passwordOf(dataDir, options.random);
  const isNew = await ensureCluster(dataDir, binaries, account, { password, random: options.random });
  const { server, url, ownership } = await takeServer(
    { dataDir, postgres: binaries.postgres, account, flags: options.flags ?? [] },
    password,
  );
  await sweep(dataDir);
  // Failing to, it is as safe as the operating system makes it a few seconds later anyway.
  const onDisk = isNew ? flush(dataDir, binaries, account).catch(() => undefined) : undefined;
  let stopped: Promise<void> | undefined;
  return {
    url,
    stop() {
      // The lock is let go of last: a start in the meantime waits for this server's end instead of taking it over.
      stopped ??= (onDisk ?? Promise.resolve())
        .then(() => stopServer(cluster, server.pid))
        .finally(() => ownership.release());
      return stopped;
    },
  };
}

interface Taken {
  readonly server: Server;
  readonly url: string;
  readonly ownership: Ownership;
}

async function takeServer(options: ServerOptions, password: string): Promise<Taken> {
  for (let attempt = 1; ; attempt += 1) {
    const server = await ensureServer(options);
    const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${server.port}/postgres`;
    try {
      const claimed = await claim(url);
      if (!('heldBy' in claimed)) return { server, url, ownership: claimed };
      throw inUse(options.dataDir, claimed.heldBy);
    } catch (error) {
      if (error instanceof EmbeddedPostgresRefused) throw error;
      // Found alive, and gone when we knocked: its owner was stopping it. The next look waits for that and starts anew.
      if (attempt === 5) throw unanswered(options.dataDir, error);
      await pause(100);
    }
  }
}

const inUse = (dataDir: string, pid: string): EmbeddedPostgresRefused =>
  new EmbeddedPostgresRefused(
    'in-use',
    `Engawa is already running on ${dataDir} (process ${pid}). Stop that one first (kill ${pid}), ` +
      'or give this one a directory of its own with ENGAWA_DATA. ' +
      'To run several side by side, give them all the same DATABASE_URL.',
  );

const unanswered = (dataDir: string, cause: unknown): EmbeddedPostgresRefused =>
  new EmbeddedPostgresRefused(
    'failed',
    `The PostgreSQL of ${dataDir} runs but does not let us in: ${cause instanceof Error ? cause.message : String(cause)}. ` +
      `If postgres.password there was replaced, restore it; otherwise see ${filesOf(dataDir).log}.`,
    { cause },
  );
