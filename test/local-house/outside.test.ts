import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/adapters/postgres/database.ts';
import { takeKawaIn } from '../stories/take-kawa-in.ts';
import { freshDatabase } from '../support/database.ts';
import { KAWA } from '../support/house.ts';
import { localEnvironment } from '../support/local-environment.ts';
import { openedHouse } from '../support/local-house.ts';

/** Bots are started, killed and started again. */
const patient = { timeout: 120_000 };
/** A Monday on which Japan does not work, 9:30 in Tokyo. */
const MONDAY = '2026-11-23T00:30:00Z';
const ms = (iso: string): number => Date.parse(iso);

let environment: Awaited<ReturnType<typeof localEnvironment>> & {
  DATABASE_URL: string;
  ENGAWA_CLOCK: string;
};
let database: ReturnType<typeof openDatabase>;
beforeEach(async () => {
  const fresh = await freshDatabase();
  database = openDatabase(fresh.url, { connections: 2, onError: () => undefined });
  onTestFinished(() => database.close().then(() => fresh.drop()));
  environment = { ...(await localEnvironment()), DATABASE_URL: fresh.url, ENGAWA_CLOCK: MONDAY };
});

const inFlight = () =>
  database.prisma.effect.count({ where: { state: { in: ['waiting', 'trying', 'unknown', 'refused'] } } });
const allDone = () => expect.poll(inFlight, { timeout: 40_000, interval: 100 }).toBe(0);

describe('a bot that is killed', patient, () => {
  test('after a call, before it could note it down, says nothing twice and forgets nothing', async () => {
    const house = await openedHouse(environment);
    const bot = async () => (await house.look()).bot;
    expect(await house.does({ act: 'kill', when: 'after-next-call' })).toEqual({ ok: true });
    expect(await bot()).toEqual({ state: 'running', kills: 0, diesAfterNextCall: true });
    await takeKawaIn(house.aoi).catch(() => undefined);
    await expect.poll(async () => (await bot()).state, { timeout: 10_000 }).toBe('stopped');
    expect(await bot()).toEqual({ state: 'stopped', kills: 1, diesAfterNextCall: false });
    expect(await database.prisma.effect.count({ where: { state: 'trying' } })).toBeGreaterThan(0);

    expect(await house.haru.says(KAWA, 'Is anybody there?')).toMatchObject({ ok: true });
    expect(await house.aoi.types(KAWA, '/engawa help')).toMatchObject({
      ok: false,
      error: 'dispatch_failed',
    });

    const { processId } = await database.prisma.effect.findFirstOrThrow({ where: { state: 'trying' } });
    expect(await house.does({ act: 'start-bot' })).toEqual({ ok: true });
    // The house has seen it die: nobody waits until it is missed.
    const processes = await database.prisma.process.findMany();
    expect(processes.map(({ id }) => id === processId)).toEqual([false]);
    expect(await database.prisma.effect.count({ where: { state: 'trying', processId } })).toBe(0);
    await allDone();
    const said = house.workspace
      .asPerson('U0AOI00001')
      .reads(KAWA)
      .map(({ readable }) => readable);
    expect(said.filter((one) => one.includes('New website')).length).toBeGreaterThan(0);
    expect(new Set(said).size).toBe(said.length);
  });

  test('at once stays down until somebody starts it, and that is said', async () => {
    const house = await openedHouse(environment);
    expect(await house.does({ act: 'start-bot' })).toMatchObject({
      ok: false,
      why: { en: /running already/ },
    });
    expect(await house.does({ act: 'kill', when: 'now' })).toEqual({ ok: true });
    expect((await house.look()).bot).toEqual({ state: 'stopped', kills: 1, diesAfterNextCall: false });
    await expect(fetch(`http://127.0.0.1:${environment.PORT}/healthz`)).rejects.toThrow('fetch failed');
    for (const act of [
      { act: 'move-time', by: 'hour' },
      { act: 'kill', when: 'now' },
    ] as const)
      expect(await house.does(act)).toMatchObject({ ok: false, why: { en: /not running/ } });
    expect(await house.does({ act: 'start-bot' })).toEqual({ ok: true });
    expect((await fetch(`http://127.0.0.1:${environment.PORT}/readyz`)).status).toBe(200);
  });
});

describe('time', patient, () => {
  test('stops at everything that is due on the way, in its order, and where it was sent to', async () => {
    const house = await openedHouse(environment);
    await takeKawaIn(house.aoi);
    const next = async () => (await house.look()).clock.next;
    await expect.poll(next).toMatchObject({ at: ms('2026-11-24T00:00:00Z'), what: { en: /[Dd]aily/ } });
    const began = Date.now();
    expect(await house.does({ act: 'move-time', by: 'next' })).toEqual({ ok: true });
    const { clock } = await house.look();
    // It runs on from there at its usual pace.
    expect(clock.now - ms('2026-11-24T00:00:00Z')).toBeLessThanOrEqual(Date.now() - began);
    expect(clock.now).toBeGreaterThanOrEqual(ms('2026-11-24T00:00:00Z'));
    expect(clock.next?.at).toBe(ms('2026-11-25T00:00:00Z'));

    await house.does({ act: 'move-time', by: 'week' });
    expect((await house.look()).clock.now).toBeGreaterThanOrEqual(ms('2026-12-01T00:00:00Z'));
    const dailies = await database.prisma.due.findMany({
      where: { kind: 'digest.daily' },
      orderBy: { dueAt: 'asc' },
    });
    const days = dailies.map(({ localDay, state }) => `${localDay.toISOString().slice(8, 10)} ${state}`);
    expect(days).toEqual([
      '24 fired',
      '25 fired',
      '26 fired',
      '27 fired',
      '30 fired',
      '01 fired',
      '02 waiting',
    ]);
    const acted = await database.prisma.audit.findMany({ orderBy: [{ chain: 'asc' }, { seq: 'asc' }] });
    const moments = acted.map(({ chain, at }) => `${chain} ${at.toISOString()}`);
    expect(moments).toEqual(moments.toSorted());
    expect(await inFlight()).toBe(0);
  });

  test('goes on after a restart from where it was left, whatever ENGAWA_CLOCK says', async () => {
    const first = await openedHouse(environment);
    await first.does({ act: 'move-time', by: 'business-day' });
    const began = Date.now();
    const left = (await first.look()).clock.now;
    expect(left).toBeGreaterThanOrEqual(ms('2026-11-24T00:30:00Z'));
    await first.close();
    const second = await openedHouse(environment);
    const { now } = (await second.look()).clock;
    expect(now).toBeGreaterThanOrEqual(left);
    expect(now - left).toBeLessThanOrEqual(Date.now() - began);
  });

  test('is not kept for ever by a Slack that is down, and what was promised is done when it is back', async () => {
    const house = await openedHouse(environment);
    expect(await house.does({ act: 'slack', weather: 'down' })).toEqual({ ok: true });
    expect((await house.look()).slack).toBe('down');
    await database.prisma.$executeRaw`select engawa_promise(jsonb_build_array(jsonb_build_object(
      'id', 'eff_test', 'key', 'test', 'kind', 'slack.home', 'payload', jsonb_build_object(
        'slackUserId', 'U0AOI00001', 'slackTeamId', 'T0AGENCY01'),
      'cause', 'test', 'priority', 0)))`;
    expect(await house.does({ act: 'move-time', by: 'hour' })).toEqual({ ok: true });
    expect((await house.look()).clock.now).toBeGreaterThanOrEqual(ms('2026-11-23T01:30:00Z'));
    expect((await house.look()).effects[0]).toMatchObject({ kind: 'slack.home', problem: /503/ });
    await house.does({ act: 'slack', weather: 'well' });
    await allDone();
  });
});
