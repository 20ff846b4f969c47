import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import type { Dated } from '../../src/milestones/shift.ts';
import { shiftAll } from '../../src/milestones/shift-all.ts';

const days = workingDays(['JP', 'GB']);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const one = (id: string, dueOn: string, more: Partial<Dated> = {}): Dated => ({
  ...{ id, title: id, dueOn: day(dueOn), awaits: [], dueKind: 'soft', movable: true },
  ...more,
});

it('moves what is still to be handed over by the days of the pause, and tells which hard days stay', () => {
  const plan = [
    one('done', '2026-11-20', { movable: false }),
    one('a', '2026-12-22'),
    one('b', '2026-12-24', { awaits: ['a'] }),
    one('fair', '2026-12-25', { dueKind: 'hard' }),
  ];
  const { moved, conflicts, endAfter } = shiftAll(plan, 2, days, day('2026-12-01'));
  expect(moved.map(({ milestoneId, to }) => `${milestoneId} ${to}`)).toEqual([
    'a 2026-12-24',
    'b 2026-12-30',
  ]);
  expect(conflicts).toMatchObject([{ milestoneId: 'fair', by: 2 }]);
  expect(endAfter.toString()).toBe('2026-12-30');
});

it('moves nothing for a pause without a business day', () => {
  expect(shiftAll([one('a', '2026-12-22')], 0, days, day('2026-12-01'))).toMatchObject({ moved: [] });
  expect(shiftAll([], 3, days, day('2026-12-01')).endAfter.toString()).toBe('2026-12-01');
});
