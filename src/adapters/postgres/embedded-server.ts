import { execFile, spawn } from 'node:child_process';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Account, filesOf } from './embedded-account.ts';
import { bareEnvironment } from './embedded-cluster.ts';
import { EmbeddedPostgresRefused } from './embedded-refused.ts';

const run = promisify(execFile);

/** A PostgreSQL that lives on the data directory, whoever started it. */
export interface Server {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

export interface ServerOptions {
  readonly dataDir: string;
  readonly postgres: string;
  readonly account: Account;
  readonly flags: readonly string[];
}

const settings = {
  listen_addresses: '127.0.0.1',
  // No socket file: its path may be too long for one, and nothing of ours uses it.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '64MB',
  // Compiling a plan costs more than the small queries here take; I/O workers are three processes for nothing.
  jit: 'off',
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Refused statements are the application's everyday business and are told to it, with values that no log should hold.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

/** The server that runs on this data directory: found alive (left by an Engawa that died), or started. */
export async function ensureServer(options: ServerOptions): Promise<Server> {
  const { cluster, log } = filesOf(options.dataDir);
  // Several tries: the processes of a server that was killed take a moment to notice, and block the next one until then.
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const server = (await settled(cluster)) ?? (await launch(options));
    if (server !== undefined) return server;
    await pause(250);
  }
  const lines = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-8).join('\n');
  throw new EmbeddedPostgresRefused(
    'failed',
    `PostgreSQL does not start on ${cluster}. Its log ${log} ends with:\n${lines}`,
  );
}

// One look every ten milliseconds, for a minute: what a crash left to be replayed can take that long.
const looks = 6_000;

/** What lives on the data directory once it neither starts nor stops any more. */
async function settled(cluster: string): Promise<Server | undefined> {
  for (let look = 0; look < looks; look += 1) {
    const server = await findServer(cluster);
    if (server === undefined || server.ready) return server;
    await pause(10);
  }
  throw new EmbeddedPostgresRefused(
    'failed',
    `The PostgreSQL on ${cluster} has been starting or stopping for a minute. See postgres.log in ${dirname(cluster)}.`,
  );
}

/** Reads postmaster.pid, and believes it only where that process is a PostgreSQL on this very directory. */
export async function findServer(cluster: string): Promise<Server | undefined> {
  const file = join(cluster, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const command = await commandOf(pid);
  if (command?.includes(cluster)) {
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  }
  // The number is in use again by something else (common in containers). PostgreSQL would take that for itself.
  if (command !== undefined) await rm(file, { force: true });
  return undefined;
}

/** The command line of a process; empty for one that is dead but not yet buried, undefined for one that is not there. */
async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    return readFile(`/proc/${pid}/cmdline`, 'utf8').then(
      (words) => words.replaceAll('\0', ' '),
      () => undefined,
    );
  }
  return run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}

/** Starts a server and waits until it takes connections. Undefined: it ended at once, and its log says why. */
async function launch({ dataDir, postgres, account, flags }: ServerOptions): Promise<Server | undefined> {
  const { cluster, log } = filesOf(dataDir);
  const port = await freePort();
  const size = (await stat(log).catch(() => undefined))?.size ?? 0;
  const output = await open(log, size > 5_000_000 ? 'w' : 'a', 0o600);
  const configured = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached: in a session of its own, where the terminal's Ctrl-C does not reach it. We decide when it stops, last.
  const child = spawn(postgres, ['-D', cluster, '-p', String(port), ...configured, ...flags], {
    ...account,
    cwd: dataDir,
    env: bareEnvironment,
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  let ended: string | undefined;
  child.once('exit', () => {
    ended ??= '';
  });
  child.once('error', (error) => {
    ended = `${error.message}\n`;
  });
  child.unref();
  for (let look = 0; look < looks && ended === undefined; look += 1) {
    await pause(5);
    const server = await findServer(cluster);
    if (server?.pid === child.pid && server?.ready) break;
  }
  // A program that could not even be run leaves no line in its log; people are shown the log.
  if (ended) await output.write(ended);
  await output.close();
  const server = await findServer(cluster);
  return server?.ready ? server : undefined;
}

/** A port that nobody listens on. Somebody may take it before PostgreSQL does; the next try takes another. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Stops the server and returns when it is gone: open transactions are rolled back, everything is on disk. */
export async function stopServer(cluster: string, pid: number): Promise<void> {
  // SIGINT is PostgreSQL's "fast" stop. SIGQUIT, when that hangs, is a crash on purpose; the next start recovers.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    for (let look = 0; look < 800; look += 1) {
      // Its pid file goes a moment before the process does.
      if (!(await commandOf(pid))?.includes(cluster)) return;
      if (look === 0) process.kill(pid, signal);
      await pause(10);
    }
  }
  throw new EmbeddedPostgresRefused('failed', `PostgreSQL (process ${pid}) on ${cluster} does not stop.`);
}
