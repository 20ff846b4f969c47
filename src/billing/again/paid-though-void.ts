import type { Tx } from '../../kernel/act.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { VoidInvoice } from '../invoice.ts';
import { inPlaceOf } from './chain.ts';
import { refuse } from './refusals.ts';

/** Money came for an invoice that was withdrawn: says where it can be recorded. */
export async function paidThoughVoid(tx: Pick<Tx, 'invoice'>, { id, number }: VoidInvoice): Promise<Refusal> {
  const next = await inPlaceOf(tx, id);
  const known = number ?? '';
  return next === undefined || next.number === null
    ? refuse.voidPaidAlone({ number: known })
    : refuse.voidPaid({ number: known, next: next.number });
}
