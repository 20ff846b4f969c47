import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Course, furthest, isBefore, planCourse } from '../../../src/billing/reminders/course.ts';
import { ladder, rankOf } from '../../../src/billing/reminders/steps.ts';
import { workingDays } from '../../../src/kernel/calendar.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const anyDay = fc.integer({ min: 0, max: 1_400 }).map((offset) => day('2026-01-01').add({ days: offset }));

const anyCourse = fc
  .record({
    due: anyDay,
    age: fc.integer({ min: 0, max: 60 }),
    from: fc.integer({ min: 1, max: 90 }),
    rank: fc.integer({ min: -1, max: 5 }),
    settled: fc.option(fc.integer({ min: 0, max: 40 })),
    promised: fc.option(fc.integer({ min: 0, max: 60 })),
    called: fc.boolean(),
  })
  .map(({ due, age, from, rank, settled, promised, called }): Course => {
    const sentOn = due.subtract({ days: age });
    const today = sentOn.add({ days: from });
    const taken = ladder.slice(0, rank + 1).map(({ step }) => ({ step, day: today.subtract({ days: 1 }) }));
    const isCalled = called && rank === 5;
    return {
      due,
      sentOn,
      given: isCalled ? [...taken, { step: 'call', day: today.subtract({ days: 1 }) }] : taken,
      from: today,
      settledOn: settled === null ? null : today.subtract({ days: settled }),
      promised: promised === null ? null : today.add({ days: promised }),
    };
  });

describe('whatever has happened', () => {
  it('each is on a business day of its own, in its order, not before today, nor before a promise has passed', () => {
    fc.assert(
      fc.property(anyCourse, fc.constantFrom('JP', 'CN', 'US', 'DE'), (course, country) => {
        const days = workingDays([country]);
        const { reminders, call } = planCourse(course, days);
        const all = [...reminders.map((one) => one.day), ...(call === null ? [] : [call])];
        for (const [nth, on] of all.entries()) {
          expect(days.isBusinessDay(on)).toBe(true);
          expect(isBefore(on, course.from)).toBe(false);
          if (course.promised !== null) expect(isBefore(course.promised, on)).toBe(true);
          if (nth > 0) expect(isBefore(all[nth - 1] ?? on, on)).toBe(true);
        }
        const ranks = reminders.map(({ step }) => rankOf(step)).filter((rank) => rank >= 0);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        expect(ranks.every((rank) => rank > furthest(course.given))).toBe(true);
        // It ends with a person, unless one was asked and nothing was said since.
        const isCalled = course.given.some(({ step }) => step === 'call');
        expect(call === null).toBe(isCalled && course.promised === null && !isNewer(course));
      }),
      { numRuns: 600 },
    );
  });
});

const isNewer = ({ settledOn, given: said }: Course): boolean =>
  settledOn !== null && said.some(({ step, day: on }) => step === 'call' && !isBefore(settledOn, on));
