import { z } from 'zod';
import { InvoiceStatus } from '../../src/billing/invoice.ts';
import { stands } from '../../src/billing/taken-off.ts';
import { type Day, dayToColumn } from '../../src/kernel/calendar.ts';
import { money } from '../../src/kernel/money.ts';
import type { Call, ReadDb } from '../../src/surface/desk.ts';
import { type InvoiceHere, ofChannel, readHere } from './invoices-here.ts';

export const Filter = z.enum(['open', 'overdue', 'drafts', 'paid', 'all']);
export type Filter = z.output<typeof Filter>;

/** As many invoices as a telephone shows without much scrolling. */
export const PAGE = 15;

/** What the client owes, or will in a moment. */
const OPEN: readonly InvoiceStatus[] = ['approved', 'sent'];

const statusesOf: Readonly<Record<Filter, readonly InvoiceStatus[]>> = {
  open: OPEN,
  overdue: ['sent'],
  drafts: ['draft', 'held'],
  paid: ['paid'],
  all: InvoiceStatus.options,
};

export async function whereOf({ desk, channelId }: Call, filter: Filter, today: Day) {
  return {
    status: { in: [...statusesOf[filter]] },
    ...(filter === 'overdue' && { dueOn: { lt: dayToColumn(today) } }),
    ...(await ofChannel(desk.read, channelId)),
  };
}

export type Where = Awaited<ReturnType<typeof whereOf>>;

export async function invoicesOn(
  read: ReadDb,
  where: Where,
  { filter, page }: { readonly filter: Filter; readonly page: number },
): Promise<readonly InvoiceHere[]> {
  const byDue = filter === 'open' || filter === 'overdue';
  return readHere(read, {
    where,
    orderBy: [byDue ? { dueOn: { sort: 'asc', nulls: 'last' } } : { createdAt: 'desc' }, { id: 'asc' }],
    skip: page * PAGE,
    take: PAGE,
  });
}

/**
 * Of all pages together, by currency: what the invoices ask for, and what is still open on them. A void one asks for
 * nothing, and of a draft nothing is open yet.
 */
export async function sumsOf(read: ReadDb, where: Where) {
  const among = (statuses: readonly InvoiceStatus[]) => ({ AND: [where, { status: { in: [...statuses] } }] });
  const asked = await read.invoice.groupBy({
    by: ['currency', 'status'],
    where: among(['draft', 'held', 'approved', 'sent', 'paid']),
    _sum: { total: true, taxTotal: true },
  });
  const open = { invoice: among(OPEN) };
  const sent = { invoice: { AND: [where, { status: 'sent', provider: 'bank-transfer' }] } };
  const amount = { _sum: { amount: true } } as const;
  const paid = await read.payment.groupBy({ by: ['currency'], where: open, ...amount });
  const credited = await read.creditNote.groupBy({ by: ['currency'], where: open, ...amount });
  const back = await read.refund.groupBy({ by: ['currency'], where: { ...stands, ...sent }, ...amount });
  const total = (rows: typeof asked): bigint =>
    rows.reduce((all, { _sum }) => all + (_sum.total ?? 0n) + (_sum.taxTotal ?? 0n), 0n);
  return [...new Set(asked.map(({ currency }) => currency))].toSorted().map((code) => {
    const own = asked.filter(({ currency }) => currency === code);
    const owed = total(own.filter(({ status }) => OPEN.some((one) => one === status)));
    return {
      total: money(total(own), code),
      left: money(owed - sumIn(paid, code) - sumIn(credited, code) + sumIn(back, code), code),
    };
  });
}

interface Summed {
  readonly currency: string;
  readonly _sum: { readonly amount: bigint | null };
}

const sumIn = (rows: readonly Summed[], code: string): bigint =>
  rows.find(({ currency }) => currency === code)?._sum.amount ?? 0n;

export type Sums = Awaited<ReturnType<typeof sumsOf>>;
