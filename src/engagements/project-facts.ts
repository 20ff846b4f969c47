import type { Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { type Money, money, sum } from '../kernel/money.ts';
import { type Waiting, type WaitingReader, waitingIn } from './waiting.ts';

/** Where a project stands. */
export interface ProjectFacts {
  readonly engagement: EngagementFacts;
  readonly agreedTotal: Money;
  readonly billed: Money;
  /** Tax comes on top of what is agreed, and stands in what is billed and paid. */
  readonly isTaxed: boolean;
  readonly paid: Money;
  /** Changes asked for and agreed to, and what the agreed ones add up to. */
  readonly creep: { readonly asked: number; readonly agreed: number; readonly sum: Money };
  readonly milestones: readonly { readonly title: string; readonly status: string; readonly dueOn: Day }[];
  readonly invoices: readonly {
    readonly number: string | null;
    readonly status: string;
    readonly total: Money;
    readonly dueOn: Day | null;
  }[];
  readonly waiting: readonly Waiting[];
}

type Reader = WaitingReader & {
  readonly engagement: Pick<Tx['engagement'], 'findMany' | 'findUniqueOrThrow'>;
  readonly agency: Pick<Tx['agency'], 'findUniqueOrThrow'>;
  readonly milestone: Pick<Tx['milestone'], 'findMany'>;
  readonly payment: Pick<Tx['payment'], 'findMany'>;
  readonly creditNote: Pick<Tx['creditNote'], 'findMany'>;
};

/** A refund that did not fail. */
const stands = { status: { notIn: ['failed', 'canceled'] } };

/**
 * Billed is what stands on invoices that are not void, drafts included: it can't be billed a second time. Tax is in it,
 * as it is in what was paid. Credit notes and what was sent back are taken off.
 */
export async function projectFacts(read: Reader, engagementId: string): Promise<ProjectFacts> {
  const engagement = await engagementFacts(read, engagementId);
  const { currency } = engagement;
  const milestones = await read.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: { position: 'asc' },
  });
  const invoices = await read.invoice.findMany({ where: { engagementId }, orderBy: { createdAt: 'asc' } });
  const payments = await read.payment.findMany({
    where: { invoice: { engagementId, status: { not: 'void' } } },
    select: { amount: true, refunds: { where: stands, select: { amount: true } } },
  });
  const credits = await read.creditNote.findMany({
    where: { invoice: { engagementId, status: { not: 'void' } } },
    select: { amount: true },
  });
  const standing = invoices.filter(({ status }) => status !== 'void');
  const total = (amounts: readonly bigint[]): Money =>
    sum(
      amounts.map((amount) => money(amount, currency)),
      currency,
    );
  return {
    engagement,
    agreedTotal: money(engagement.agreedTotal, currency),
    billed: total([
      ...standing.map((invoice) => invoice.total + invoice.taxTotal),
      ...credits.map(({ amount }) => -amount),
    ]),
    isTaxed: standing.some(({ taxTotal }) => taxTotal > 0n),
    paid: total(payments.flatMap(({ amount, refunds }) => [amount, ...refunds.map((back) => -back.amount)])),
    creep: await creepIn(read, engagement),
    milestones: milestones.map(({ title, status, dueOn }) => ({
      title,
      status,
      dueOn: dayFromColumn(dueOn),
    })),
    invoices: invoices.map((row) => ({
      number: row.number,
      status: row.status,
      total: money(row.total + row.taxTotal, row.currency),
      dueOn: row.dueOn && dayFromColumn(row.dueOn),
    })),
    waiting: await waitingIn(read, [engagementId]),
  };
}

async function creepIn(read: Reader, { id, currency }: EngagementFacts): Promise<ProjectFacts['creep']> {
  const log = await read.changeRequest.findMany({
    where: { engagementId: id },
    select: { status: true, priceDelta: true },
  });
  const agreed = log.filter(({ status }) => status === 'agreed');
  const amounts = agreed.map(({ priceDelta }) => money(priceDelta ?? 0n, currency));
  return { asked: log.length, agreed: agreed.length, sum: sum(amounts, currency) };
}
