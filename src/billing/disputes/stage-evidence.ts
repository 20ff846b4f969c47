import { z } from 'zod';
import { instantToColumn } from '../../kernel/calendar.ts';
import { outsideEffect } from '../../kernel/effect.ts';
import { disputeFrom, EvidencePart, evidenceToColumn, RecordCounts } from './dispute.ts';
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
    const row = await tx.paymentDispute.findUniqueOrThrow({
      where: { providerRef: ref },
      include: { invoice: { select: { engagementId: true } } },
    });
    const { evidence } = disputeFrom(row);
    const { parts, leftOut } = receipt;
    await tx.paymentDispute.update({
      where: { id: row.id },
      data: {
        stagedAt: instantToColumn(visit.now),
        evidence: evidenceToColumn({ ...evidence, ...receipt }),
      },
    });
    const staged: DisputeStaged = {
      type: 'dispute.staged',
      engagementId: row.invoice.engagementId,
      invoiceId: row.invoiceId,
      disputeId: row.id,
      parts,
      leftOut,
    };
    return [staged];
  },
});
