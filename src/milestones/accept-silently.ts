import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { Instant } from '../kernel/calendar.ts';
import { deciders, engagementFacts } from '../kernel/engagement-facts.ts';
import { saveAccepted } from './accept-milestone.ts';
import { reopenableUntil } from './acceptance-window.ts';
import { accept, type Delivered, loadDelivered, lockDelivery } from './delivery.ts';
import { loadMilestone } from './load-milestone.ts';
import type { WindowUnwarned } from './window-events.ts';

/** The last warning counts when it was posted in the window's last day, and this long before anything follows. */
const LAST_DAY = Temporal.Duration.from({ hours: 24 });
const WARNED_BEFORE = Temporal.Duration.from({ hours: 6 });

/**
 * At the window's end: accepted as agreed, unless a question is open. Where the client was not warned (we were down)
 * nothing is accepted, and the window goes on.
 */
export const acceptSilently = act({
  name: 'milestone.accept-silently',
  input: z.object({ deliveryId: z.string() }),
  async run(tx, { deliveryId }, visit) {
    const { milestoneId } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
    // The locks before the look: a question asked at this very moment is either seen here or comes too late.
    await loadMilestone(tx, milestoneId);
    await lockDelivery(tx, deliveryId);
    const delivered = await loadDelivered(tx, milestoneId, deliveryId);
    const { engagementId } = delivered;
    const { terms, status, timeZone, days } = await engagementFacts(tx, engagementId);
    // Fired at the moment at which the project came to rest: the window has as much left as it had then.
    if (status === 'paused') return outcome([]);
    if (!terms.silentAcceptance || !isRipe(delivered, visit.now)) return outcome([]);
    // Nobody is there who could have said no. The window goes on as soon as somebody is named.
    if (deciders(delivered).length === 0) return outcome([]);
    if (!wasWarned(delivered, visit.now)) {
      const unwarned: WindowUnwarned = { type: 'milestone.window-unwarned', engagementId, deliveryId };
      return outcome([unwarned]);
    }
    const accepted = accept(delivered, visit.person);
    await saveAccepted(tx, accepted, visit);
    const decision = { reopenUntil: reopenableUntil(visit.now, timeZone, days).toString() };
    await tx.delivery.update({ where: { id: deliveryId }, data: { decision } });
    return outcome([accepted]);
  },
});

type Window = Pick<Delivered, 'deliveryStatus' | 'windowEndsAt' | 'openQuestions' | 'warnedAt'>;

/** The window has ended, nobody decided, no question is open. */
export function isRipe({ deliveryStatus, windowEndsAt, openQuestions }: Window, now: Instant): boolean {
  if (deliveryStatus !== 'open' || windowEndsAt === null || openQuestions > 0) return false;
  return Temporal.Instant.compare(now, windowEndsAt) >= 0;
}

/** Nobody is surprised: the last morning's warning was posted, and not only a moment ago. */
export function wasWarned({ warnedAt, windowEndsAt }: Window, now: Instant): boolean {
  if (warnedAt === null || windowEndsAt === null) return false;
  const isOfLastDay = Temporal.Instant.compare(warnedAt, windowEndsAt.subtract(LAST_DAY)) >= 0;
  return isOfLastDay && Temporal.Duration.compare(warnedAt.until(now), WARNED_BEFORE) >= 0;
}
