import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../src/adapters/postgres/database.ts';
import { createPace, type PaceOptions } from '../../../src/adapters/slack/pace.ts';
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

const HOUR = 3_600_000;
const never = new AbortController().signal;
/** Turns are an hour apart and come only when a test lets the hour pass: how busy the machine is makes no difference. */
const pace = (changes: Partial<PaceOptions> = {}) =>
  createPace({
    prisma: database.prisma,
    intervalMs: HOUR,
    longestSleepMs: 0,
    sleep: () => Promise.reject(new Error('nobody sleeps here')),
    ...changes,
  });
const passes = (channelId: string, ms: number) => database.prisma.$executeRaw`
  update slack_pace set next_at = next_at - ${ms}::float8 * interval '1 millisecond' where channel_id = ${channelId}`;

test('two processes together post no faster than one', async () => {
  const processes = [pace(), pace()];
  for (const turn of ['first', 'second', 'third']) {
    const asked = await Promise.allSettled(
      processes.flatMap((one) => [1, 2, 3].map(() => one.turn('C_TWO', never))),
    );
    const sentAway = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(sentAway, turn).toHaveLength(5);
    for (const reason of sentAway) expect(reason).toBeInstanceOf(TryLater);
    await passes('C_TWO', HOUR);
  }
});

test('who waits sleeps as long as is missing, and then has the turn', async () => {
  const slept: number[] = [];
  await pace().turn('C_NEAR', never);
  await passes('C_NEAR', HOUR - 60_000);
  await pace({
    longestSleepMs: HOUR,
    async sleep(ms) {
      slept.push(ms);
      await passes('C_NEAR', ms);
    },
  }).turn('C_NEAR', never);
  expect(slept).toHaveLength(1);
  expect(slept[0]).toBeGreaterThan(1);
  expect(slept[0]).toBeLessThan(61_000);
  await expect(pace().turn('C_NEAR', never), 'it is taken').rejects.toBeInstanceOf(TryLater);
});

test('channels do not wait for each other', async () => {
  for (const channel of ['C_A', 'C_B', 'C_C']) await pace().turn(channel, never);
});

test('a turn that is far away is left to the queue, with the time that is missing', async () => {
  await pace({ intervalMs: 60_000 }).turn('C_FAR', never);
  const refused = await pace()
    .turn('C_FAR', never)
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TryLater);
  if (!(refused instanceof TryLater)) return;
  expect(refused.afterMs).toBeGreaterThan(50_000);
  expect(refused.afterMs).toBeLessThan(61_000);
});

test('a hold keeps back also those who were already waiting', async () => {
  const slept: number[] = [];
  await pace().turn('C_HELD', never);
  await pace({
    longestSleepMs: 10 * HOUR,
    async sleep(ms) {
      slept.push(ms);
      if (slept.length === 1) await pace().hold('C_HELD', 3 * HOUR);
      await passes('C_HELD', ms);
    },
  }).turn('C_HELD', never);
  expect(slept).toHaveLength(2);
  expect(slept[1]).toBeGreaterThan(HOUR);
});

test('a hold never shortens another one', async () => {
  await pace().hold('C_LONG', 60_000);
  await pace().hold('C_LONG', 1);
  await expect(pace().turn('C_LONG', never)).rejects.toBeInstanceOf(TryLater);
});

test('who is told to stop takes no turn', async () => {
  await expect(pace().turn('C_STOP', AbortSignal.abort())).rejects.toBeInstanceOf(TryLater);
  const rows = await database.prisma.slackPace.findMany({ where: { channelId: 'C_STOP' } });
  expect(rows).toHaveLength(0);
});
