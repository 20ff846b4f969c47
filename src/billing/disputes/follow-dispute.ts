import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { dropDue } from '../../kernel/due.ts';
import { evidenceToColumn, takeDisputeOf, waits } from './dispute.ts';
import type { DisputeAnsweredThere, DisputeAskedAgain } from './events.ts';

/**
 * What moved over there while it is open. Somebody may have answered at the provider: then nobody is reminded here any
 * more. And what was answered may be asked anew, with another day: then the answer from before counts for nothing.
 */
export const followDispute = act({
  name: 'dispute.follow',
  input: z.object({ ref: z.string(), waitsThere: z.boolean(), isNewDay: z.boolean() }),
  async run(tx, { ref, waitsThere, isNewDay }) {
    const dispute = await takeDisputeOf(tx, ref);
    if (dispute === undefined || dispute.status !== 'open') return outcome([]);
    const { id: disputeId, engagementId, invoiceId, evidence } = dispute;
    const about = { engagementId, invoiceId, disputeId };
    const where = { id: disputeId };
    if (!waitsThere) {
      if (dispute.doneAt !== null || evidence.answeredThere) return outcome([]);
      const answered = evidenceToColumn({ ...evidence, answeredThere: true });
      await tx.paymentDispute.update({ where, data: { evidence: answered } });
      // Ours is on its way, or stopped; should it be given up, nobody has to decide anew.
      if (!waits(dispute)) return outcome([]);
      await dropDue(tx, disputeId);
      const event: DisputeAnsweredThere = { type: 'dispute.answered-there', ...about };
      return outcome([event]);
    }
    if (!isNewDay) return outcome([]);
    await dropDue(tx, disputeId);
    if (!waits(dispute)) {
      const { answer: _answer, answeredAt: _at, ...rest } = evidence;
      await tx.paymentDispute.update({
        where,
        data: {
          evidence: evidenceToColumn({ ...rest, answeredThere: false }),
          submittedAt: null,
          stagedAt: null,
        },
      });
      // Prisma has a value of its own for an empty JSON column, and a room takes only its types.
      await tx.$executeRaw`update payment_dispute set submitted_by = null where id = ${disputeId}`;
    }
    const answerBy = dispute.answerBy?.toString() ?? '';
    const event: DisputeAskedAgain = { type: 'dispute.asked-again', ...about, ref, answerBy };
    return outcome([event]);
  },
});
