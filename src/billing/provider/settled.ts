import type { Tx } from '../../kernel/act.ts';
import { type Money, money } from '../../kernel/money.ts';
import { sentBack } from '../again/kept-of.ts';
import type { Invoice } from '../invoice.ts';
import { isOwedAgain } from '../taken-off.ts';

type Reader = { readonly [M in 'payment' | 'creditNote']: Pick<Tx[M], 'aggregate'> };

/** What came in on an invoice, and what credit notes took off it. */
export async function settledOf(
  tx: Reader,
  invoiceId: string,
): Promise<{ readonly paid: bigint; readonly credited: bigint }> {
  const paid = await tx.payment.aggregate({ where: { invoiceId }, _sum: { amount: true } });
  const credited = await tx.creditNote.aggregate({ where: { invoiceId }, _sum: { amount: true } });
  return { paid: paid._sum.amount ?? 0n, credited: credited._sum.amount ?? 0n };
}

/** Still to be paid; below zero where more came in than was asked for. A credit note on its way counts already. */
export async function remainderOf(
  tx: Reader & { readonly refund: Pick<Tx['refund'], 'aggregate'> },
  { id, total, ...invoice }: Pick<Invoice, 'id' | 'total' | 'status' | 'provider'>,
): Promise<Money> {
  const { paid, credited } = await settledOf(tx, id);
  const back = isOwedAgain(invoice) ? await sentBack(tx, { invoiceId: id }) : 0n;
  return money(total.minor - paid - credited + back, total.currency);
}
