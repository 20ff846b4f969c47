import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { root } from '../support/source-files.ts';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly problems: string;
  /** What it has left in its temporary directory. */
  readonly left: readonly string[];
}

/**
 * A development script as a process of its own, with a temporary directory of its own. With `stopWhen` it is sent a
 * signal as soon as it says these words. No process may be left of it.
 */
export async function runScript(
  [script, ...words]: readonly [string, ...string[]],
  stopWhen?: { readonly says: string; readonly signal: NodeJS.Signals },
): Promise<Run> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'engawa-script-test-')));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  // Where the tests run as root, PostgreSQL runs as somebody else, who has to get through.
  await chmod(directory, 0o755);
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, script), ...words], {
    cwd: root,
    env: { ...process.env, TMPDIR: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGTERM'));
  let out = '';
  let problems = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const before = out;
    out += text;
    if (stopWhen && out.includes(stopWhen.says) && !before.includes(stopWhen.says))
      child.kill(stopWhen.signal);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    problems += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const left = (await readdir(directory)).filter((name) => name.startsWith('engawa-'));
  expect(await commandsNaming(directory)).toEqual([]);
  return { code, out, problems, left };
}

/** Commands of processes that are still about this directory, where the system can say (Linux). */
async function commandsNaming(directory: string): Promise<string[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return commands.filter((command) => command.includes(directory));
}
