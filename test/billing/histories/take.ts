import { newId } from '../../../src/adapters/system/ids.ts';
import { billAgain } from '../../../src/billing/again/bill-again.ts';
import { giveCredit } from '../../../src/billing/again/give-credit.ts';
import { recordRefund } from '../../../src/billing/again/record-refund.ts';
import { reissueWith } from '../../../src/billing/again/reissue.ts';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { holdInvoice } from '../../../src/billing/hold-invoice.ts';
import { addCourtesy } from '../../../src/billing/plan/add-courtesy.ts';
import { billByHand } from '../../../src/billing/plan/bill-by-hand.ts';
import { cameThrough } from '../../../src/billing/provider/came-through.ts';
import { creditThere } from '../../../src/billing/provider/credit-invoice.ts';
import { refundThere } from '../../../src/billing/provider/give-back.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { voidInvoice } from '../../../src/billing/void-invoice.ts';
import { dropEffect } from '../../../src/effects/drop-effect.ts';
import { decimalsOf } from '../../../src/kernel/money.ts';
import { aoi, mio } from '../../support/room.ts';
import { accept, change } from '../neighbours.ts';
import { atStripe } from './at-stripe.ts';
import { acceptPart, giveBonus, reopen } from './neighbours.ts';
import { one, unlessRefused } from './one.ts';
import type { OpenBooks } from './open-books.ts';
import type { ByFinance, Step } from './step.ts';
import { workOff } from './work-off.ts';

/** How many criteria of a milestone are open still, and how many are accepted. */
export type Parts = Map<string, { readonly open: number; readonly accepted: number }>;

export interface Played {
  readonly books: OpenBooks;
  readonly engagementId: string;
  readonly parts: Parts;
  /** How many of Stripe’s messages were heard. */
  heard: number;
}

const typed = (minor: bigint, currency: string): string => {
  const decimals = decimalsOf(currency);
  const digits = minor.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

export async function take(played: Played, taken: Step): Promise<void> {
  switch (taken.kind) {
    case 'work':
      return workOff(played.books, taken.crashes);
    case 'hear':
      return hear(played, taken.order);
    case 'accept':
    case 'reopen':
    case 'part':
    case 'bonus':
    case 'change':
      return withMilestone(played, taken);
    case 'client-pays':
    case 'declined':
    case 'dashboard':
      return atStripe(played, taken);
    case 'drop':
      return drop(played, taken);
    case 'at-once':
      await Promise.all(taken.both.map((one) => withInvoice(played, one)));
      return;
    default:
      return withInvoice(played, taken);
  }
}

type Kind<K extends Step['kind']> = Extract<Step, { kind: K }>;

async function withMilestone(
  { books: { room }, engagementId, parts }: Played,
  taken: Kind<'accept' | 'reopen' | 'part' | 'bonus' | 'change'>,
): Promise<void> {
  const wanted = taken.kind === 'reopen' || taken.kind === 'bonus' ? ['accepted'] : ['planned', 'started'];
  const found = await room.prisma.milestone.findMany({
    where: { engagementId, status: { in: wanted } },
    orderBy: { id: 'asc' },
  });
  const milestoneId = one(found, taken.pick)?.id;
  if (taken.kind === 'change') {
    const about = { engagementId, newMilestoneId: newId('mil'), amount: taken.amount, slip: taken.slip };
    const replaced = taken.replaces ? (milestoneId ?? null) : null;
    return unlessRefused(room.perform(change, { ...about, milestoneId: replaced }, room.visit()));
  }
  if (milestoneId === undefined) return;
  if (taken.kind === 'accept') return unlessRefused(room.perform(accept, { milestoneId }, room.visit()));
  if (taken.kind === 'reopen') return unlessRefused(room.perform(reopen, { milestoneId }, room.visit()));
  if (taken.kind === 'bonus') {
    // The client is asked once about each milestone that came early.
    const subject = `${milestoneId}:bonus`;
    const given = await room.prisma.billingPlanItem.count({ where: { engagementId, subject } });
    if (given > 0 || taken.amount === 0n) return;
    return unlessRefused(room.perform(giveBonus, { milestoneId, amount: taken.amount }, room.visit()));
  }
  const { open, accepted } = parts.get(milestoneId) ?? { open: 4, accepted: 0 };
  const criteria = Math.min(taken.criteria, open - 1);
  if (criteria < 1) return;
  const part = accepted + criteria;
  parts.set(milestoneId, { open: open - criteria, accepted: part });
  await unlessRefused(room.perform(acceptPart, { milestoneId, criteria, part, ofOpen: open }, room.visit()));
}

let references = 0;
function nextReference(): string {
  references += 1;
  return `R${references}`;
}

const statusFor: Readonly<Record<Exclude<ByFinance['kind'], 'by-hand' | 'refund'>, readonly string[]>> = {
  approve: ['draft', 'held'],
  hold: ['draft'],
  courtesy: ['draft', 'held'],
  void: ['draft', 'held', 'sent', 'approved', 'paid'],
  'bill-again': ['void'],
  reissue: ['draft', 'held', 'sent'],
  credit: ['sent'],
  pay: ['sent', 'paid', 'void'],
};

async function withInvoice(played: Played, taken: ByFinance): Promise<void> {
  const { room } = played.books;
  const { engagementId } = played;
  const by = room.visit(mio);
  if (taken.kind === 'by-hand') {
    const items = await room.prisma.billingPlanItem.findMany({
      where: { engagementId },
      orderBy: { id: 'asc' },
    });
    const item = one(items, taken.pick);
    return item && unlessRefused(room.perform(billByHand, { planItemId: item.id }, by));
  }
  if (taken.kind === 'refund') return refund(played, taken);
  const invoices = await room.prisma.invoice.findMany({
    where: { engagementId, status: { in: [...statusFor[taken.kind]] } },
    orderBy: { id: 'asc' },
  });
  const invoice = one(invoices, taken.pick);
  if (invoice === undefined) return;
  const invoiceId = invoice.id;
  const part = (share: bigint): string => typed((invoice.total + invoice.taxTotal) / share, invoice.currency);
  switch (taken.kind) {
    case 'approve':
      return unlessRefused(room.perform(approveInvoice, { invoiceId }, by));
    case 'hold':
      return unlessRefused(room.perform(holdInvoice, { invoiceId, reason: 'Later' }, by));
    case 'courtesy': {
      const given = { invoiceId, description: 'A gift', worth: typed(5_000n, invoice.currency) };
      return unlessRefused(room.perform(addCourtesy, given, by));
    }
    case 'void':
      return unlessRefused(room.perform(voidInvoice, { invoiceId, reason: 'Wrong', again: taken.again }, by));
    case 'bill-again':
      return unlessRefused(room.perform(billAgain, { invoiceId }, by));
    case 'reissue':
      return unlessRefused(room.perform(reissueWith, { invoiceId, purchaseOrder: nextReference() }, by));
    case 'credit':
      return unlessRefused(
        room.perform(giveCredit, { invoiceId, amount: part(taken.share), reason: 'Less' }, by),
      );
    case 'pay': {
      const came = { amount: part(taken.share), reference: nextReference(), paidOn: '2026-11-23' };
      return unlessRefused(room.perform(recordPayment, { invoiceId, ...came }, by));
    }
  }
}

async function refund(
  { books: { room }, engagementId }: Played,
  taken: Extract<ByFinance, { kind: 'refund' }>,
): Promise<void> {
  const payments = await room.prisma.payment.findMany({
    where: { invoice: { engagementId } },
    orderBy: { id: 'asc' },
  });
  const payment = one(payments, taken.pick);
  if (payment === undefined) return;
  const { id: paymentId, amount, currency } = payment;
  const byStripe = cameThrough(payment);
  const back = {
    paymentId,
    amount: typed(amount / taken.share, currency),
    reason: 'Too much',
    ...(!byStripe && { sentOn: '2026-11-23', reference: nextReference() }),
  };
  await unlessRefused(room.perform(recordRefund, back, room.visit(mio)));
}

/** What was asked of Stripe, refused there, and is not wanted any more. */
async function drop({ books: { room } }: Played, { pick }: Kind<'drop'>): Promise<void> {
  const refused = await room.prisma.effect.findMany({
    where: { state: 'refused', kind: { in: [creditThere.kind, refundThere.kind] } },
    orderBy: { seq: 'asc' },
  });
  const effect = one(refused, pick);
  if (effect === undefined) return;
  await room.perform(dropEffect, { effectId: effect.id, reason: 'Not wanted' }, room.visit(aoi));
}

/** Stripe’s messages: those that nobody has heard, in whatever order, some twice; without an order, as they were told. */
export async function hear(played: Played, order: readonly number[]): Promise<void> {
  const { books } = played;
  const news = books.there.books.events.slice(played.heard);
  played.heard = books.there.books.events.length;
  const shuffled = order.map((pick) => one(news, pick)).filter((event) => event !== undefined);
  for (const event of [...shuffled, ...news]) await books.hear(event);
}
