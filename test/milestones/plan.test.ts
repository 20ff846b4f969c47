import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { impact, type Planned, planOf } from '../../src/milestones/plan.ts';

const days = workingDays(['JP', 'GB']);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const monday = day('2026-11-30');
const one = (id: string, more: Partial<Planned> = {}): Planned => ({
  id,
  title: id,
  dueOn: day('2026-12-31'),
  awaits: [],
  dueKind: 'soft',
  movable: true,
  workDays: 1,
  startedOn: null,
  doneOn: null,
  notBefore: null,
  decisionDays: 0,
  ...more,
});
const spans = (plan: ReturnType<typeof planOf>) =>
  plan?.milestones.map(({ id, start, finish, slack }) => `${id} ${start}..${finish} ${slack}`);

describe('a plan', () => {
  it('counts work days and waiting on business days of both sides, and knows slack and critical path', () => {
    const plan = planOf(
      [
        one('texts', { workDays: 3 }),
        one('design', { workDays: 8 }),
        one('build', { workDays: 10, awaits: ['texts', 'design'] }),
        one('launch', { workDays: 1, awaits: ['build'], dueOn: day('2026-12-24') }),
      ],
      monday,
      days,
    );
    // Christmas, the substitute for Boxing Day, and weekends between.
    expect(spans(plan)).toEqual([
      'texts 2026-11-30..2026-12-02 5',
      'design 2026-11-30..2026-12-09 0',
      'build 2026-12-10..2026-12-23 0',
      'launch 2026-12-24..2026-12-24 0',
    ]);
    expect(plan?.criticalPath).toEqual(['design', 'build', 'launch']);
    expect(plan?.end.toString()).toBe('2026-12-24');
  });

  it('keeps to start conditions, to what has begun, and takes what is not estimated to its due day', () => {
    const plan = planOf(
      [
        one('later', { workDays: 2, notBefore: day('2026-12-05') }),
        one('begun', { workDays: 5, startedOn: day('2026-11-27') }),
        one('open', { workDays: null, dueOn: day('2026-12-04') }),
        one('done', { doneOn: day('2026-11-20'), startedOn: day('2026-11-16') }),
        one('old', { workDays: 1, startedOn: day('2026-11-02'), dueOn: day('2026-11-27') }),
        one('next', { awaits: ['done'], workDays: 1 }),
      ],
      monday,
      days,
    );
    expect(spans(plan)).toEqual([
      'later 2026-12-07..2026-12-08 0',
      'begun 2026-11-27..2026-12-03 3',
      'open 2026-11-30..2026-12-04 2',
      'done 2026-11-16..2026-11-20 10',
      'old 2026-11-02..2026-11-30 6',
      'next 2026-11-30..2026-11-30 6',
    ]);
    expect(plan?.milestones.find(({ id }) => id === 'old')?.overdueBy).toBe(1);
  });

  it('says by how much a hard day cannot be kept', () => {
    const plan = planOf(
      [
        one('work', { workDays: 8 }),
        one('fair', { workDays: 1, awaits: ['work'], dueKind: 'hard', dueOn: day('2026-12-08') }),
      ],
      monday,
      days,
    );
    expect(plan?.milestones.map(({ slack }) => slack)).toEqual([-2, -2]);
  });

  it('counts the client’s time to decide between what is delivered and what waits for it', () => {
    const plan = planOf(
      [
        one('design', { workDays: 2, decisionDays: 5 }),
        one('build', { workDays: 3, decisionDays: 5, awaits: ['design'] }),
        one('texts', { workDays: 1 }),
      ],
      monday,
      days,
    );
    // Delivered on the 1st, decided about until the 8th.
    expect(spans(plan)).toEqual([
      'design 2026-11-30..2026-12-01 0',
      'build 2026-12-09..2026-12-11 0',
      'texts 2026-11-30..2026-11-30 9',
    ]);
    expect(plan?.criticalPath).toEqual(['design', 'build']);
  });

  it('takes what is overdue for a decision to be decided today, and what is accepted to be free', () => {
    const done = { startedOn: day('2026-11-02'), doneOn: day('2026-11-10') };
    const plan = planOf(
      [
        one('asked', { ...done, decisionDays: 5 }),
        one('accepted', { ...done, decisionDays: 0 }),
        one('behind', { awaits: ['asked'] }),
        one('free', { awaits: ['accepted'] }),
      ],
      monday,
      days,
    );
    expect(spans(plan)?.slice(2)).toEqual([
      'behind 2026-12-01..2026-12-01 0',
      'free 2026-11-30..2026-11-30 1',
    ]);
    // What the client decides about is not work that decides about the end.
    expect(plan?.criticalPath).toEqual(['behind']);
  });

  it('leaves what did not hold anything back out of the critical path', () => {
    const plan = planOf(
      [one('early'), one('late', { awaits: ['early'], notBefore: day('2026-12-14') })],
      monday,
      days,
    );
    expect(plan?.criticalPath).toEqual(['late']);
  });

  it('has no order in a ring', () => {
    expect(planOf([one('a', { awaits: ['b'] }), one('b', { awaits: ['a'] })], monday, days)).toBeUndefined();
    expect(impact([one('a', { awaits: ['a'] })], { milestoneId: 'a' }, monday, days)).toBeUndefined();
  });

  it('foretells what more work days or another day do to all others and to the end', () => {
    const milestones = [one('a', { workDays: 2 }), one('b', { workDays: 2, awaits: ['a'] }), one('c')];
    const longer = impact(milestones, { milestoneId: 'a', workDays: 4 }, monday, days);
    expect(longer?.moved.map(({ milestoneId, to }) => `${milestoneId} ${to}`)).toEqual([
      'a 2026-12-03',
      'b 2026-12-07',
    ]);
    expect([`${longer?.endBefore}`, `${longer?.endAfter}`]).toEqual(['2026-12-03', '2026-12-07']);
    const open = [one('a', { workDays: null, dueOn: day('2026-12-01') }), one('b', { awaits: ['a'] })];
    const later = impact(open, { milestoneId: 'a', dueOn: day('2026-12-08') }, monday, days);
    expect(later?.moved.map(({ to }) => `${to}`)).toEqual(['2026-12-08', '2026-12-09']);
  });

  it('whatever the graph: nothing before what it waits for, on business days only, and the path is a chain', () => {
    const shape = fc.array(
      fc.record({
        work: fc.integer({ min: 1, max: 9 }),
        decide: fc.nat(5),
        awaits: fc.array(fc.nat(60), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(shape, (raw) => {
        const milestones = raw.map(({ work, decide, awaits }, index) =>
          one(String(index), {
            workDays: work,
            decisionDays: decide,
            awaits: index === 0 ? [] : [...new Set(awaits.map((other) => String(other % index)))],
          }),
        );
        const plan = planOf(milestones, monday, days);
        const at = new Map(plan?.milestones.map((scheduled) => [scheduled.id, scheduled]));
        for (const { id, awaits, workDays } of milestones) {
          const own = at.get(id);
          if (own === undefined) throw new Error(`${id} was lost`);
          expect(days.isBusinessDay(own.start) && days.isBusinessDay(own.finish)).toBe(true);
          expect(days.between(own.start, own.finish) + 1).toBe(workDays);
          expect(own.slack).toBeGreaterThanOrEqual(0);
          for (const awaited of awaits)
            expect(days.between(at.get(awaited)?.finish ?? own.start, own.start)).toBeGreaterThan(
              milestones.find(({ id: other }) => other === awaited)?.decisionDays ?? 0,
            );
        }
        const path = plan?.criticalPath ?? [];
        expect(path.length).toBeGreaterThan(0);
        path.forEach((id, index) => {
          expect(at.get(id)?.slack).toBe(0);
          if (index > 0)
            expect(milestones.find((found) => found.id === id)?.awaits).toContain(path[index - 1]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of two hundred milestones in a row and across is computed without anybody waiting', () => {
    const milestones = Array.from({ length: 200 }, (_, index) =>
      one(String(index), {
        workDays: 2,
        awaits: [index - 1, index - 7, index - 50].filter((other) => other >= 0).map(String),
      }),
    );
    const plan = planOf(milestones, monday, days);
    expect(plan?.criticalPath).toHaveLength(200);
    expect(plan?.milestones).toHaveLength(200);
  }, 5_000);
});
