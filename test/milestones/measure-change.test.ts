import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeFacts } from '../../src/changes/change-facts.ts';
import { workingDays } from '../../src/kernel/calendar.ts';
import { impactOf } from '../../src/milestones/measure-change.ts';
import { type ChangeRoom, openChangeRoom } from '../changes/change-room.ts';

const day = Temporal.PlainDate.from;
const days = workingDays(['JP']);
const soft = { dueKind: 'soft', movable: true } as const;
const plan = [
  { id: 'a', title: 'Wireframes', dueOn: day('2026-12-01'), awaits: [], ...soft },
  { id: 'b', title: 'Pages', dueOn: day('2026-12-10'), awaits: ['a'], ...soft },
  { id: 'c', title: 'Fair', dueOn: day('2026-12-11'), awaits: ['b'], dueKind: 'hard', movable: true },
  { id: 'd', title: 'Photos', dueOn: day('2026-12-08'), awaits: [], ...soft },
] as const;

describe('what an option does to the plan', () => {
  it('moves what waits for the milestone, keeps hard days and says which, and leaves the rest', () => {
    expect(impactOf(plan, { milestoneId: 'a', newDueOn: day('2026-12-03') }, days)).toEqual({
      moved: [{ milestoneId: 'b', title: 'Pages', from: '2026-12-10', to: '2026-12-14' }],
      conflicts: [{ title: 'Fair', dueOn: '2026-12-11' }],
      endBefore: '2026-12-11',
      endAfter: '2026-12-14',
      dueBefore: '2026-12-01',
    });
  });

  it('that keeps the day moves nothing', () => {
    expect(impactOf(plan, { milestoneId: 'a', newDueOn: day('2026-12-01') }, days)).toMatchObject({
      moved: [],
      conflicts: [],
      endBefore: '2026-12-11',
      endAfter: '2026-12-11',
    });
  });

  it('that adds a milestone moves the end only where it comes after it', () => {
    expect(impactOf(plan, { milestoneId: null, newDueOn: day('2026-12-04') }, days).endAfter).toBe(
      '2026-12-11',
    );
    expect(impactOf(plan, { milestoneId: null, newDueOn: day('2027-01-15') }, days)).toMatchObject({
      moved: [],
      endBefore: '2026-12-11',
      endAfter: '2027-01-15',
    });
    expect(impactOf([], { milestoneId: null, newDueOn: day('2027-01-15') }, days).endBefore).toBe(
      '2027-01-15',
    );
  });
});

describe('measured with the assessment', () => {
  let room: ChangeRoom;
  beforeAll(async () => {
    room = await openChangeRoom();
  });
  afterAll(() => room.close());

  it('every option with a price knows what it moves, and what then moves is what was shown', async () => {
    const { changeId, after } = await room.assessed({
      alternatives: ['Less | -1 | 2026-12-02', 'Another way'],
    });
    const facts = await changeFacts(room.prisma, changeId);
    const options = facts?.change.status === 'assessed' ? facts.change.assessment.options : [];
    expect(options.map(({ dates }) => dates?.moved.map(({ to }) => to))).toEqual([
      ['2026-12-14'],
      ['2026-12-11'],
      undefined,
    ]);
    await room.choose(changeId, 1);
    await room.agree(changeId);
    expect((await room.milestone(after)).dueOn).toEqual(new Date('2026-12-11'));
  });
});
