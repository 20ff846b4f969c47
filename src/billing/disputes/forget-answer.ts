import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import type { Happening } from '../../kernel/event.ts';
import { acceptThere, submitThere } from './answer-dispute.ts';
import { evidenceToColumn, takeDispute } from './dispute.ts';
import type { DisputeAnswerDropped, DisputeAnsweredThere } from './events.ts';

/**
 * An owner has given up the promise to tell the provider what was decided: somebody still has to, unless it was answered
 * over there. What lies there stays. Where the provider took the answer all the same, the next look finds it.
 */
export const forgetAnswer = act({
  name: 'dispute.forget-answer',
  input: z.object({ effectId: z.string() }),
  async run(tx, { effectId }) {
    const { kind, payload } = await tx.effect.findUniqueOrThrow({ where: { id: effectId } });
    if (kind !== submitThere.kind && kind !== acceptThere.kind) return outcome<Happening>([]);
    const { disputeId } = submitThere.payload.parse(payload);
    const { ref, status, doneAt, answered, evidence, engagementId, invoiceId } = await takeDispute(
      tx,
      disputeId,
    );
    if (status !== 'open' || doneAt !== null || answered === null) return outcome<Happening>([]);
    // Asked anew since, and answered anew: that promise stands.
    const others = await tx.effect.count({
      where: {
        kind: { in: [submitThere.kind, acceptThere.kind] },
        payload: { path: ['disputeId'], equals: disputeId },
        state: { notIn: ['done', 'dropped'] },
      },
    });
    if (others > 0) return outcome<Happening>([]);
    const { answer: _answer, answeredAt: _at, ...rest } = evidence;
    await tx.paymentDispute.update({ where: { id: disputeId }, data: { evidence: evidenceToColumn(rest) } });
    // Prisma has a value of its own for an empty JSON column, and a room takes only its types.
    await tx.$executeRaw`update payment_dispute set submitted_by = null where id = ${disputeId}`;
    const about = { engagementId, invoiceId, disputeId };
    if (evidence.answeredThere) {
      const there: DisputeAnsweredThere = { type: 'dispute.answered-there', ...about };
      return outcome<Happening>([there]);
    }
    const event: DisputeAnswerDropped = { type: 'dispute.answer-dropped', ...about, ref };
    return outcome<Happening>([event]);
  },
});
