import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setUpAgency } from '../../src/agency/set-up-agency.ts';
import { planCheck } from '../../src/billing/check/plan-check.ts';
import { addDayOff } from '../../src/calendar/add-day-off.ts';
import { calendarNotice } from '../../src/calendar/notices.ts';
import { removeDayOff } from '../../src/calendar/remove-day-off.ts';
import { planDigests } from '../../src/digests/plan-digests.ts';
import { planPreviews } from '../../src/digests/previews/plan-previews.ts';
import { openWholeRoom, type WholeRoom } from '../milestones/whole-room.ts';
import { aoi } from '../support/room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.startOver();
  await room.prisma.due.deleteMany({});
  await room.prisma.dayOff.deleteMany({});
  await room.prisma.engagement.updateMany({ data: { status: 'closed' } });
});

const plan = async () => {
  await room.perform(planDigests, {}, room.visit());
  await room.perform(planCheck, {}, room.visit());
};
const close = async (first: string, last = first) => {
  await room.perform(addDayOff, { name: 'Retreat', first, last, working: false }, room.visit(aoi));
  await room.workOff();
  await plan();
  const { id } = await room.prisma.dayOff.findFirstOrThrow({ where: { removedAt: null } });
  return id;
};
const waiting = async (...kinds: readonly string[]) => {
  const rows = await room.prisma.due.findMany({
    where: { state: 'waiting', kind: { in: [...kinds] } },
    orderBy: [{ dueAt: 'asc' }, { kind: 'asc' }],
  });
  return rows.map(({ kind, localDay, dueAt }) => {
    const day = localDay.toISOString().slice(0, 10);
    return `${kind} ${day} ${dueAt.toISOString().slice(11, 16)}`;
  });
};
const PLANNED = ['billing.check', 'digest.daily', 'digest.weekly'];

describe('days off that are entered', () => {
  it('move digests, summaries and checks that were planned, and taking them out moves those back', async () => {
    await room.seedEngagement({ agreedTotal: 1_000_000n });
    await plan();
    const usual = [
      'billing.check 2026-11-24 00:00',
      'digest.daily 2026-11-24 00:00',
      'digest.weekly 2026-11-27 06:00',
    ];
    expect(await waiting(...PLANNED)).toEqual(usual);
    const weekly = await close('2026-11-27');
    expect(await waiting(...PLANNED)).toEqual([...usual.slice(0, 2), 'digest.weekly 2026-11-26 06:00']);
    await room.perform(removeDayOff, { dayOffId: weekly }, room.visit(aoi));
    await room.workOff();
    await plan();
    expect(await waiting(...PLANNED)).toEqual(usual);
    await close('2026-11-24', '2026-11-25');
    expect(await waiting(...PLANNED)).toEqual([
      'billing.check 2026-11-26 00:00',
      'digest.daily 2026-11-26 00:00',
      usual[2],
    ]);
  });

  it('move the preview of a digest that stays on its day', async () => {
    await room.seedEngagement({ agreedTotal: 1_000_000n });
    await plan();
    const previewed = async () => {
      await room.perform(planPreviews, {}, room.visit());
      const rows = await room.prisma.due.findMany({ where: { kind: 'digest.preview', state: 'waiting' } });
      return rows.map(({ dueAt }) => dueAt.toISOString());
    };
    expect(await previewed()).toEqual(['2026-11-26T01:00:00.000Z']);
    await close('2026-11-26');
    expect(await waiting('digest.weekly')).toEqual(['digest.weekly 2026-11-27 06:00']);
    expect(await previewed()).toEqual(['2026-11-25T01:00:00.000Z']);
  });

  it('move what waits on them to the next business day, once', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 1_000_000n });
    const row = (id: string, localDay: string, subject: string) => ({
      id,
      engagementId,
      scope: engagementId,
      kind: 'material.remind',
      subject,
      localDay: new Date(localDay),
      dueAt: new Date(`${localDay}T01:00:00Z`),
      payload: { materialId: subject },
    });
    await room.prisma.due.createMany({
      data: [
        row('due_a', '2026-11-26', 'mat_a'),
        // Reminded of on both days: once is enough.
        row('due_b', '2026-11-26', 'mat_b'),
        row('due_c', '2026-11-30', 'mat_b'),
        row('due_d', '2026-11-25', 'mat_c'),
        // Both days are off.
        row('due_e', '2026-11-27', 'mat_a'),
      ],
    });
    await close('2026-11-26', '2026-11-27');
    expect(await waiting('material.remind')).toEqual([
      'material.remind 2026-11-25 01:00',
      'material.remind 2026-11-30 01:00',
      'material.remind 2026-11-30 01:00',
    ]);
  });

  it('move as well when the agency is in another country or zone', async () => {
    await room.seedEngagement({ agreedTotal: 1_000_000n });
    await plan();
    const setUp = async (country: string, timeZone: string) => {
      const agency = { name: 'Hibiki Studio', locale: 'en', currency: 'JPY', teamChannel: 'CTEAM' } as const;
      await room.perform(setUpAgency, { ...agency, country, timeZone }, room.visit(aoi));
      await plan();
    };
    // Where nobody works on a Friday.
    await setUp('SA', 'Asia/Riyadh');
    expect(await waiting(...PLANNED)).toEqual([
      'billing.check 2026-11-23 06:00',
      'digest.daily 2026-11-23 06:00',
      'digest.weekly 2026-11-26 06:00',
    ]);
    await setUp('JP', 'Asia/Tokyo');
    expect((await waiting('digest.daily'))[0]).toBe('digest.daily 2026-11-24 00:00');
  });

  it('what is due by now is done all the same', async () => {
    await room.seedEngagement({ agreedTotal: 1_000_000n });
    await plan();
    room.at('2026-11-27T06:00:30Z');
    await close('2026-12-04');
    expect(await waiting('digest.weekly')).toEqual(['digest.weekly 2026-11-27 06:00']);
  });

  it('are told to the team, once', async () => {
    const id = await close('2026-12-04');
    expect(room.noticesAbout(id)).toEqual([calendarNotice.name]);
  });
});
