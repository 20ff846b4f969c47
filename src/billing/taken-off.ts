import type { Prisma } from '../../prisma/generated/client.ts';
import { numbering, ProviderName } from './payment-provider.ts';

/** Refunds that did not fail: the money is back, or on its way. */
export const stands = { status: { notIn: ['failed', 'canceled'] } };

const amount = { select: { amount: true } } as const;

/** What has to be read of an invoice to know what is open on it. */
export const takenOffShape = {
  payments: amount,
  refunds: { where: stands, ...amount },
  creditNotes: amount,
} satisfies Prisma.InvoiceInclude;

interface Amount {
  readonly amount: bigint;
}

interface Settling {
  readonly status: string;
  readonly provider: string;
  readonly payments: readonly Amount[];
  readonly refunds: readonly Amount[];
  readonly creditNotes: readonly Amount[];
}

/** What of an invoice need not be paid any more: what came in and stayed, and what credit notes took off. */
export function takenOff({ payments, refunds, creditNotes, ...invoice }: Settling): bigint {
  const back = isOwedAgain(invoice) ? add(refunds) : 0n;
  return add(payments) + add(creditNotes) - back;
}

/**
 * Whether what is given back has to be paid again. On a settled invoice it is a gift, or the end of the matter. Stripe
 * counts what came in, whatever went back: there the rest is asked for as before.
 */
export const isOwedAgain = ({ status, provider }: Pick<Settling, 'status' | 'provider'>): boolean =>
  status === 'sent' && numbering[ProviderName.parse(provider)] === 'ours';

const add = (all: readonly Amount[]): bigint => all.reduce((sum, one) => sum + one.amount, 0n);
