import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { moveMilestones } from '../../src/milestones/move-milestones.ts';
import { movedNotice } from '../../src/milestones/moved-notice.ts';
import { reactions } from '../../src/milestones/reactions.ts';
import { renderCard } from '../../src/surface/card.ts';
import { openRoom, type Room } from '../support/room.ts';
import { seedMilestone } from './seed-milestone.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const move = (engagementId: string, milestoneId: string, businessDays: number) =>
  room.perform(
    moveMilestones,
    { engagementId, milestoneId, businessDays, because: { kind: 'material', what: 'The logo' } },
    room.visit(),
  );
const dueOf = async (id: string) =>
  (await room.prisma.milestone.findUniqueOrThrow({ where: { id } })).dueOn.toISOString().slice(0, 10);

describe('moving milestones', () => {
  it('moves, records and tells both sides once what, by how much, why, and what becomes of the end', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 600_000n });
    const first = await seedMilestone(room, engagementId, { title: 'Sketches', dueOn: '2026-12-01' });
    const next = { status: 'planned', awaits: [first] };
    const second = await seedMilestone(room, engagementId, { ...next, title: 'Design', dueOn: '2026-12-04' });
    const fair = await seedMilestone(room, engagementId, {
      ...next,
      title: 'Fair',
      dueOn: '2026-12-03',
      dueKind: 'hard',
    });
    await move(engagementId, first, 3);
    expect([await dueOf(first), await dueOf(second), await dueOf(fair)]).toEqual([
      '2026-12-04',
      '2026-12-09',
      '2026-12-03',
    ]);
    const audit = (await room.audits(engagementId)).at(-1);
    expect(audit?.type).toBe('milestone.moved');
    expect(JSON.parse(audit?.body ?? '{}')).toMatchObject({
      moved: [{ title: 'Sketches', from: '2026-12-01', to: '2026-12-04' }, { title: 'Design' }],
      conflicts: [{ title: 'Fair', by: 3 }],
      endBefore: '2026-12-04',
      endAfter: '2026-12-09',
    });
    const told = (await room.effects('slack.post')).slice(-2).map(({ payload }) => payload);
    expect(told).toMatchObject([
      { notice: 'milestone.moved', audience: { to: 'client', engagementId } },
      { notice: 'milestone.moved', audience: { to: 'team' } },
    ]);
    const { params } = z.object({ params: movedNotice.params }).parse(told[0]);
    const facts = await movedNotice.load(room.prisma, params);
    const words = facts === undefined ? '' : renderCard(movedNotice.say(facts), 'en').text;
    expect(words).toContain('“The logo” came later than agreed.');
    expect(words).toContain('Design: Wed 9 Dec 2026 (was Fri 4 Dec 2026; 3 business days later)');
    expect(words).toContain(
      'Fair stays on Thu 3 Dec 2026, although what comes before it ends 3 business days later',
    );
    expect(words).toContain('The project now ends on Wed 9 Dec 2026 instead of Fri 4 Dec 2026.');
  });

  it('tells nobody when nothing moves', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 200_000n });
    const id = await seedMilestone(room, engagementId, { status: 'accepted' });
    const before = (await room.effects('slack.post')).length;
    await move(engagementId, id, 3);
    expect(await room.effects('slack.post')).toHaveLength(before);
    expect(await room.audits(engagementId)).toEqual([]);
  });
});
