import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { type Dated, shift } from '../../src/milestones/shift.ts';

const days = workingDays(['JP', 'GB']);
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
  moved.map(({ milestoneId, to }) => `${milestoneId} ${to}`);

describe('moving a day', () => {
  it('moves what waits for it by as many business days of both sides, and says what becomes of the end', () => {
    const plan = [one('a', '2026-12-22'), one('b', '2026-12-24', ['a']), one('c', '2026-12-23')];
    const impact = shift(plan, 'a', 2, days);
    // Over Christmas, Boxing Day's substitute and a weekend.
    expect(told(impact)).toEqual(['a 2026-12-24', 'b 2026-12-30']);
    expect([impact.endBefore.toString(), impact.endAfter.toString()]).toEqual(['2026-12-24', '2026-12-30']);
  });

  it('leaves a hard day and what waits for it, and reports the conflict; pulled forward there is none', () => {
    const plan = [
      one('a', '2026-12-01'),
      one('fair', '2026-12-08', ['a'], { dueKind: 'hard' }),
      one('after', '2026-12-10', ['fair']),
    ];
    const impact = shift(plan, 'a', 3, days);
    expect(told(impact)).toEqual(['a 2026-12-04']);
    expect(impact.conflicts).toEqual([
      { milestoneId: 'fair', title: 'fair', dueOn: day('2026-12-08'), by: 3 },
    ]);
    expect(shift(plan, 'a', -1, days)).toMatchObject({ conflicts: [], moved: [{ milestoneId: 'a' }] });
  });

  it('itself hard stays, unless its new day was agreed', () => {
    const plan = [one('a', '2026-12-01', [], { dueKind: 'hard' }), one('b', '2026-12-03', ['a'])];
    expect(shift(plan, 'a', 2, days)).toMatchObject({ moved: [], conflicts: [{ milestoneId: 'a', by: 2 }] });
    expect(told(shift(plan, 'a', 2, days, day('2026-12-03')))).toEqual(['a 2026-12-03', 'b 2026-12-07']);
  });

  it('leaves what is handed over or unknown, and moves nothing by nothing', () => {
    const plan = [one('a', '2026-12-01'), one('b', '2026-12-03', ['a'], { movable: false })];
    expect(told(shift(plan, 'a', 1, days))).toEqual(['a 2026-12-02']);
    expect(told(shift(plan, 'b', 1, days))).toEqual([]);
    expect(told(shift(plan, 'x', 1, days))).toEqual([]);
    expect(told(shift(plan, 'a', 0, days))).toEqual([]);
  });

  it('whatever the graph: only what waits moves, hard days stay, nothing comes before what it waits for', () => {
    const shape = fc.array(
      fc.record({ due: fc.nat(60), hard: fc.boolean(), awaits: fc.array(fc.nat(40), { maxLength: 3 }) }),
      { minLength: 1, maxLength: 40 },
    );
    const start = day('2026-11-23');
    fc.assert(
      fc.property(shape, fc.integer({ min: -5, max: 15 }), (raw, by) => {
        const dues: Temporal.PlainDate[] = [];
        const plan = raw.map(({ due, hard, awaits }, index) => {
          const on = index === 0 ? [] : [...new Set(awaits.map((other) => other % index))];
          const least = on.map((other) => dues[other] ?? start);
          const wanted = days.add(start, due);
          const dueOn = [wanted, ...least].reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a));
          dues.push(dueOn);
          return one(String(index), dueOn.toString(), on.map(String), { dueKind: hard ? 'hard' : 'soft' });
        });
        const { moved, conflicts } = shift(plan, '0', by, days);
        const to = new Map(moved.map((shifted) => [shifted.milestoneId, shifted.to]));
        const now = (id: string) => to.get(id) ?? plan.find((found) => found.id === id)?.dueOn ?? start;
        for (const { id, dueKind, awaits } of plan) {
          if (dueKind === 'hard') expect(to.has(id)).toBe(false);
          else
            for (const awaited of to.has(id) ? awaits : [])
              expect(Temporal.PlainDate.compare(now(awaited), now(id))).toBeLessThanOrEqual(0);
          // What moves later squeezes a hard day only if that is told.
          for (const awaited of by > 0 && dueKind === 'hard' ? awaits : [])
            if (to.has(awaited)) expect(conflicts.map((held) => held.milestoneId)).toContain(id);
        }
      }),
      { numRuns: 60 },
    );
  });
});
