import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import type { WindowWarned } from './milestone.ts';

/** Says when the window ends, unless the delivery is decided or a question keeps the window waiting. */
export const warnOfWindow = act({
  name: 'milestone.warn-of-window',
  input: z.object({ deliveryId: z.string() }),
  async run(tx, { deliveryId }, visit) {
    const delivery = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId }, include: { milestone: true } });
    const openQuestions = await tx.question.count({ where: { subject: deliveryId, answeredAt: null } });
    if (delivery.status !== 'open' || delivery.windowEndsAt === null || openQuestions > 0) return outcome([]);
    await tx.delivery.update({ where: { id: deliveryId }, data: { warnedAt: instantToColumn(visit.now) } });
    const warned: WindowWarned = {
      type: 'milestone.window-warned',
      engagementId: delivery.milestone.engagementId,
      deliveryId,
      endsAt: delivery.windowEndsAt.toISOString(),
    };
    return outcome([warned]);
  },
});
