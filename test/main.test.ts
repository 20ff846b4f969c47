import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { findServer } from '../src/adapters/postgres/embedded-server.ts';
import { bundle } from './support/bundle.ts';
import { usedDataDir } from './support/data-dir.ts';
import { localEnvironment, occupied } from './support/local-environment.ts';
import { isAlive } from './support/postgres.ts';

/** A whole bot starts and stops in each of these. */
const patient = { timeout: 60_000 };

let program: string;
beforeAll(async () => {
  program = `${await bundle()}/main.js`;
});

/** Engawa as an operator starts it, with nothing in its environment but what is given. */
function starts(environment: Record<string, string>) {
  const child = spawn(process.execPath, [program], { env: { PATH: process.env['PATH'], ...environment } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, said: () => said, ended };
}

/** The processes that this one has started; PostgreSQL is left out, which has a session of its own. */
async function childrenOf(pid: number | undefined): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,command=']);
  return stdout.split('\n').flatMap((line) => {
    const [own = '', parent, ...command] = line.trim().split(/\s+/);
    return Number(parent) === pid && command.join(' ').includes('local-bot') ? [Number(own)] : [];
  });
}

describe('an environment that can’t be used', () => {
  test('ends with 78 and every problem with its fix, without any value', async () => {
    const secrets = {
      SLACK_BOT_TOKEN: 'wrong-token-5c1f',
      DATABASE_URL: 'mysql://root:hunter2-9d2e@db/engawa',
      LINK_SECRET: 'too-short-77aa',
      STRIPE_SECRET_KEY: 'rk-9921-not-a-key',
    };
    const { ended, said } = starts({ ...secrets, PORT: '70000', AGENCY_LOCALE: 'tlh' });
    expect(await ended).toBe(78);
    for (const name of ['PORT', 'SLACK_BOT_TOKEN', 'DATABASE_URL', 'LINK_SECRET', 'AGENCY_LOCALE'])
      expect(said()).toContain(`  - ${name}: `);
    for (const value of Object.values(secrets)) expect(said()).not.toContain(value);
    expect(said()).not.toMatch(/hunter2|\n\s+at /);
  });
});

describe('a start that fails', patient, () => {
  test('on a port that is taken ends with words and leaves no PostgreSQL', async () => {
    const { port, server } = await occupied();
    onTestFinished(() => void server.close());
    const environment = { ...(await localEnvironment()), PORT: String(port) };
    const { ended, said } = starts(environment);
    expect(await ended).toBe(1);
    expect(said().trim()).toBe(
      `Engawa cannot start:\n  - PORT: another program listens on ${port}. Stop it, or set PORT to a free port.`,
    );
    expect(await findServer(join(environment.ENGAWA_DATA, 'postgres'))).toBeUndefined();
  });

  test('because Slack can’t be asked ends with words, without the token', async () => {
    const { port, server } = await occupied();
    server.close();
    const { PORT, ENGAWA_DATA, LOG_LEVEL } = await localEnvironment();
    const { ended, said } = starts({
      PORT,
      ENGAWA_DATA,
      LOG_LEVEL,
      SLACK_BOT_TOKEN: 'xoxb-5c1f-secret',
      SLACK_SIGNING_SECRET: 'signing-77aa',
      SLACK_API_URL: `http://127.0.0.1:${port}/api`,
    });
    expect(await ended).toBe(1);
    expect(said()).toContain(`Slack could not be asked at http://127.0.0.1:${port}/api/`);
    expect(said()).not.toMatch(/5c1f|77aa|\n\s+at /);
  });
});

describe('without tokens, once it is open', patient, () => {
  const opened = async (environment: Record<string, string>) => {
    const house = starts(environment);
    await expect.poll(house.said, { timeout: 30_000 }).toContain('Engawa is open');
    const [bot = 0] = await childrenOf(house.child.pid);
    expect(bot).toBeGreaterThan(0);
    return { ...house, bot };
  };
  const serverOn = ({ ENGAWA_DATA }: { ENGAWA_DATA: string }) => findServer(join(ENGAWA_DATA, 'postgres'));

  test.each(['SIGTERM', 'SIGINT'] as const)('%s leaves no process behind', async (signal) => {
    const environment = await localEnvironment();
    const { child, ended, bot, said } = await opened(environment);
    // As a terminal does: both hear it.
    if (signal === 'SIGINT') process.kill(bot, signal);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(isAlive(bot)).toBe(false);
    expect(await serverOn(environment)).toBeUndefined();
    expect(said().trim()).toBe(`Engawa is open: http://127.0.0.1:${environment.WORKSPACE_PORT}`);
  });

  test('killed itself, its bot goes away by itself, and the next start works', async () => {
    const environment = await localEnvironment();
    const first = await opened(environment);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await opened(environment);
    await expect.poll(() => isAlive(first.bot), { timeout: 15_000 }).toBe(false);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(isAlive(second.bot)).toBe(false);
    expect(await serverOn(environment)).toBeUndefined();
  });

  test('a bot that is ended by somebody else is started again', async () => {
    const environment = await localEnvironment();
    const { child, ended, bot } = await opened(environment);
    process.kill(bot, 'SIGKILL');
    const ready = () =>
      fetch(`http://127.0.0.1:${environment.PORT}/readyz`).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(ready, { timeout: 20_000 }).toBe(0);
    await expect.poll(ready, { timeout: 20_000 }).toBe(200);
    expect(await childrenOf(child.pid)).toEqual([expect.not.toSatisfy((pid: number) => pid === bot)]);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

test(
  'stopped while it starts, it finishes starting, closes everything and ends with 0',
  patient,
  async () => {
    const dataDir = await usedDataDir();
    const { child, ended, said } = starts(await localEnvironment(dataDir));
    const cluster = join(dataDir, 'postgres');
    await expect.poll(() => findServer(cluster), { timeout: 15_000, interval: 5 }).toBeDefined();
    expect(said()).toBe('');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(await findServer(cluster)).toBeUndefined();
  },
);
