import { z } from 'zod';
import { dayIn, instantFromColumn } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { reminder } from '../kernel/reminder.ts';
import { silenceAccepts } from './silence.ts';
import type { WindowWarned } from './window-events.ts';

/**
 * Says when the window ends, unless the delivery is decided or a question keeps the window waiting. Where silence counts
 * as acceptance, none of the warnings is put off: they are agreed (product.md E4). Elsewhere the last morning's is not.
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
    const isSilent = await silenceAccepts(tx, deliveryId, reader);
    return { deliveryId, endsAt: instantFromColumn(windowEndsAt), isSilent, reader };
  },
  turn({ deliveryId: subject, endsAt, isSilent, reader }, { now }) {
    const { id: engagementId, timeZone } = reader;
    const last = dayIn(endsAt, timeZone);
    const hasLegalEffect = isSilent || dayIn(now, timeZone).until(last).sign <= 0;
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
