import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { loadInvoice } from '../load-invoice.ts';
import type { TransferMissed } from './events.ts';
import { standingOf } from './standing.ts';

/** A transfer should be here by now: finance is told first, and the client nothing until finance has looked. */
export const missTransfer = act({
  name: 'invoice.miss-transfer',
  input: z.object({ invoiceId: z.string(), remarkId: z.string() }),
  async run(tx, { invoiceId, remarkId }, visit) {
    const standing = await standingOf(tx, await loadInvoice(tx, invoiceId), visit.now);
    const hold = standing?.hold;
    if (hold?.because !== 'transfer' || hold.remark.id !== remarkId) return outcome([]);
    const { engagementId } = await tx.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
    const missed: TransferMissed = { type: 'invoice.transfer-missed', engagementId, invoiceId, remarkId };
    return outcome([missed]);
  },
});
