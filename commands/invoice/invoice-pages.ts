import { z } from 'zod';
import { InvoiceStatus, invoiceFrom } from '../../src/billing/invoice.ts';
import { states } from '../../src/billing/text.ts';
import { type Day, dayToColumn } from '../../src/kernel/calendar.ts';
import { money } from '../../src/kernel/money.ts';
import type { Call, ReadDb } from '../../src/surface/desk.ts';

export const Filter = z.enum(['open', 'overdue', 'drafts', 'paid', 'all']);
export type Filter = z.output<typeof Filter>;

/** As many invoices as a telephone shows without much scrolling. */
export const PAGE = 15;

const statusesOf: Readonly<Record<Filter, readonly InvoiceStatus[]>> = {
  open: ['approved', 'sent'],
  overdue: ['sent'],
  drafts: ['draft', 'held'],
  paid: ['paid'],
  all: InvoiceStatus.options,
};

export async function whereOf({ desk, channelId }: Call, filter: Filter, today: Day) {
  const links = await desk.read.engagementChannel.findMany({
    where: { channelId: channelId ?? '', until: null },
  });
  return {
    status: { in: [...statusesOf[filter]] },
    ...(filter === 'overdue' && { dueOn: { lt: dayToColumn(today) } }),
    ...(links.length > 0 && { engagementId: { in: links.map(({ engagementId }) => engagementId) } }),
  };
}

export type Where = Awaited<ReturnType<typeof whereOf>>;

export async function invoicesOn(
  read: ReadDb,
  where: Where,
  { filter, page }: { readonly filter: Filter; readonly page: number },
) {
  const byDue = filter === 'open' || filter === 'overdue';
  const rows = await read.invoice.findMany({
    where,
    include: {
      engagement: { select: { name: true } },
      payments: { select: { amount: true } },
      creditNotes: { select: { amount: true } },
    },
    orderBy: [byDue ? { dueOn: { sort: 'asc', nulls: 'last' } } : { createdAt: 'desc' }, { id: 'asc' }],
    skip: page * PAGE,
    take: PAGE,
  });
  return rows.map((found) => {
    const invoice = invoiceFrom(found);
    const taken = [...found.payments, ...found.creditNotes].reduce((all, { amount }) => all + amount, 0n);
    const number = 'number' in invoice ? invoice.number : null;
    return {
      invoice,
      project: found.engagement.name,
      name: number ?? states[invoice.status](),
      left: money(invoice.total.minor - taken, invoice.total.currency),
    };
  });
}

/** Of all pages together, by currency: what the invoices ask for, and what is still open on them. */
export async function sumsOf(read: ReadDb, where: Where) {
  const asked = await read.invoice.groupBy({
    by: ['currency'],
    where,
    _sum: { total: true, taxTotal: true },
    orderBy: { currency: 'asc' },
  });
  const paid = await read.payment.groupBy({
    by: ['currency'],
    where: { invoice: where },
    _sum: { amount: true },
  });
  const credited = await read.creditNote.groupBy({
    by: ['currency'],
    where: { invoice: where },
    _sum: { amount: true },
  });
  const of = (rows: readonly { currency: string; _sum: { amount: bigint | null } }[], code: string): bigint =>
    rows.find(({ currency }) => currency === code)?._sum.amount ?? 0n;
  return asked.map(({ currency, _sum }) => {
    const total = (_sum.total ?? 0n) + (_sum.taxTotal ?? 0n);
    return {
      total: money(total, currency),
      left: money(total - of(paid, currency) - of(credited, currency), currency),
    };
  });
}

export type Sums = Awaited<ReturnType<typeof sumsOf>>;
