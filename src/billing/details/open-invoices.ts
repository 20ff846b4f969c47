import type { Tx } from '../../kernel/act.ts';
import type { DetailChange } from './detail-change.ts';

type Reader = { readonly [M in 'invoice']: Pick<Tx[M], 'findMany'> };

/** Invoices that are not settled yet, and whose cards a change of this kind is said on. */
export async function openInvoices(tx: Reader, change: DetailChange): Promise<readonly string[]> {
  const rows = await tx.invoice.findMany({
    where: {
      status: { in: ['draft', 'held', 'sent'] },
      ...(change.kind === 'billing-contact' && { engagementId: change.engagementId }),
      ...(change.kind === 'billing-address' && { engagement: { clientId: change.clientId } }),
      // Until a new account holds, no card says anything of it.
      ...(change.kind === 'bank' && { status: { in: ['draft', 'held'] } }),
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Sent invoices that are paid to our account: they stay with the one that they name. By engagement. */
export async function unpaidByTransfer(
  tx: Reader,
  currency: string | null,
  own: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.invoice.findMany({
    where: {
      status: { in: ['approved', 'sent'] },
      provider: 'bank-transfer',
      // The usual account stands for every currency that has none of its own.
      currency: currency === null ? { notIn: [...own] } : currency,
    },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
    select: { engagementId: true, number: true },
  });
  const byEngagement = new Map<string, string[]>();
  for (const { engagementId, number } of rows)
    byEngagement.set(engagementId, [
      ...(byEngagement.get(engagementId) ?? []),
      ...(number === null ? [] : [number]),
    ]);
  return byEngagement;
}
