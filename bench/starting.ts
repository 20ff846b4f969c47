import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort, type Ground, root } from './ground.ts';
import {
  type Bench,
  median,
  megabytes,
  ms,
  type Report,
  type Row,
  residentMb,
  row,
  type Size,
  timed,
} from './measure.ts';

const sizes = {
  tiny: { times: 1, idleMs: 200 },
  usual: { times: 5, idleMs: 10_000 },
  full: { times: 15, idleMs: 10_000 },
} as const;

const DEADLINE_MS = 60_000;

/** From nothing to a process that has loaded nothing, and what it keeps in memory. */
async function bareNode(times: number): Promise<{ startMs: number; memoryMb: number | undefined }> {
  const starts: number[] = [];
  for (let n = 0; n < times; n += 1)
    starts.push((await timed(() => promisify(execFile)(process.execPath, ['-e', '0']))).ms);
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => undefined, 1e6)'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const memoryMb = await residentMb(child.pid ?? 0);
  child.kill();
  await once(child, 'exit');
  return { startMs: median(starts), memoryMb };
}

/** `npm start` without the bundling: from the process's start until /readyz says yes. */
async function startOnce(
  databaseUrl: string | undefined,
  idleMs: number,
): Promise<{ startMs: number; memoryMb: number | undefined }> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'engawa-bench-start-')));
  const port = await freePort();
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', 'main.js')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      ENGAWA_DATA: directory,
      PORT: String(port),
      WORKSPACE_PORT: '0',
      LOG_LEVEL: 'error',
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = once(child, 'exit');
  // Whoever stops the measurement stops what it measures.
  const stop = () => void child.kill('SIGTERM');
  process.once('exit', stop);
  try {
    const { ms: startMs } = await timed(() => untilReady(port, () => child.exitCode));
    await pause(idleMs);
    return { startMs, memoryMb: await houseMb(child.pid ?? 0) };
  } finally {
    stop();
    await gone;
    process.off('exit', stop);
    await rm(directory, { recursive: true, force: true });
  }
}

/** Of the process that was started and of the bot, which it has started. */
async function houseMb(pid: number): Promise<number | undefined> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const pids = [
    pid,
    ...children
      .split(' ')
      .filter((word) => word !== '')
      .map(Number),
  ];
  const each = await Promise.all(pids.map(residentMb));
  return each.reduce((sum, mb) => (sum === undefined || mb === undefined ? undefined : sum + mb), 0);
}

async function untilReady(port: number, exitCode: () => number | null): Promise<void> {
  const deadline = performance.now() + DEADLINE_MS;
  while (performance.now() < deadline) {
    if (exitCode() !== null) throw new Error(`Engawa ended with code ${exitCode()} instead of starting`);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await pause(5);
  }
  throw new Error(`Engawa was not ready within ${DEADLINE_MS} ms`);
}

async function run(ground: Ground, size: Size): Promise<Report> {
  const { times, idleMs } = sizes[size];
  await promisify(execFile)(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root });
  const node = await bareNode(times);
  const migrated = await ground.migrated();
  const kinds: readonly [string, string, () => Promise<string | undefined>][] = [
    ['on a migrated database', '0.55 s', async () => migrated],
    ['on an empty database', '0.65 s', () => ground.empty()],
    ['from nothing, with the embedded PostgreSQL', '2 s', async () => undefined],
  ];
  const rows: Row[] = [];
  for (const [what, aim, databaseUrl] of kinds) {
    const starts: number[] = [];
    for (let n = 0; n < times; n += 1) starts.push((await startOnce(await databaseUrl(), 0)).startMs);
    rows.push(row(what, [median(starts), node.startMs], ms, aim));
  }
  const { memoryMb } = await startOnce(migrated, idleMs);
  if (memoryMb !== undefined && node.memoryMb !== undefined)
    rows.push(
      row(
        `memory after ${idleMs / 1_000} s of doing nothing`,
        [memoryMb, node.memoryMb],
        megabytes,
        '190 MB',
      ),
    );
  return {
    rows,
    notes: [
      `The bundle as \`npm start\` runs it without tokens, the local workspace and the bot in a process of its own, from the start until /readyz answers 200; median of ${times}. Memory: both together.`,
      'Baseline: `node -e 0`, from its start to its end, and the memory of a node that does nothing.',
    ],
  };
}

export const starting: Bench = { name: 'starting', title: 'Start and idle memory', run };
