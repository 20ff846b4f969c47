import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { dropDue } from '../../kernel/due.ts';
import { outsideEffect } from '../../kernel/effect.ts';
import { moment } from '../../kernel/phrase.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { mustApproveMoney } from '../money-right.ts';
import { type Answer, disputeFrom, evidenceToColumn, takeDispute, waits } from './dispute.ts';
import type { DisputeAnswered, DisputeAnswerTaken } from './events.ts';
import { refuse } from './refusals.ts';

const About = z.object({ disputeId: z.string() });

/** Finance sends off what lies at the provider. It can be done once. */
export const submitEvidence = act({
  name: 'dispute.submit-ask',
  input: About,
  run: (tx, { disputeId }, visit) => answer(tx, disputeId, 'submit', visit),
});

/** Finance lets the payer have the money back. It can't be taken back. */
export const acceptDispute = act({
  name: 'dispute.accept-ask',
  input: About,
  run: (tx, { disputeId }, visit) => answer(tx, disputeId, 'accept', visit),
});

async function answer(tx: Tx, disputeId: string, how: Answer, visit: Visit) {
  await mustApproveMoney(tx, visit.person);
  const dispute = await takeDispute(tx, disputeId);
  const { answered, answerBy, evidence, engagementId, invoiceId, stagedAt } = dispute;
  if (answered !== null) throw refuse.answered({ who: answered.by.name });
  if (!waits(dispute)) throw evidence.answeredThere ? refuse.answeredThere() : refuse.over();
  if (answerBy !== null && answerBy.epochMilliseconds <= visit.now.epochMilliseconds) {
    const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    throw refuse.late({ at: moment(answerBy, timeZone) });
  }
  if (how === 'submit' && stagedAt === null) throw refuse.notStaged();
  await dropDue(tx, disputeId);
  await tx.paymentDispute.update({
    where: { id: disputeId },
    data: {
      submittedBy: actorToColumn(actorOf(visit.person)),
      evidence: evidenceToColumn({ ...evidence, answer: how, answeredAt: visit.now.toString() }),
    },
  });
  const event: DisputeAnswered = {
    type: 'dispute.answered',
    engagementId,
    invoiceId,
    disputeId,
    answer: how,
  };
  return outcome([event]);
}

const receipt = z.object({ done: z.boolean() });

async function taken(tx: Tx, disputeId: string, visit: Visit): Promise<readonly DisputeAnswerTaken[]> {
  const row = await tx.paymentDispute.update({
    where: { id: disputeId },
    data: { submittedAt: instantToColumn(visit.now) },
    include: { invoice: { select: { engagementId: true } } },
  });
  const { answered, invoiceId } = disputeFrom(row);
  if (answered === null) return [];
  const { engagementId } = row.invoice;
  const about = { engagementId, invoiceId, disputeId, answer: answered.answer };
  return [{ type: 'dispute.answer-taken', ...about }];
}

/** Has the provider send the evidence to the bank. */
export const submitThere = outsideEffect({
  kind: 'dispute.submit',
  payload: About,
  receipt,
  finish: (tx, { payload: { disputeId } }, visit) => taken(tx, disputeId, visit),
});

/** Has the provider close the dispute as accepted. */
export const acceptThere = outsideEffect({
  kind: 'dispute.accept',
  payload: About,
  receipt,
  finish: (tx, { payload: { disputeId } }, visit) => taken(tx, disputeId, visit),
});
