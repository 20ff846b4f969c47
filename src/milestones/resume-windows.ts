import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { atHour, type Day, dayIn, instantFromColumn, instantToColumn } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import type { Visit } from '../kernel/visit.ts';
import { CLOSES_AT } from './acceptance-window.ts';
import { lockDelivery } from './delivery.ts';
import { runWindow } from './open-window.ts';
import { restedDays } from './rested-days.ts';
import type { WindowHeld, WindowOpened } from './window-events.ts';

/** The project goes on: each window has as many business days left as it had when the project came to rest. */
export const resumeWindows = act({
  name: 'milestone.resume-windows',
  input: z.object({ engagementId: z.string(), pausedAt: z.string() }),
  async run(tx, { engagementId, pausedAt }, visit) {
    const facts = await engagementFacts(tx, engagementId);
    const open = await tx.delivery.findMany({
      where: { status: 'open', shownAt: { not: null }, milestone: { engagementId } },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    const events: (WindowOpened | WindowHeld)[] = [];
    for (const { id } of open) {
      await lockDelivery(tx, id);
      events.push(...(await resume(tx, visit, facts, id, Temporal.Instant.from(pausedAt))));
    }
    return outcome(events);
  },
});

async function resume(
  tx: Tx,
  visit: Visit,
  facts: EngagementFacts,
  deliveryId: string,
  pausedAt: Temporal.Instant,
): Promise<(WindowOpened | WindowHeld)[]> {
  const { status, shownAt, windowEndsAt } = await tx.delivery.findUniqueOrThrow({
    where: { id: deliveryId },
  });
  if (status !== 'open' || shownAt === null || windowEndsAt === null) return [];
  const questions = await tx.question.findMany({ where: { subject: deliveryId } });
  const asked = questions.map((one) => ({
    askedAt: instantFromColumn(one.askedAt),
    answeredAt: one.answeredAt && instantFromColumn(one.answeredAt),
  }));
  const { timeZone, days } = facts;
  const shown = instantFromColumn(shownAt);
  const from = Temporal.Instant.compare(pausedAt, shown) < 0 ? shown : pausedAt;
  const rested = restedDays(asked, { from, until: visit.now, timeZone, days });
  const last = endsOn(dayIn(instantFromColumn(windowEndsAt), timeZone), rested, facts, visit);
  if (asked.every(({ answeredAt }) => answeredAt !== null))
    return [await runWindow(tx, visit, facts, deliveryId, last)];
  // It still waits for an answer, and goes on with that.
  const ends = days.add(dayIn(instantFromColumn(windowEndsAt), timeZone), rested);
  await tx.delivery.update({
    where: { id: deliveryId },
    data: { windowEndsAt: instantToColumn(atHour(ends, CLOSES_AT, timeZone)) },
  });
  return [{ type: 'milestone.window-held', engagementId: facts.id, deliveryId }];
}

/** Never today: nobody is held to the few hours that are left. */
function endsOn(last: Day, rested: number, { timeZone, days }: EngagementFacts, { now }: Visit): Day {
  const later = days.add(last, rested);
  const tomorrow = days.add(dayIn(now, timeZone), 1);
  return Temporal.PlainDate.compare(later, tomorrow) < 0 ? tomorrow : later;
}
