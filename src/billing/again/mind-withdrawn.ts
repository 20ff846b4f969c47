import type { Tx } from '../../kernel/act.ts';
import { money } from '../../kernel/money.ts';
import { standsFor } from './chain.ts';
import { sentBack, takenByBanks } from './kept-of.ts';
import { refuse } from './refusals.ts';

type Reader = Pick<Tx, 'invoice' | 'payment' | 'refund' | 'paymentDispute' | 'effect'>;

/** What the promise to withdraw an invoice at its provider is called. */
export const voidThereKey = (invoiceId: string): string => `${invoiceId}:void-there`;

/**
 * Throws while an invoice in whose place this one stands could still be paid at its provider, or was: the client would
 * pay twice for one thing. Asked when the new one is approved, before which nobody can pay it.
 */
export async function mustHaveWithdrawn(tx: Reader, invoiceId: string): Promise<void> {
  for (const before of await standsFor(tx, invoiceId)) {
    const { number, currency } = await tx.invoice.findUniqueOrThrow({ where: { id: before } });
    const { _sum } = await tx.payment.aggregate({ where: { invoiceId: before }, _sum: { amount: true } });
    const back = (await sentBack(tx, { invoiceId: before })) + (await takenByBanks(tx, before));
    const kept = (_sum.amount ?? 0n) - back;
    if (kept > 0n) throw refuse.paidThough({ number: number ?? '', paid: money(kept, currency) });
    // Paid there and given back: nobody can pay it a second time, though it can't be voided any more.
    if (_sum.amount !== null) continue;
    const asked = await tx.effect.findFirst({
      where: { key: voidThereKey(before) },
      select: { state: true },
    });
    // Dropped: a person has looked there and answers for it.
    const isOpen = asked !== null && asked.state !== 'done' && asked.state !== 'dropped';
    if (isOpen) throw refuse.notYetWithdrawn({ number: number ?? '' });
  }
}
