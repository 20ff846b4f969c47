import type { Tx } from '../../kernel/act.ts';
import { type Money, money } from '../../kernel/money.ts';

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
  tx: Reader,
  { id, total }: { readonly id: string; readonly total: Money },
): Promise<Money> {
  const { paid, credited } = await settledOf(tx, id);
  return money(total.minor - paid - credited, total.currency);
}
