import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { dayIn, instantFromColumn, instantToColumn } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import type { Happening } from '../kernel/event.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import type { QuestionAnswered } from './milestone.ts';
import { runWindow } from './open-window.ts';
import { refuse } from './refusals.ts';

/** The team answers. When the last open question is answered the window goes on, longer by the days it waited. */
export const answerQuestion = act({
  name: 'question.answer',
  input: z.object({ questionId: z.string(), answer: z.string().trim().min(1).max(2000) }),
  async run(tx, { questionId, answer }, visit) {
    await tx.$executeRaw`select 1 from question where id = ${questionId} for update`;
    const question = await tx.question.findUnique({ where: { id: questionId } });
    if (question === null) throw refuse.unknown();
    if (question.answeredAt !== null) throw refuse.answeredAlready();
    await tx.question.update({
      where: { id: questionId },
      data: { answer, answeredAt: instantToColumn(visit.now), answeredBy: actorToColumn(actorOf(visit.person)) },
    });
    const { engagementId, subject } = question;
    const answered: QuestionAnswered = { type: 'question.answered', engagementId, questionId, subject };
    const resumed = await resumeWindow(tx, subject, question.askedAt, visit);
    return outcome([answered, ...resumed]);
  },
});

async function resumeWindow(tx: Tx, deliveryId: string, askedAt: Date, visit: Visit): Promise<Happening[]> {
  const delivery = await tx.delivery.findUnique({ where: { id: deliveryId }, include: { milestone: true } });
  const stillOpen = await tx.question.count({ where: { subject: deliveryId, answeredAt: null } });
  if (delivery?.windowEndsAt == null || delivery.status !== 'open' || stillOpen > 0) return [];
  const facts = await engagementFacts(tx, delivery.milestone.engagementId);
  const today = dayIn(visit.now, facts.timeZone);
  const waited = facts.days.between(dayIn(instantFromColumn(askedAt), facts.timeZone), today);
  const end = dayIn(instantFromColumn(delivery.windowEndsAt), facts.timeZone);
  return [await runWindow(tx, visit, facts, deliveryId, facts.days.add(end, waited))];
}
