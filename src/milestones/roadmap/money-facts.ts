import type { Tx } from '../../kernel/act.ts';
import type { EngagementFacts } from '../../kernel/engagement-facts.ts';
import { type Money, money } from '../../kernel/money.ts';
import type { BillingState, Roadmap } from '../../kernel/roadmap/roadmap.ts';

export interface MoneyReader {
  readonly billingPlanItem: Pick<Tx['billingPlanItem'], 'findMany'>;
  readonly invoice: Pick<Tx['invoice'], 'findMany'>;
}

/** What is planned for each subject, and what of it the client has been billed. Minor units. */
interface Bill {
  readonly subject: string;
  readonly planned: bigint;
  readonly billed: bigint;
  readonly paid: bigint;
}

export interface MoneyRows {
  readonly bills: readonly Bill[];
  readonly billed: bigint;
  readonly paid: bigint;
}

/** A draft is nobody's bill yet: the client sees what was sent. */
const sent = ['sent', 'paid'];

export async function moneyRows(read: MoneyReader, engagementId: string): Promise<MoneyRows> {
  const items = await read.billingPlanItem.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    select: {
      subject: true,
      amount: true,
      lines: { select: { amount: true, invoice: { select: { status: true } } } },
    },
  });
  const invoices = await read.invoice.findMany({
    where: { engagementId, status: { in: sent } },
    select: {
      total: true,
      taxTotal: true,
      payments: { select: { amount: true } },
      creditNotes: { select: { amount: true } },
      refunds: { where: { status: { notIn: ['failed', 'canceled'] } }, select: { amount: true } },
    },
  });
  const add = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);
  return {
    bills: items.map(({ subject, amount, lines }) => {
      const of = (states: readonly string[]) =>
        add(lines.filter(({ invoice }) => states.includes(invoice.status)).map((line) => line.amount));
      return { subject, planned: amount, billed: of(sent), paid: of(['paid']) };
    }),
    billed: add(invoices.map((invoice) => invoice.total - beforeTax(invoice, sumOf(invoice.creditNotes)))),
    paid: add(
      invoices.map((invoice) => beforeTax(invoice, sumOf(invoice.payments) - sumOf(invoice.refunds))),
    ),
  };
}

const sumOf = (all: readonly { readonly amount: bigint }[]): bigint =>
  all.reduce((sum, { amount }) => sum + amount, 0n);

/** A roadmap's prices are before the tax that comes on top, and its sums with them: a part paid holds its share of tax. */
const beforeTax = (
  { total, taxTotal }: { readonly total: bigint; readonly taxTotal: bigint },
  paid: bigint,
) => (taxTotal === 0n ? paid : (paid * total) / (total + taxTotal));

/** A milestone's own item, and those of its parts (`<milestone>#<part>`). */
export function billingOf(milestoneId: string, { bills }: MoneyRows): BillingState {
  const own = bills.filter(({ subject }) => subject === milestoneId || subject.startsWith(`${milestoneId}#`));
  const add = (of: 'planned' | 'billed' | 'paid') => own.reduce((sum, bill) => sum + bill[of], 0n);
  const planned = add('planned');
  const billed = add('billed');
  if (billed === 0n) return 'not-billed';
  if (billed < planned) return 'part-billed';
  return add('paid') < planned ? 'billed' : 'paid';
}

export function sumsOf(
  { agreedTotal, currency }: Pick<EngagementFacts, 'agreedTotal' | 'currency'>,
  { billed, paid }: MoneyRows,
): Roadmap['sums'] {
  const of = (minor: bigint): Money => money(minor, currency);
  return { agreed: of(agreedTotal), billed: of(billed), paid: of(paid) };
}
