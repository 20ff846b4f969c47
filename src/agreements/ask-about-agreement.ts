import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { actorOf } from '../kernel/visit.ts';
import type { QuestionAsked } from '../milestones/milestone.ts';
import { takeAgreement } from './load-agreement.ts';
import { mustBeOpen } from './signing-rules.ts';

/** Anybody in the channel may ask before it is signed. The team answers as it answers about deliveries. */
export const askAboutAgreement = act({
  name: 'agreement.ask',
  input: z.object({ agreementId: z.string(), text: z.string().trim().min(1).max(2000) }),
  async run(tx, { agreementId, text }, visit) {
    const agreement = await takeAgreement(tx, agreementId);
    const { engagementId } = agreement;
    mustBeOpen(agreement, visit.now, (await engagementFacts(tx, engagementId)).timeZone);
    const questionId = visit.newId('que');
    await tx.question.create({
      data: {
        id: questionId,
        engagementId,
        subject: agreementId,
        text,
        askedBy: actorToColumn(actorOf(visit.person)),
        askedAt: instantToColumn(visit.now),
      },
    });
    const asked: QuestionAsked = { type: 'question.asked', engagementId, questionId, subject: agreementId };
    return outcome([asked]);
  },
});
