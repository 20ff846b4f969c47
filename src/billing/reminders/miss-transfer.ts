import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { scheduleAct } from '../../kernel/due.ts';
import { REMINDS_AT, waitsUntil } from '../../kernel/reading-hours.ts';
import { loadInvoice } from '../load-invoice.ts';
import type { TransferMissed } from './events.ts';
import { standingOf } from './standing.ts';

/**
 * A transfer should be here by now: finance is told first, in its hours, and the client nothing until finance has looked.
 */
export const missTransfer = act({
  name: 'invoice.miss-transfer',
  input: z.object({ invoiceId: z.string(), remarkId: z.string() }),
  async run(tx, { invoiceId, remarkId }, visit) {
    const standing = await standingOf(tx, await loadInvoice(tx, invoiceId), visit.now);
    if (standing?.hold?.because !== 'transfer' || standing.hold.remark.id !== remarkId) return outcome([]);
    const { invoice, team } = standing;
    const { engagementId } = invoice;
    const day = waitsUntil(visit.now, team.timeZone, team.days);
    if (day !== undefined) {
      const at = { engagementId, subject: invoiceId, day, time: REMINDS_AT, timeZone: team.timeZone };
      await scheduleAct(tx, visit, missTransfer, { invoiceId, remarkId }, at);
      return outcome([]);
    }
    const missed: TransferMissed = { type: 'invoice.transfer-missed', engagementId, invoiceId, remarkId };
    return outcome([missed]);
  },
});
