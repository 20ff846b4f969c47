import type { Tx } from '../../kernel/act.ts';
import type { Invoice } from '../invoice.ts';
import { stands } from '../taken-off.ts';

/**
 * What came in on an invoice and was not sent back since. Stripe keeps its own books: there an invoice on which
 * something was paid can never be voided, whatever was refunded.
 */
export async function keptOf(
  tx: Pick<Tx, 'payment' | 'refund'>,
  { id: invoiceId, provider }: Pick<Invoice, 'id' | 'provider'>,
): Promise<bigint> {
  const paid = await tx.payment.aggregate({ where: { invoiceId }, _sum: { amount: true } });
  const came = paid._sum.amount ?? 0n;
  return provider === 'bank-transfer' ? came - (await sentBack(tx, { invoiceId })) : came;
}

/** What a bank took back in disputes that were lost: the client has it already. */
export async function takenByBanks(
  tx: { readonly paymentDispute: Pick<Tx['paymentDispute'], 'aggregate'> },
  invoiceId: string,
): Promise<bigint> {
  const where = { invoiceId, status: 'lost' };
  const { _sum } = await tx.paymentDispute.aggregate({ where, _sum: { amount: true } });
  return _sum.amount ?? 0n;
}

/** What went back, or is on its way back. */
export async function sentBack(
  tx: { readonly refund: Pick<Tx['refund'], 'aggregate'> },
  of: { readonly invoiceId: string } | { readonly paymentId: string },
): Promise<bigint> {
  const { _sum } = await tx.refund.aggregate({
    where: { ...of, ...stands },
    _sum: { amount: true },
  });
  return _sum.amount ?? 0n;
}
