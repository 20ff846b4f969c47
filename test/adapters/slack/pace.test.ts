import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../src/adapters/postgres/database.ts';
import { createPace } from '../../../src/adapters/slack/pace.ts';
import { TryLater } from '../../../src/kernel/effect.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = openDatabase(fresh.url, { connections: 8, onError: () => undefined });
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const never = new AbortController().signal;
const pace = (changes: { intervalMs?: number; longestSleepMs?: number } = {}) =>
  createPace({
    prisma: database.prisma,
    intervalMs: 100,
    longestSleepMs: 3_000,
    sleep: (ms) => sleep(ms),
    ...changes,
  });

test('two processes together post no faster than one', async () => {
  const processes = [pace(), pace()];
  const turns: number[] = [];
  const posting = processes.flatMap((one) =>
    [1, 2, 3].map(async () => {
      await one.turn('C_TWO', never);
      turns.push(performance.now());
    }),
  );
  await Promise.all(posting);
  const gaps = turns.slice(1).map((at, index) => at - (turns[index] ?? 0));
  expect(turns).toHaveLength(6);
  // The database gives turns; a little of each gap is the way there and back.
  for (const gap of gaps) expect(gap).toBeGreaterThan(70);
  expect((turns.at(-1) ?? 0) - (turns[0] ?? 0)).toBeGreaterThan(480);
});

test('channels do not wait for each other', async () => {
  const started = performance.now();
  for (const channel of ['C_A', 'C_B', 'C_C']) await pace({ intervalMs: 5_000 }).turn(channel, never);
  expect(performance.now() - started).toBeLessThan(3_000);
});

test('a turn that is far away is left to the queue, with the time that is missing', async () => {
  await pace({ intervalMs: 60_000 }).turn('C_FAR', never);
  const refused = await pace({ longestSleepMs: 50 })
    .turn('C_FAR', never)
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TryLater);
  if (!(refused instanceof TryLater)) return;
  expect(refused.afterMs).toBeGreaterThan(50_000);
  expect(refused.afterMs).toBeLessThanOrEqual(60_000);
});

test('a hold keeps back also those who were already waiting', async () => {
  const one = pace();
  await one.turn('C_HELD', never);
  const started = performance.now();
  const waiting = pace().turn('C_HELD', never);
  await one.hold('C_HELD', 400);
  await waiting;
  expect(performance.now() - started).toBeGreaterThan(380);
});

test('a hold never shortens another one', async () => {
  await pace().hold('C_LONG', 60_000);
  await pace().hold('C_LONG', 1);
  await expect(pace({ longestSleepMs: 50 }).turn('C_LONG', never)).rejects.toBeInstanceOf(TryLater);
});

test('who is told to stop takes no turn', async () => {
  await expect(pace().turn('C_STOP', AbortSignal.abort())).rejects.toBeInstanceOf(TryLater);
  const rows = await database.prisma.slackPace.findMany({ where: { channelId: 'C_STOP' } });
  expect(rows).toHaveLength(0);
});
