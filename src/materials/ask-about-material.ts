import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { dropDue } from '../kernel/due.ts';
import { actorOf } from '../kernel/visit.ts';
import type { QuestionAsked } from '../milestones/milestone.ts';
import { takeMaterial } from './load-material.ts';
import { isOpen } from './material.ts';
import { refuse } from './refusals.ts';

/** Anybody in the channel may ask. Until it is answered there are no reminders, and the day is later by as long. */
export const askAboutMaterial = act({
  name: 'material.ask',
  input: z.object({ materialId: z.string(), text: z.string().trim().min(1).max(2000) }),
  async run(tx, { materialId, text }, visit) {
    const { material, facts } = await takeMaterial(tx, materialId);
    if (!isOpen(material)) throw refuse.lateQuestion({ what: material.what });
    const questionId = visit.newId('que');
    await tx.question.create({
      data: {
        id: questionId,
        engagementId: facts.id,
        subject: materialId,
        text,
        askedBy: actorToColumn(actorOf(visit.person)),
        askedAt: instantToColumn(visit.now),
      },
    });
    await dropDue(tx, materialId);
    const asked: QuestionAsked = {
      type: 'question.asked',
      engagementId: facts.id,
      questionId,
      subject: materialId,
    };
    return outcome([asked]);
  },
});
