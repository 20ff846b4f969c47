import type { Tx } from '../../kernel/act.ts';
import { accountFrom, sameAccount } from '../issuer.ts';
import type { AccountDetail, DetailChange } from './detail-change.ts';

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

interface Keeping {
  readonly engagementId: string;
  readonly number: string;
}

/** Unpaid invoices that name this account: whatever stands in our details later, they are paid there. */
export async function keepAccount(
  tx: Reader,
  { bank, currency }: AccountDetail,
  engagementId?: string,
): Promise<readonly Keeping[]> {
  const account = accountFrom(bank);
  if (account === undefined) return [];
  const rows = await tx.invoice.findMany({
    where: {
      status: { in: ['approved', 'sent'] },
      provider: 'bank-transfer',
      ...(currency !== null && { currency }),
      ...(engagementId !== undefined && { engagementId }),
    },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
    select: { engagementId: true, number: true, payTo: true },
  });
  return rows.flatMap(({ number, payTo, ...where }) => {
    const named = accountFrom(payTo);
    return number !== null && named !== undefined && sameAccount(named, account)
      ? [{ ...where, number }]
      : [];
  });
}
