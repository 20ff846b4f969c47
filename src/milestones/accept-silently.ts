import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { atHour, dayIn, type Instant, instantToColumn } from '../kernel/calendar.ts';
import { scheduleAct } from '../kernel/due.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { saveAccepted } from './accept-milestone.ts';
import { CLOSES_AT } from './acceptance-window.ts';
import { accept, type Delivered, loadDelivered } from './delivery.ts';
import type { WindowWarned } from './milestone.ts';

/** Nobody is surprised: the last warning must have reached the client at least this long before the end. */
const WARNED_BEFORE = Temporal.Duration.from({ hours: 6 });

/** At the window's end: accepted as agreed, unless a question is open; not warned (we were down) → one more day. */
export const acceptSilently = act({
  name: 'milestone.accept-silently',
  input: z.object({ deliveryId: z.string() }),
  async run(tx, { deliveryId }, visit) {
    const { milestoneId } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
    const delivered = await loadDelivered(tx, milestoneId, deliveryId);
    if (!isRipe(delivered, visit.now)) return outcome([]);
    if (!wasWarned(delivered, visit.now)) {
      const facts = await engagementFacts(tx, delivered.engagementId);
      const day = facts.days.add(dayIn(visit.now, facts.timeZone), 1);
      const endsAt = instantToColumn(atHour(day, CLOSES_AT, facts.timeZone));
      const warnedAt = instantToColumn(visit.now);
      await tx.delivery.update({ where: { id: deliveryId }, data: { windowEndsAt: endsAt, warnedAt } });
      const at = { engagementId: facts.id, subject: deliveryId, day, time: CLOSES_AT, timeZone: facts.timeZone };
      await scheduleAct(tx, visit, acceptSilently, { deliveryId }, at);
      const warned: WindowWarned = {
        type: 'milestone.window-warned', engagementId: facts.id, deliveryId, endsAt: endsAt.toISOString(),
      };
      return outcome([warned]);
    }
    const accepted = accept(delivered, visit.person);
    await saveAccepted(tx, accepted, visit);
    return outcome([accepted]);
  },
});

/** The window has ended, nobody decided, no question is open. */
export function isRipe(delivered: Delivered, now: Instant): boolean {
  const { deliveryStatus, windowEndsAt, openQuestions } = delivered;
  if (deliveryStatus !== 'open' || windowEndsAt === null || openQuestions > 0) return false;
  return Temporal.Instant.compare(now, windowEndsAt) >= 0;
}

export function wasWarned({ warnedAt }: Delivered, now: Instant): boolean {
  return warnedAt !== null && Temporal.Duration.compare(warnedAt.until(now), WARNED_BEFORE) >= 0;
}
