import type { Tx } from '../../kernel/act.ts';
import type { Day, Instant } from '../../kernel/calendar.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { clientRemarks, type RemarkKind } from '../remark.ts';
import { aboutPaying } from '../reminders/settle-remarks.ts';

const settledByMoney: readonly RemarkKind[] = [...clientRemarks, 'wait'];
const promises: readonly RemarkKind[] = ['will-pay', 'wait'];

/**
 * What the client had said, and a payment of that moment had settled, waits for an answer again: nobody who said that
 * they have paid is reminded. Not what was said anew since, nor a promise whose day has passed.
 */
export async function reopenRemarks(
  tx: Tx,
  invoiceId: string,
  { settledAt, today }: { readonly settledAt: Instant; readonly today: Day },
): Promise<void> {
  await tx.$executeRaw`
    update invoice_remark r set settled_at = null, settled_by = null
     where r.invoice_id = ${invoiceId} and r.settled_at = ${instantToColumn(settledAt)}
       and r.kind = any(${[...settledByMoney]})
       and (r.kind <> all(${[...promises]}) or r.day > ${today.toString()}::date)
       and (r.kind <> all(${[...aboutPaying]}) or not exists (
         select from invoice_remark n
          where n.invoice_id = r.invoice_id and n.kind = any(${[...aboutPaying]}) and n.at > r.at))`;
}
