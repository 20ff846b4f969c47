import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { MOST_REMINDERS, reminderPlan } from '../../src/materials/reminder-days.ts';

const days = workingDays(['JP']);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const planned = (due: string, today: string, given = 0, lateFrom = due) => {
  const plan = reminderPlan({ due: day(due), lateFrom: day(lateFrom), today: day(today), given }, days);
  return { reminders: plan.reminders.map(String), call: plan.call.toString() };
};

describe('when the client is reminded', () => {
  it('five, three and one business days before, on day 1 late, then on day 3; then the team calls', () => {
    expect(planned('2026-12-11', '2026-11-24')).toEqual({
      reminders: ['2026-12-04', '2026-12-08', '2026-12-10', '2026-12-14', '2026-12-16'],
      call: '2026-12-18',
    });
  });

  it('asked for at short notice: what has passed is left out, and there are five all the same', () => {
    expect(planned('2026-12-11', '2026-12-09')).toEqual({
      reminders: ['2026-12-10', '2026-12-14', '2026-12-16', '2026-12-18', '2026-12-22'],
      call: '2026-12-24',
    });
  });

  it('after those that were given already', () => {
    expect(planned('2026-12-11', '2026-12-11', 3)).toEqual({
      reminders: ['2026-12-14', '2026-12-16'],
      call: '2026-12-18',
    });
    expect(planned('2026-12-11', '2026-12-16', 5)).toEqual({ reminders: [], call: '2026-12-18' });
  });

  it('sent back after its day: late days count from then', () => {
    expect(planned('2026-11-30', '2026-12-09', 0, '2026-12-09').reminders[0]).toBe('2026-12-10');
  });

  it('never more than five, each on a business day to come, the call after the last', () => {
    const offset = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(offset, offset, fc.integer({ min: 0, max: 7 }), (dueIn, lateIn, given) => {
        const today = day('2026-11-25');
        const due = today.add({ days: dueIn });
        const lateFrom = lateIn > dueIn ? today.add({ days: lateIn }) : due;
        const { reminders, call } = reminderPlan({ due, lateFrom, today, given }, days);
        expect(reminders.length).toBe(Math.max(0, MOST_REMINDERS - given));
        const all = [today, ...reminders, call];
        for (const [index, one] of all.slice(1).entries()) {
          expect(Temporal.PlainDate.compare(one, all[index] ?? one)).toBe(1);
          expect(days.isBusinessDay(one)).toBe(true);
        }
      }),
    );
  });
});
