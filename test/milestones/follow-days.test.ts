import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDayOff } from '../../src/calendar/add-day-off.ts';
import { removeDayOff } from '../../src/calendar/remove-day-off.ts';
import { movedNotice } from '../../src/milestones/moved-notice.ts';
import { windowMovedNotice } from '../../src/milestones/window-moved-notice.ts';
import { renderCard } from '../../src/surface/card.ts';
import { aoi } from '../support/room.ts';
import { seedMilestone } from './seed-milestone.ts';
import { openWholeRoom, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.startOver();
  await room.prisma.dayOff.deleteMany({});
  await room.prisma.engagement.updateMany({ data: { status: 'closed' } });
});

const close = async (first: string, last = first) => {
  await room.perform(addDayOff, { name: 'Retreat', first, last, working: false }, room.visit(aoi));
  await room.workOff();
  return room.prisma.dayOff.findFirstOrThrow({ where: { removedAt: null } });
};
const Told = z.object({ notice: z.literal(movedNotice.name), params: movedNotice.params });
const endOf = async (deliveryId: string) => (await room.delivery(deliveryId)).windowEndsAt?.toISOString();
const waiting = async (subject: string) =>
  (await room.prisma.due.findMany({ where: { subject, state: 'waiting' }, orderBy: { dueAt: 'asc' } })).map(
    ({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`,
  );

describe('an acceptance window and days off', () => {
  it('keeps the business days that were left, with its warnings and its end, and both sides are told', async () => {
    // Posted on Monday, 23 November, a holiday in Japan: five business days after it is Monday, 30 November.
    const { deliveryId } = await room.deliver();
    expect(await endOf(deliveryId)).toBe('2026-11-30T09:00:00.000Z');
    const { id: dayOffId } = await close('2026-11-26', '2026-11-27');
    expect(await endOf(deliveryId)).toBe('2026-12-02T09:00:00.000Z');
    const due = await waiting(deliveryId);
    expect(due.at(-1)).toBe('milestone.accept-silently 2026-12-02T09:00:00.000Z');
    expect(due.filter((one) => /2026-11-2[678]/.test(one))).toEqual([]);
    expect(room.noticesAbout(`${deliveryId}:window-moved`)).toEqual([
      windowMovedNotice.name,
      windowMovedNotice.name,
    ]);
    const params = { deliveryId, dayOffId, endsAt: '2026-12-02T09:00:00Z' };
    const facts = await windowMovedNotice.load(room.prisma, params);
    const later = Temporal.Instant.from('2026-11-24T00:00:00Z');
    expect(facts && windowMovedNotice.holds?.(facts, later)).toBe(true);
    const words = facts === undefined ? '' : renderCard(windowMovedNotice.say(facts), 'en').text;
    expect(words).toContain('We are closed from Thu 26 Nov 2026 to Fri 27 Nov 2026: Retreat.');
  });

  it('never ends earlier, also when the days off are taken out again', async () => {
    const { deliveryId } = await room.deliver();
    const { id: dayOffId } = await close('2026-11-26');
    expect(await endOf(deliveryId)).toBe('2026-12-01T09:00:00.000Z');
    await room.perform(removeDayOff, { dayOffId }, room.visit(aoi));
    await room.workOff();
    expect(await endOf(deliveryId)).toBe('2026-12-01T09:00:00.000Z');
  });

  it('is left alone by days off that lie behind it', async () => {
    const { deliveryId } = await room.deliver();
    await close('2026-12-01', '2026-12-02');
    expect(await endOf(deliveryId)).toBe('2026-11-30T09:00:00.000Z');
    expect(room.noticesAbout(`${deliveryId}:window-moved`)).toEqual([]);
  });
});

describe('due days and days off', () => {
  it('leave them, and both sides are told once why; a hard day stays and is told', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 1_000_000n });
    const soft = await seedMilestone(room, engagementId, { title: 'Design', dueOn: '2026-12-03' });
    const hard = await seedMilestone(room, engagementId, {
      title: 'Fair',
      dueOn: '2026-12-04',
      dueKind: 'hard',
    });
    await close('2026-12-03', '2026-12-04');
    const dueOf = async (id: string) => (await room.milestone(id)).dueOn.toISOString().slice(0, 10);
    expect([await dueOf(soft), await dueOf(hard)]).toEqual(['2026-12-07', '2026-12-04']);
    expect(room.noticesAbout(`${soft}:moved`)).toEqual([movedNotice.name, movedNotice.name]);
    const effects = await room.effects('slack.post');
    const told = effects.flatMap(({ payload }) => {
      const { data } = Told.safeParse(payload);
      return data === undefined || data.params.milestoneId !== soft ? [] : [data.params];
    });
    expect(told).toHaveLength(2);
    const [params] = told;
    const facts = params && (await movedNotice.load(room.prisma, params));
    const words = facts === undefined ? '' : renderCard(movedNotice.say(facts), 'en').text;
    expect(words).toContain('Design: Mon 7 Dec 2026 (was Thu 3 Dec 2026; one business day later)');
    expect(words).toContain('Fair stays on Fri 4 Dec 2026, a day on which we are closed');
  });

  it('stay as they are in a draft, whose check names the days that don’t fit', async () => {
    const engagementId = await room.seedEngagement();
    const id = await seedMilestone(room, engagementId, { status: 'planned', dueOn: '2026-12-03' });
    await close('2026-12-03');
    expect((await room.milestone(id)).dueOn.toISOString().slice(0, 10)).toBe('2026-12-03');
  });
});
