import { z } from 'zod';
import { instantToColumn } from '../../kernel/calendar.ts';
import { outsideEffect } from '../../kernel/effect.ts';
import { EvidencePart, evidenceToColumn, RecordCounts, takeDisputeOf, waits } from './dispute.ts';
import type { DisputeStaged } from './events.ts';

/** Lays what is on record beside the dispute at its provider, to be sent off by a person. */
export const stageEvidence = outsideEffect({
  kind: 'dispute.stage',
  /** The provider's name for the dispute. */
  payload: z.object({ ref: z.string() }),
  receipt: z.union([
    z.object({
      parts: z.array(EvidencePart),
      leftOut: z.array(z.string()),
      counts: RecordCounts,
      text: z.string(),
    }),
    /** Somebody has answered it over there, or it is over. */
    z.object({ notStaged: z.string() }),
  ]),
  async finish(tx, { payload: { ref }, receipt }, visit) {
    if ('notStaged' in receipt) return [];
    // Taken first: whoever answers meanwhile writes into the same column.
    const dispute = await takeDisputeOf(tx, ref);
    if (dispute === undefined) return [];
    const { id: disputeId, engagementId, invoiceId, evidence } = dispute;
    const { parts, leftOut } = receipt;
    await tx.paymentDispute.update({
      where: { id: disputeId },
      data: {
        stagedAt: instantToColumn(visit.now),
        evidence: evidenceToColumn({ ...evidence, ...receipt }),
      },
    });
    if (!waits(dispute)) return [];
    const answerBy = dispute.answerBy?.toString() ?? '';
    const about = { engagementId, invoiceId, disputeId, answerBy };
    const staged: DisputeStaged = { type: 'dispute.staged', ...about, parts, leftOut };
    return [staged];
  },
});
