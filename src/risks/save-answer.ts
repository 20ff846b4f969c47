import type { Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import type { Day } from '../kernel/calendar.ts';
import { countsUntil } from '../kernel/counts-until.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import type { AnswerLate, RiskAnswered } from './events.ts';
import { scheduleAnswer } from './remind-of-answer.ts';
import { scheduleReminder } from './remind-of-risk.ts';
import type { Answer, Risk } from './risk.ts';

type Given = { readonly words: string } | { readonly place: number; readonly option: string };

/** Writes down what the client chose or said, and says by how much the first of it came late. */
export async function saveAnswer(
  tx: Tx,
  visit: Visit,
  facts: EngagementFacts,
  risk: Risk,
  given: Given,
): Promise<RiskAnswered> {
  const { id: riskId, engagementId, number, needs, what, milestoneIds } = risk;
  const decided = { by: actorOf(visit.person), at: visit.now.toString() };
  const answer: Answer =
    'words' in given
      ? { said: { words: given.words, ...decided } }
      : { chosen: { option: given.place, ...decided } };
  const until = await countsUntil(tx, facts, visit.now);
  await keepAnswer(tx, risk, answer);
  await scheduleReminder(tx, visit, risk);
  await scheduleAnswer(tx, visit, facts, { ...risk, answer: { ...risk.answer, ...answer } });
  return {
    type: 'risk.answered',
    ...{ engagementId, riskId, number, milestoneIds },
    option: 'words' in given ? null : { place: given.place, words: given.option },
    words: 'words' in given ? given.words : null,
    needs: needs === '' ? what : needs,
    late: answerLate(risk, facts, until),
  };
}

/** Adds to what was answered before. */
export async function keepAnswer(
  tx: Tx,
  { id, answer }: Pick<Risk, 'id' | 'answer'>,
  more: Answer,
): Promise<void> {
  await tx.risk.update({ where: { id }, data: { answer: answerToColumn({ ...answer, ...more }) } });
}

const answerToColumn = ({ chosen, offer, said }: Answer) => ({
  ...(chosen !== undefined && { chosen: { ...chosen, by: actorToColumn(chosen.by) } }),
  ...(offer !== undefined && { offer: { ...offer, by: actorToColumn(offer.by) } }),
  ...(said !== undefined && { said: { ...said, by: actorToColumn(said.by) } }),
});

/**
 * Days count until the first answer: what comes after it adds to it. A day that has become a day off since counts as the
 * next one, and an offer that is not answered costs nothing.
 */
export function answerLate(
  { kind, needsBy, answer }: Pick<Risk, 'kind' | 'needsBy' | 'answer'>,
  { days }: Pick<EngagementFacts, 'days'>,
  until: Day,
): AnswerLate | null {
  if (kind === 'spare-capacity' || needsBy === null) return null;
  if (answer.chosen !== undefined || answer.said !== undefined) return null;
  const from = days.add(needsBy, 0);
  const businessDays = days.between(from, until);
  return businessDays <= 0 ? null : { from: from.toString(), until: until.toString(), businessDays };
}
