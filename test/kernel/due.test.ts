import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { act, outcome } from '../../src/kernel/act.ts';
import { type DueAt, dropDue, scheduleAct } from '../../src/kernel/due.ts';
import { openRoom, type Room } from '../support/room.ts';

const remind = act({
  name: 'test.remind',
  input: z.object({ of: z.string() }),
  run: async () => outcome([]),
});

let room: Room;
let engagementId: string;
beforeAll(async () => {
  room = await openRoom();
  engagementId = await room.seedEngagement();
});
afterAll(() => room.close());

const at = (subject: string, over: Partial<DueAt> = {}): DueAt => ({
  engagementId,
  subject,
  day: Temporal.PlainDate.from('2026-11-27'),
  time: '15:00',
  timeZone: 'Asia/Tokyo',
  ...over,
});
const schedule = (due: DueAt, of = 'first') =>
  room.prisma.$transaction((tx) => scheduleAct(tx, room.visit(), remind, { of }, due));
const rowsAbout = (subject: string) =>
  room.prisma.due.findMany({ where: { subject }, orderBy: { localDay: 'asc' } });

describe('a promise for a day', () => {
  it('is due at that hour in that zone, with what it is to do', async () => {
    await schedule(at('hour'));
    const [row] = await rowsAbout('hour');
    expect(row).toMatchObject({
      kind: 'test.remind',
      state: 'waiting',
      scope: engagementId,
      payload: { of: 'first' },
    });
    expect(row?.dueAt.toISOString()).toBe('2026-11-27T06:00:00.000Z');
    expect(row?.localDay.toISOString()).toBe('2026-11-27T00:00:00.000Z');
  });

  it('of the agency as a whole has a scope of its own', async () => {
    await schedule(at('agency', { engagementId: null }));
    expect(await rowsAbout('agency')).toMatchObject([{ engagementId: null, scope: 'agency' }]);
  });

  it('is kept once for a subject and a day, as it was first promised', async () => {
    await schedule(at('once'));
    await schedule(at('once', { time: '18:00' }), 'second');
    expect(await rowsAbout('once')).toMatchObject([{ payload: { of: 'first' } }]);
  });

  it('is kept once when two promise it at the same moment', async () => {
    await Promise.all(Array.from({ length: 6 }, () => schedule(at('race'))));
    expect(await rowsAbout('race')).toHaveLength(1);
  });

  it('on another day is another one', async () => {
    await schedule(at('days'));
    await schedule(at('days', { day: Temporal.PlainDate.from('2026-11-30') }));
    expect(await rowsAbout('days')).toHaveLength(2);
  });

  it('that was taken back may be promised again, with its new hour', async () => {
    await schedule(at('again'));
    await room.prisma.$transaction((tx) => dropDue(tx, 'again'));
    expect(await rowsAbout('again')).toMatchObject([{ state: 'dropped' }]);
    await schedule(at('again', { time: '18:00' }), 'second');
    const [row] = await rowsAbout('again');
    expect(row).toMatchObject({ state: 'waiting', payload: { of: 'second' } });
    expect(row?.dueAt.toISOString()).toBe('2026-11-27T09:00:00.000Z');
  });

  it('that has fired is not promised again, nor taken back', async () => {
    await schedule(at('fired'));
    await room.prisma.due.updateMany({ where: { subject: 'fired' }, data: { state: 'fired' } });
    await schedule(at('fired'), 'second');
    await room.prisma.$transaction((tx) => dropDue(tx, 'fired'));
    expect(await rowsAbout('fired')).toMatchObject([{ state: 'fired', payload: { of: 'first' } }]);
  });

  it('taking back leaves other subjects alone', async () => {
    await schedule(at('mine'));
    await schedule(at('other'));
    await room.prisma.$transaction((tx) => dropDue(tx, 'mine'));
    expect(await rowsAbout('other')).toMatchObject([{ state: 'waiting' }]);
  });

  it('goes back with its transaction', async () => {
    const failed = room.prisma.$transaction(async (tx) => {
      await scheduleAct(tx, room.visit(), remind, { of: 'first' }, at('undone'));
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await rowsAbout('undone')).toEqual([]);
  });
});
