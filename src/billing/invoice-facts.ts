import type { Payment } from '../../prisma/generated/client.ts';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { type Day, dayFromColumn } from '../kernel/calendar.ts';
import { type Decider, type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { type Money, money } from '../kernel/money.ts';
import type { Actor } from '../kernel/visit.ts';
import { type AgainFacts, againFacts } from './again/facts.ts';
import { type DetailFacts, detailFacts } from './details/detail-facts.ts';
import { type Invoice, invoiceFrom } from './invoice.ts';
import { type ReadIssuer, readIssuer, withAccount } from './issuer.ts';
import type { ShownLine } from './plan/line-words.ts';
import { type Remark, remarkFrom } from './remark.ts';
import { type Reminding, remindingOf } from './reminders/reminding.ts';
import { takenOff, takenOffShape } from './taken-off.ts';
import { type TaxFacts, taxFacts } from './tax/tax-facts.ts';

/** All that the cards about an invoice say. */
export interface InvoiceFacts {
  readonly engagement: EngagementFacts;
  readonly invoice: Invoice;
  readonly lines: readonly ShownLine[];
  readonly approvedBy: Actor | null;
  readonly paid: Money;
  /** Still to be paid; of what was withdrawn, nothing. */
  readonly remainder: Money;
  /** The payment that settled it, when it is settled; null also where credit notes did, and what had come went back. */
  readonly lastPayment: { readonly day: Day; readonly by: Actor } | null;
  readonly remarks: readonly Remark[];
  readonly reminding: Reminding;
  readonly billingContact: Decider | null;
  readonly issuer: ReadIssuer;
  readonly agency: string;
  readonly agencyTimeZone: string;
  readonly tax: TaxFacts;
  readonly details: DetailFacts;
  readonly again: AgainFacts;
}

interface Parts {
  readonly total: bigint;
  readonly taxTotal: bigint;
  readonly payments: readonly { readonly amount: bigint }[];
  readonly refunds: readonly { readonly amount: bigint }[];
  readonly creditNotes: readonly { readonly amount: bigint }[];
}

const contactShape = { select: { id: true, name: true, email: true, slackUserId: true } } as const;

export async function invoiceFacts(tx: Tx, invoiceId: string): Promise<InvoiceFacts | undefined> {
  const row = await tx.invoice.findUnique({
    where: { id: invoiceId },
    include: {
      lines: { orderBy: { id: 'asc' } },
      ...takenOffShape,
      payments: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
      remarks: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
      engagement: { select: { billingContact: contactShape } },
    },
  });
  if (row === null) return undefined;
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  const invoice = invoiceFrom(row);
  const { currency, minor } = invoice.total;
  const paid = sumOf(row.payments);
  const engagement = await engagementFacts(tx, row.engagementId);
  const remarks = row.remarks.map(remarkFrom);
  return {
    engagement,
    invoice,
    lines: row.lines.map(({ description, amount, worth }) => ({
      description,
      amount: money(amount, currency),
      worth: worth === null ? null : money(worth, currency),
    })),
    approvedBy: row.approvedBy === null ? null : StoredActor.parse(row.approvedBy),
    paid: money(paid, currency),
    remainder: money(invoice.status === 'void' ? 0n : minor - takenOff(row), currency),
    lastPayment: wentBack(row) ? null : settlement(row.payments),
    remarks,
    reminding: await remindingOf(tx, invoiceId, remarks, {
      days: engagement.days,
      timeZone: agency.timeZone,
    }),
    billingContact: row.engagement.billingContact,
    issuer: withAccount(readIssuer(agency.issuer, invoice.provider), row.payTo, currency),
    agency: agency.name,
    agencyTimeZone: agency.timeZone,
    tax: await taxFacts(tx, invoiceId),
    details: await detailFacts(tx, row.engagementId),
    again: await againFacts(tx, invoice),
  };
}

const sumOf = (all: readonly { readonly amount: bigint }[]): bigint =>
  all.reduce((sum, { amount }) => sum + amount, 0n);

/** A part was paid and sent back, and the whole was credited. */
function wentBack({ total, taxTotal, payments, refunds, creditNotes }: Parts): boolean {
  const [asked, paid] = [total + taxTotal, sumOf(payments)];
  return paid < asked && paid <= sumOf(refunds) && sumOf(creditNotes) >= asked;
}

function settlement(payments: readonly Payment[]): InvoiceFacts['lastPayment'] {
  const last = payments.at(-1);
  return last === undefined
    ? null
    : { day: dayFromColumn(last.paidOn), by: StoredActor.parse(last.recordedBy) };
}
