import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { dayIn, instantFromColumn, instantToColumn } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import type { Happening } from '../kernel/event.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import { lastDayAfterWaiting, waitingSince } from './acceptance-window.ts';
import { lockDelivery } from './delivery.ts';
import type { QuestionAnswered } from './milestone.ts';
import { mustBeOfTheTeam } from './of-the-team.ts';
import { runWindow } from './open-window.ts';
import { refuse } from './refusals.ts';

/** The team answers. When the last open question is answered the window goes on, longer by the days it waited. */
export const answerQuestion = act({
  name: 'question.answer',
  input: z.object({ questionId: z.string(), answer: z.string().trim().min(1).max(2000) }),
  async run(tx, { questionId, answer }, visit) {
    mustBeOfTheTeam(visit.person);
    const question = await takeQuestion(tx, questionId);
    await tx.question.update({
      where: { id: questionId },
      data: {
        answer,
        answeredAt: instantToColumn(visit.now),
        answeredBy: actorToColumn(actorOf(visit.person)),
      },
    });
    const { engagementId, subject } = question;
    const answered: QuestionAnswered = { type: 'question.answered', engagementId, questionId, subject };
    return outcome([answered, ...(await resumeWindow(tx, subject, question.askedAt, visit))]);
  },
});

/** Takes the delivery before anything is read: of two last answers at once, the second sees the first. */
async function takeQuestion(tx: Tx, id: string) {
  const found = await tx.question.findUnique({ where: { id }, select: { subject: true } });
  if (found === null) throw refuse.unknownQuestion();
  await lockDelivery(tx, found.subject);
  const question = await tx.question.findUniqueOrThrow({ where: { id } });
  if (question.answeredAt !== null) throw refuse.answeredAlready();
  return question;
}

async function resumeWindow(tx: Tx, deliveryId: string, askedAt: Date, visit: Visit): Promise<Happening[]> {
  const delivery = await tx.delivery.findUnique({ where: { id: deliveryId }, include: { milestone: true } });
  // Questions are asked about agreements, too, and those have no window that waits.
  if (delivery === null) return [];
  const { shownAt, windowEndsAt, status } = delivery;
  if (shownAt === null || windowEndsAt === null || status !== 'open') return [];
  const questions = await tx.question.findMany({ where: { subject: deliveryId } });
  const answered = questions.flatMap((one) =>
    one.answeredAt === null
      ? []
      : [{ askedAt: instantFromColumn(one.askedAt), answeredAt: instantFromColumn(one.answeredAt) }],
  );
  if (answered.length < questions.length) return [];
  const facts = await engagementFacts(tx, delivery.milestone.engagementId);
  const waited = waitingSince({ askedAt: instantFromColumn(askedAt), answeredAt: visit.now }, answered);
  const shown = instantFromColumn(shownAt);
  const since = Temporal.Instant.compare(waited, shown) < 0 ? shown : waited;
  const dayOf = (instant: Temporal.Instant) => dayIn(instant, facts.timeZone);
  const end = dayOf(instantFromColumn(windowEndsAt));
  const last = lastDayAfterWaiting(end, dayOf(since), dayOf(visit.now), facts.days);
  return [await runWindow(tx, visit, facts, deliveryId, last)];
}
