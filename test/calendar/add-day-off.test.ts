import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDayOff } from '../../src/calendar/add-day-off.ts';
import { removeDayOff } from '../../src/calendar/remove-day-off.ts';
import { agencyCalendar } from '../../src/kernel/agency-calendar.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { refusalOf } from '../milestones/whole-room.ts';
import { aoi, haru, mio, openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const add = (
  first: string,
  last = first,
  over: { readonly name?: string; readonly working?: boolean } = {},
  by = aoi,
) =>
  room.perform(
    addDayOff,
    { name: over.name ?? 'Retreat', first, last, working: over.working ?? false },
    room.visit(by),
  );
const entered = () => room.prisma.dayOff.findFirstOrThrow({ where: { removedAt: null } });
const worksOn = async (iso: string) =>
  (await agencyCalendar(room.prisma)).days.isBusinessDay(Temporal.PlainDate.from(iso));

describe('days off', () => {
  it('are days on which nobody works, for everybody who asks, until they are taken out', async () => {
    const engagementId = await room.seedEngagement();
    await add('2026-11-25', '2026-11-26', { name: '  Team retreat ' });
    expect(await worksOn('2026-11-24')).toBe(true);
    expect(await worksOn('2026-11-25')).toBe(false);
    expect(await worksOn('2026-11-27')).toBe(true);
    const { days } = await engagementFacts(room.prisma, engagementId);
    expect(days.add(Temporal.PlainDate.from('2026-11-24'), 1).toString()).toBe('2026-11-27');
    const { id: dayOffId, name } = await entered();
    expect(name).toBe('Team retreat');
    await room.perform(removeDayOff, { dayOffId }, room.visit(aoi));
    expect(await worksOn('2026-11-25')).toBe(true);
    expect(await refusalOf(room.perform(removeDayOff, { dayOffId }, room.visit(aoi)))).toBe(
      'calendar.unknown',
    );
    expect((await room.audits('agency')).map(({ type }) => type)).toEqual([
      'calendar.day-off-added',
      'calendar.day-off-removed',
    ]);
  });

  it('a weekend can be worked on', async () => {
    expect(await worksOn('2026-12-12')).toBe(false);
    await add('2026-12-12', '2026-12-12', { working: true });
    expect(await worksOn('2026-12-12')).toBe(true);
  });

  it.each([
    ['the wrong way round', () => add('2026-12-03', '2026-12-02'), 'calendar.wrongOrder'],
    ['over', () => add('2026-11-20'), 'calendar.over'],
    ['too many', () => add('2027-01-05', '2027-04-07'), 'calendar.tooLong'],
    ['too far', () => add('2029-11-24'), 'calendar.tooFar'],
    ['off anyway', () => add('2026-12-05', '2026-12-06'), 'calendar.offAnyway'],
    ['worked on anyway', () => add('2026-12-03', '2026-12-03', { working: true }), 'calendar.worksAnyway'],
    ['entered already', () => add('2026-12-10', '2026-12-14'), 'calendar.entered'],
    ['somebody else’s to enter', () => add('2026-12-03', '2026-12-03', {}, mio), 'calendar.ownersOnly'],
  ])('%s: no', async (_what, attempt, code) => {
    expect(await refusalOf(attempt())).toBe(code);
  });

  it('clients have no hand in them', async () => {
    const input = { name: 'x', first: '2026-12-03', last: '2026-12-03', working: false };
    expect(await refusalOf(room.perform(addDayOff, input, room.visit(haru)))).toBe('calendar.ownersOnly');
    const { id: dayOffId } = await entered();
    expect(await refusalOf(room.perform(removeDayOff, { dayOffId }, room.visit(mio)))).toBe(
      'calendar.ownersOnly',
    );
  });

  it('of two owners who enter the same days at once, one does', async () => {
    const attempts = await Promise.allSettled([add('2026-12-16'), add('2026-12-16')]);
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
