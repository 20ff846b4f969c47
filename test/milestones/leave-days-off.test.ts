import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { leaveDaysOff } from '../../src/milestones/leave-days-off.ts';
import type { Dated } from '../../src/milestones/shift.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const span = { first: day('2026-12-03'), last: day('2026-12-04') };
const days = workingDays(['JP'], new Set(['2026-12-03', '2026-12-04']));
const one = (id: string, dueOn: string, over: Partial<Dated> = {}): Dated => ({
  id,
  title: id,
  awaits: [],
  dueOn: day(dueOn),
  dueKind: 'soft',
  movable: true,
  ...over,
});

describe('days off in the plan', () => {
  it('are left by what is due on them, and by nothing else', () => {
    const plan = [
      one('before', '2026-12-02'),
      one('on it', '2026-12-03', { awaits: ['before'] }),
      one('delivered', '2026-12-04', { movable: false }),
      one('fair', '2026-12-04', { dueKind: 'hard' }),
      one('a Saturday before', '2026-11-28'),
    ];
    const { moved, conflicts, endBefore, endAfter } = leaveDaysOff(plan, span, days);
    expect(moved.map(({ title, from, to }) => `${title}: ${from} ${to}`)).toEqual([
      'on it: 2026-12-03 2026-12-07',
    ]);
    expect(conflicts.map(({ title, by }) => [title, by])).toEqual([['fair', 0]]);
    expect([endBefore.toString(), endAfter.toString()]).toEqual(['2026-12-04', '2026-12-07']);
  });

  it('keep the order: nothing is due before what it waits for', () => {
    const anyDays = fc.array(fc.nat(14), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(anyDays, (offsets) => {
        const sorted = offsets.toSorted((a, b) => a - b);
        const plan = sorted.map((offset, index) =>
          one(`m${index}`, day('2026-11-26').add({ days: offset }).toString(), {
            awaits: index === 0 ? [] : [`m${index - 1}`],
          }),
        );
        const { moved } = leaveDaysOff(plan, span, days);
        const after = plan.map(
          ({ id, dueOn }) => moved.find(({ milestoneId }) => milestoneId === id)?.to ?? dueOn,
        );
        for (let index = 1; index < after.length; index += 1) {
          const [before, at] = [after[index - 1], after[index]];
          if (before !== undefined && at !== undefined)
            expect(Temporal.PlainDate.compare(before, at)).toBeLessThanOrEqual(0);
        }
        for (const { from, to } of moved) expect(Temporal.PlainDate.compare(from, to)).toBe(-1);
      }),
    );
  });
});
