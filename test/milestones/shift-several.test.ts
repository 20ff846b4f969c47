import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { type Dated, shift } from '../../src/milestones/shift.ts';
import { shiftSeveral } from '../../src/milestones/shift-several.ts';

const days = workingDays(['JP']);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const one = (
  id: string,
  dueOn: string,
  awaits: readonly string[] = [],
  more: Partial<Dated> = {},
): Dated => ({
  id,
  title: id,
  dueOn: day(dueOn),
  awaits,
  dueKind: 'soft',
  movable: true,
  ...more,
});
const told = ({ moved }: ReturnType<typeof shift>) =>
  moved.map(({ milestoneId, to }) => `${milestoneId} ${to}`).toSorted();

describe('moving several', () => {
  const plan = [one('a', '2026-12-01'), one('b', '2026-12-02'), one('c', '2026-12-07', ['a', 'b'])];

  it('moves each once, and what waits for several of them once', () => {
    const impact = shiftSeveral(plan, ['a', 'b', 'c'], 2, days);
    expect(told(impact)).toEqual(['a 2026-12-03', 'b 2026-12-04', 'c 2026-12-09']);
    expect([impact.endBefore.toString(), impact.endAfter.toString()]).toEqual(['2026-12-07', '2026-12-09']);
  });

  it('leaves fixed days and says so; pulled forward nothing passes what it waits for', () => {
    const hard = [one('a', '2026-12-01', [], { dueKind: 'hard' }), one('b', '2026-12-02', ['a'])];
    const later = shiftSeveral(hard, ['a', 'b'], 1, days);
    expect(told(later)).toEqual(['b 2026-12-03']);
    expect(later.conflicts).toMatchObject([{ milestoneId: 'a', by: 1 }]);
    const earlier = shiftSeveral(hard, ['b'], -3, days);
    expect(told(earlier)).toEqual(['b 2026-12-01']);
    expect(earlier.endAfter.toString()).toBe('2026-12-01');
  });

  it('of one is what moving that one is, whatever the plan', () => {
    const anyPlan = fc.array(
      fc.record({
        offset: fc.integer({ min: 0, max: 60 }),
        hard: fc.boolean(),
        done: fc.boolean(),
        awaits: fc.integer({ min: 0, max: 5 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 9 }), (rows, by) => {
        const made = rows.map(({ offset, hard, done, awaits }, index) =>
          one(
            `m${index}`,
            days.add(day('2026-12-01'), offset).toString(),
            awaits < index ? [`m${awaits}`] : [],
            { dueKind: hard ? 'hard' : 'soft', movable: !done },
          ),
        );
        // What is handed over is asked of by nobody, and stays in both.
        const root = made[0];
        if (root === undefined || !root.movable) return;
        const single = shift(made, 'm0', by, days);
        const several = shiftSeveral(made, ['m0'], by, days);
        expect(told(several)).toEqual(told(single));
        expect(several.conflicts).toEqual(single.conflicts);
        expect(several.endAfter.equals(single.endAfter)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
