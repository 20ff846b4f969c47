import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayIn } from '../kernel/calendar.ts';
import type { WindowWarned } from './window-events.ts';

/** Says when the window ends, unless the delivery is decided or a question keeps the window waiting. */
export const warnOfWindow = act({
  name: 'milestone.warn-of-window',
  input: z.object({ deliveryId: z.string() }),
  async run(tx, { deliveryId }, visit) {
    const delivery = await tx.delivery.findUniqueOrThrow({
      where: { id: deliveryId },
      include: { milestone: { include: { engagement: { select: { timeZone: true } } } } },
    });
    const openQuestions = await tx.question.count({ where: { subject: deliveryId, answeredAt: null } });
    if (delivery.status !== 'open' || delivery.windowEndsAt === null || openQuestions > 0) return outcome([]);
    const { engagementId, engagement } = delivery.milestone;
    const warned: WindowWarned = {
      type: 'milestone.window-warned',
      engagementId,
      deliveryId,
      endsAt: delivery.windowEndsAt.toISOString(),
      day: dayIn(visit.now, engagement.timeZone).toString(),
    };
    return outcome([warned]);
  },
});
