import { Temporal } from 'temporal-polyfill';
import type { WorkingDays } from '../kernel/calendar.ts';
import { type Dated, type Impact, shift } from './shift.ts';

/** Before any plan, so that it is nobody's end and holds nobody back. */
const LONG_AGO = Temporal.PlainDate.from('1970-01-05');

/**
 * Moves several milestones by so many business days (earlier when negative) and, once and by as many, everything that
 * waits for any of them. They are taken as waiting for one beginning, which is what moves.
 */
export function shiftSeveral(
  plan: readonly Dated[],
  milestoneIds: readonly string[],
  by: number,
  days: WorkingDays,
): Impact {
  const beginning: Dated = {
    id: 'beginning',
    title: '',
    awaits: [],
    dueOn: LONG_AGO,
    dueKind: 'soft',
    movable: true,
  };
  const waiting = plan.map((one) =>
    milestoneIds.includes(one.id) ? { ...one, awaits: [...one.awaits, beginning.id] } : one,
  );
  const impact = shift([beginning, ...waiting], beginning.id, by, days);
  return { ...impact, moved: impact.moved.filter(({ milestoneId }) => milestoneId !== beginning.id) };
}
