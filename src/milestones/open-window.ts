import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { atHour, type Day, dayIn, instantToColumn } from '../kernel/calendar.ts';
import { dropDue, scheduleAct } from '../kernel/due.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import type { Visit } from '../kernel/visit.ts';
import { acceptSilently } from './accept-silently.ts';
import { CLOSES_AT, lastDay, WARNS_AT, warningDays } from './acceptance-window.ts';
import { lockDelivery } from './delivery.ts';
import { silenceAccepts } from './silence.ts';
import { warnOfWindow } from './warn-of-window.ts';
import type { WindowOpened } from './window-events.ts';

/** Starts the acceptance window, because the card has really been posted. A card posted again starts nothing. */
export const openWindow = act({
  name: 'milestone.open-window',
  input: z.object({ deliveryId: z.string() }),
  async run(tx, { deliveryId }, visit) {
    await lockDelivery(tx, deliveryId);
    const delivery = await tx.delivery.findUniqueOrThrow({
      where: { id: deliveryId },
      include: { milestone: true },
    });
    if (delivery.shownAt !== null || delivery.status !== 'open') return outcome([]);
    const { engagementId, id: milestoneId } = delivery.milestone;
    const facts = await engagementFacts(tx, engagementId);
    const others = await tx.milestone.count({
      where: { engagementId, id: { not: milestoneId }, status: { notIn: ['accepted', 'replaced'] } },
    });
    const { acceptanceWindowDays } = facts.terms;
    const last = lastDay(visit.now, facts.timeZone, acceptanceWindowDays, others === 0, facts.days);
    await tx.delivery.update({ where: { id: deliveryId }, data: { shownAt: instantToColumn(visit.now) } });
    return outcome([await runWindow(tx, visit, facts, deliveryId, last)]);
  },
});

/** Sets the window's end and everything that is due until then, in place of what was due before. */
export async function runWindow(
  tx: Tx,
  visit: Visit,
  facts: EngagementFacts,
  deliveryId: string,
  last: Day,
): Promise<WindowOpened> {
  const endsAt = atHour(last, CLOSES_AT, facts.timeZone);
  // Asked before what was due is taken back.
  const isSilent = await silenceHolds(tx, facts, deliveryId);
  await tx.delivery.update({ where: { id: deliveryId }, data: { windowEndsAt: instantToColumn(endsAt) } });
  await dropDue(tx, deliveryId);
  const at = { engagementId: facts.id, subject: deliveryId, timeZone: facts.timeZone };
  for (const day of warningDays(dayIn(visit.now, facts.timeZone), last, facts.days))
    await scheduleAct(tx, visit, warnOfWindow, { deliveryId }, { ...at, day, time: WARNS_AT });
  if (isSilent)
    await scheduleAct(tx, visit, acceptSilently, { deliveryId }, { ...at, day: last, time: CLOSES_AT });
  return { type: 'milestone.window-opened', engagementId: facts.id, deliveryId, endsAt: endsAt.toString() };
}

/** A window that goes on, goes on as it was opened. */
async function silenceHolds(tx: Tx, facts: EngagementFacts, deliveryId: string): Promise<boolean> {
  const { windowEndsAt } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
  return windowEndsAt === null ? facts.terms.silentAcceptance : silenceAccepts(tx, deliveryId, facts);
}
