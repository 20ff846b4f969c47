import { z } from 'zod';
import { dayIn, instantFromColumn } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { reminder } from '../kernel/reminder.ts';
import type { WindowWarned } from './window-events.ts';

/**
 * Says when the window ends, unless the delivery is decided or a question keeps the window waiting. The last morning's
 * is never put off: what happens when the window ends depends on it.
 */
export const warnOfWindow = reminder({
  name: 'milestone.warn-of-window',
  input: z.object({ deliveryId: z.string() }),
  async load(tx, { deliveryId }) {
    const delivery = await tx.delivery.findUniqueOrThrow({
      where: { id: deliveryId },
      include: { milestone: { select: { engagementId: true } } },
    });
    const { status, windowEndsAt, milestone } = delivery;
    const openQuestions = await tx.question.count({ where: { subject: deliveryId, answeredAt: null } });
    if (status !== 'open' || windowEndsAt === null || openQuestions > 0) return undefined;
    const reader = await engagementFacts(tx, milestone.engagementId);
    return { deliveryId, endsAt: instantFromColumn(windowEndsAt), reader };
  },
  turn({ deliveryId: subject, endsAt, reader }, { now }) {
    const { id: engagementId, timeZone } = reader;
    const last = dayIn(endsAt, timeZone);
    const hasLegalEffect = dayIn(now, timeZone).until(last).sign <= 0;
    return { engagementId, subject, audience: 'client', reader, hasLegalEffect };
  },
  async give(_tx, { deliveryId, endsAt, reader: { id: engagementId, timeZone } }, { now }) {
    const warned: WindowWarned = {
      type: 'milestone.window-warned',
      engagementId,
      deliveryId,
      endsAt: new Date(endsAt.epochMilliseconds).toISOString(),
      day: dayIn(now, timeZone).toString(),
    };
    return [warned];
  },
});
