import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spawnBot } from '../support/bot-process.ts';
import { type HouseUnderTest, KAWA, openHouse } from '../support/house.ts';
import { lookAround, mustBeInOrder } from '../support/outside.ts';
import { people } from '../support/people.ts';
import type { Beginning } from '../support/photo.ts';
import { roundRobin } from '../support/round-robin.ts';
import { ageTheDead } from '../support/time.ts';
import { type Album, fillAlbum } from './album.ts';
import { steps } from './steps.ts';

/** Longer than a process may trust its own heartbeat: real time, because that is what a frozen process measures. */
const FROZEN_MS = 6_500;

let album: Album;
beforeAll(async () => {
  album = await fillAlbum('delivered');
}, 60_000);
afterAll(() => album.burn());

async function onTheEve(beginning: Beginning, houses: readonly HouseUnderTest[]): Promise<void> {
  const [one] = houses;
  const lastDay = Temporal.Instant.from('2026-11-28T00:00:00Z');
  for (;;) {
    // The alarm clocks of all processes ring at the same moment.
    // Twice, because what follows on something is planned a minute after it was done.
    for (const _minute of ['now', 'a minute later']) {
      await Promise.all(houses.map(({ engawa }) => engawa.worker.tick()));
      await one?.settles();
    }
    const next = await one?.prisma.due.findFirst({ where: { state: 'waiting' }, orderBy: { dueAt: 'asc' } });
    const at = next && Temporal.Instant.fromEpochMilliseconds(next.dueAt.getTime());
    if (!at || Temporal.Instant.compare(at, lastDay) > 0) return;
    for (const world of [beginning.world, ...houses.map((house) => house.world)]) world.clock.moveTo(at);
  }
}

async function playedBy(count: number): Promise<unknown> {
  const beginning = await album.of('delivered').begin();
  const houses: HouseUnderTest[] = [];
  for (let n = 0; n < count; n += 1) houses.push(await openHouse(beginning));
  const front = await roundRobin(houses.map(({ publicUrl }) => publicUrl));
  beginning.workspace.setRequestUrl(`${front.url}/slack/events`);
  const [one] = houses;
  if (one === undefined) throw new Error('nobody plays');
  try {
    await onTheEve(beginning, houses);
    const { haru, yuki } = one;
    const { ts } = await haru.sees('Delivered: Wireframes');
    const pressedBy = (id: string) => beginning.workspace.asPerson(id).presses(KAWA, ts, 'Accept');
    await Promise.all([haru, haru, yuki, yuki].slice(0, count === 1 ? 1 : 4).map(({ id }) => pressedBy(id)));
    await haru.sees('Accepted by');
    await one.settles();
    await mustBeInOrder(one.prisma, beginning.workspace);
    return await lookAround(one.prisma, beginning.workspace);
  } finally {
    await front.close();
    for (const house of houses) await house.close();
    await beginning.end();
  }
}

describe('two processes on one database', () => {
  it('race over presses, ticks and promises, and bring about what one of them would', async () => {
    const [one, two] = [await playedBy(1), await playedBy(2)];
    const named = (seen: unknown) =>
      JSON.parse(
        JSON.stringify(seen, (_key, value) => (typeof value === 'bigint' ? String(value) : value)).replaceAll(
          /Haru Kawamura|Yuki Ono|@haru|@yuki|D0[0-9A-Z]{8,}/g,
          'SOMEBODY',
        ),
      );
    expect(named(two)).toEqual(named(one));
  }, 90_000);
});

/** A process that stands still from a certain moment on; another takes its place; then it moves again. */
async function frozen(
  at: { step: string; signal?: 'SIGSTOP' },
  how: { frozenMs: number; waitsForItsTurn?: boolean },
) {
  const beginning = await album.of('signed').begin();
  const { databaseUrl, workspace, startsAt } = beginning;
  const bot = await spawnBot();
  let house: HouseUnderTest | undefined;
  try {
    const { requestUrl } = await bot.opens({ databaseUrl, startsAt, slack: workspace, at });
    workspace.setRequestUrl(requestUrl ?? '');
    if (how.waitsForItsTurn) await holdChannel(databaseUrl);
    await steps.delivers(people(workspace)).catch(() => undefined);
    await bot.reaches();
    if (how.waitsForItsTurn) await pause(200);
    bot.signal('SIGSTOP');
    await Promise.all([pause(how.frozenMs), ageTheDead(databaseUrl)]);
    house = await openHouse(beginning);
    // What is planned at a tick must not come between the two looks.
    await house.engawa.worker.tick();
    await house.settles();
    const before = await lookAround(house.prisma, workspace);
    bot.signal('SIGCONT');
    await pause(1_500);
    await house.settles();
    await mustBeInOrder(house.prisma, workspace);
    expect(await lookAround(house.prisma, workspace)).toEqual(before);
    expect(
      house.haru.reads(KAWA).filter(({ readable }) => readable.includes('Delivered: Wireframes')),
    ).toHaveLength(1);
  } finally {
    bot.signal('SIGKILL');
    await house?.close();
    await beginning.end();
  }
}

async function holdChannel(databaseUrl: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `insert into slack_pace (channel_id, next_at) values ($1, clock_timestamp() + interval '2500 milliseconds')
     on conflict (channel_id) do update set next_at = excluded.next_at`,
    [KAWA],
  );
  await client.end();
}

describe('a process that is frozen and thawed does not act on what was taken over', () => {
  it.concurrent(
    'between posting and writing the receipt',
    () => frozen({ step: 'slack.post:called', signal: 'SIGSTOP' }, { frozenMs: 0 }),
    60_000,
  );
  it.concurrent(
    'before it posts',
    () => frozen({ step: 'slack.post:claimed', signal: 'SIGSTOP' }, { frozenMs: FROZEN_MS }),
    60_000,
  );
  it.concurrent(
    'while it waits for its turn to post',
    () => frozen({ step: 'slack.post:claimed' }, { frozenMs: FROZEN_MS, waitsForItsTurn: true }),
    60_000,
  );
});

describe('a job whose process was killed', () => {
  it('goes on in another', async () => {
    const beginning = await album.of('signed').begin();
    const { databaseUrl, workspace, startsAt } = beginning;
    const bot = await spawnBot();
    const { requestUrl } = await bot.opens({ databaseUrl, startsAt, slack: workspace });
    workspace.setRequestUrl(requestUrl ?? '');
    workspace.faults.next('views.publish', { kind: 'delay', ms: 60_000 });
    await workspace.deliverEvent('app_home_opened', {
      user: 'U0AOI00001',
      channel: 'D0HOME0001',
      tab: 'home',
    });
    const house = await openHouse(beginning);
    try {
      await expect
        .poll(() => house.prisma.inbox.count({ where: { attempts: 1, handledAt: null } }), {
          timeout: 10_000,
        })
        .toBe(1);
      await pause(300);
      bot.signal('SIGKILL');
      expect(await bot.ends()).toBe('SIGKILL');
      expect(house.aoi.home()).toBeUndefined();
      workspace.faults.clear();
      await ageTheDead(databaseUrl);
      // The living look after the dead every ten seconds.
      await house.settles(25_000);
      expect(house.aoi.home()).toBeDefined();
      await mustBeInOrder(house.prisma, workspace);
    } finally {
      await house.close();
      await beginning.end();
    }
  }, 60_000);
});
