import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { type AgencyCalendar, agencyCalendarFrom, calendarColumns } from '../kernel/agency-calendar.ts';
import {
  atHour,
  type Day,
  dayFromColumn,
  dayIn,
  instantFromColumn,
  instantToColumn,
  type WorkingDays,
} from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import type { Happening } from '../kernel/event.ts';
import type { Visit } from '../kernel/visit.ts';
import { CLOSES_AT, lastDayKept } from './acceptance-window.ts';
import { datedMilestones } from './dated-milestones.ts';
import { lockDelivery } from './delivery.ts';
import { leaveDaysOff } from './leave-days-off.ts';
import type { MilestonesMoved } from './milestone.ts';
import { impactForEvent, saveMoved } from './move-milestones.ts';
import { runWindow } from './open-window.ts';
import type { WindowMoved, WindowOpened } from './window-events.ts';

/**
 * The agency has days off that it had not: due days leave them, and acceptance windows keep the business days that were
 * left. What computes from the calendar alone, such as the plan, follows by itself.
 */
export const followDays = act({
  name: 'milestone.follow-days',
  input: z.object({ engagementId: z.string(), dayOffId: z.string() }),
  async run(tx, { engagementId, dayOffId }, visit) {
    await lockEngagement(tx, engagementId);
    const facts = await engagementFacts(tx, engagementId);
    const closed = await closedDays(tx, dayOffId);
    if (facts.status === 'closed' || closed === undefined) return outcome([]);
    const moved = await moveDueDays(tx, facts, closed);
    const country = await countryOf(tx, engagementId);
    const kept = await keepWindows(tx, visit, facts, { dayOffId, before: closed.before.sharedWith(country) });
    return outcome<Happening>([...moved, ...kept]);
  },
});

interface Closed {
  readonly what: string;
  readonly first: Day;
  readonly last: Day;
  /** The calendar as it was without them. */
  readonly before: AgencyCalendar;
}

async function closedDays(tx: Tx, id: string): Promise<Closed | undefined> {
  const row = await tx.dayOff.findUnique({ where: { id } });
  // Days off that were taken back meanwhile change nothing any more, nor does a weekend that is worked on after all.
  if (row === null || row.working === (row.removedAt === null)) return undefined;
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: calendarColumns });
  // Of its own days no two lie upon each other: the first one tells which they are.
  const others = agency.daysOff.filter(({ firstDay }) => firstDay.getTime() !== row.firstDay.getTime());
  const before = agencyCalendarFrom({ ...agency, daysOff: row.working ? [...others, row] : others });
  return { what: row.name, first: dayFromColumn(row.firstDay), last: dayFromColumn(row.lastDay), before };
}

async function countryOf(tx: Tx, id: string): Promise<string> {
  const { country } = await tx.engagement.findUniqueOrThrow({ where: { id }, select: { country: true } });
  return country;
}

/** Before the agreement it is a draft, and its check names the days that don't fit. */
async function moveDueDays(
  tx: Tx,
  { id: engagementId, agreementVersion, days }: EngagementFacts,
  { what, first, last }: Closed,
): Promise<readonly MilestonesMoved[]> {
  if (agreementVersion === 0) return [];
  const impact = leaveDaysOff(await datedMilestones(tx, engagementId), { first, last }, days);
  const [touched] = [...impact.moved, ...impact.conflicts];
  if (touched === undefined) return [];
  const told = impactForEvent(impact, await saveMoved(tx, impact));
  const because = { kind: 'days-off', what, first: first.toString(), last: last.toString() } as const;
  const { milestoneId } = touched;
  return [{ type: 'milestone.moved', engagementId, milestoneId, businessDays: 1, because, ...told }];
}

async function keepWindows(
  tx: Tx,
  visit: Visit,
  facts: EngagementFacts,
  { dayOffId, before }: { readonly dayOffId: string; readonly before: WorkingDays },
): Promise<readonly (WindowOpened | WindowMoved)[]> {
  const { id: engagementId, timeZone, days } = facts;
  const open = await tx.delivery.findMany({
    where: { status: 'open', windowEndsAt: { not: null }, milestone: { engagementId } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const today = dayIn(visit.now, timeZone);
  const events: (WindowOpened | WindowMoved)[] = [];
  for (const { id: deliveryId } of open) {
    await lockDelivery(tx, deliveryId);
    const { status, windowEndsAt } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
    if (status !== 'open' || windowEndsAt === null) continue;
    const last = dayIn(instantFromColumn(windowEndsAt), timeZone);
    const kept = lastDayKept(last, today, before, days);
    if (kept.equals(last)) continue;
    if (facts.status === 'paused') {
      // Nothing is due while it rests; it goes on with the days that are left until then.
      const windowEnd = instantToColumn(atHour(kept, CLOSES_AT, timeZone));
      await tx.delivery.update({ where: { id: deliveryId }, data: { windowEndsAt: windowEnd } });
      continue;
    }
    const opened = await runWindow(tx, visit, facts, deliveryId, kept);
    const { endsAt } = opened;
    events.push(opened, { type: 'milestone.window-moved', engagementId, deliveryId, dayOffId, endsAt });
  }
  return events;
}
