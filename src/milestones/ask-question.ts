import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { actorOf } from '../kernel/visit.ts';
import { lockDelivery } from './delivery.ts';
import type { QuestionAsked } from './milestone.ts';
import { refuse } from './refusals.ts';

/** Anybody in the channel may ask. Until it is answered the acceptance window waits (product.md E4). */
export const askQuestion = act({
  name: 'question.ask',
  input: z.object({ deliveryId: z.string(), text: z.string().trim().min(1).max(2000) }),
  async run(tx, { deliveryId, text }, visit) {
    // A silent acceptance at this very moment either sees the question or has come before it.
    await lockDelivery(tx, deliveryId);
    const delivery = await tx.delivery.findUnique({
      where: { id: deliveryId },
      include: { milestone: true },
    });
    if (delivery === null) throw refuse.unknown();
    if (delivery.status !== 'open') throw refuse.lateQuestion();
    const { engagementId } = delivery.milestone;
    const questionId = visit.newId('que');
    await tx.question.create({
      data: {
        id: questionId,
        engagementId,
        subject: deliveryId,
        text,
        askedBy: actorToColumn(actorOf(visit.person)),
        askedAt: instantToColumn(visit.now),
      },
    });
    const asked: QuestionAsked = { type: 'question.asked', engagementId, questionId, subject: deliveryId };
    return outcome([asked]);
  },
});
