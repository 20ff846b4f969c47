import { z } from 'zod';
import type { InvoiceRemark, Payment } from '../../prisma/generated/client.ts';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { type Day, dayFromColumn, type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { type Decider, type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { type Money, money } from '../kernel/money.ts';
import type { Actor } from '../kernel/visit.ts';
import { type Invoice, invoiceFrom } from './invoice.ts';
import { type ReadIssuer, readIssuer } from './issuer.ts';

export interface Remark {
  readonly id: string;
  readonly kind: 'paid-by-transfer' | 'will-pay' | 'wrong' | 'void';
  readonly day: Day | null;
  readonly text: string;
  readonly by: Actor;
  readonly at: Instant;
}

/** All that the cards about an invoice say. */
export interface InvoiceFacts {
  readonly engagement: EngagementFacts;
  readonly invoice: Invoice;
  readonly lines: readonly { readonly description: string; readonly amount: Money }[];
  readonly approvedBy: Actor | null;
  readonly paid: Money;
  readonly remainder: Money;
  /** The payment that settled it, when it is settled. */
  readonly lastPayment: { readonly day: Day; readonly by: Actor } | null;
  readonly remarks: readonly Remark[];
  readonly billingContact: Decider | null;
  readonly issuer: ReadIssuer;
  readonly agencyTimeZone: string;
}

const contactShape = { select: { id: true, name: true, email: true, slackUserId: true } } as const;

export async function invoiceFacts(tx: Tx, invoiceId: string): Promise<InvoiceFacts | undefined> {
  const row = await tx.invoice.findUnique({
    where: { id: invoiceId },
    include: {
      lines: { orderBy: { id: 'asc' } },
      payments: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
      creditNotes: { select: { amount: true } },
      remarks: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
      engagement: { select: { billingContact: contactShape } },
    },
  });
  if (row === null) return undefined;
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  const invoice = invoiceFrom(row);
  const { currency, minor } = invoice.total;
  const paid = row.payments.reduce((all, { amount }) => all + amount, 0n);
  const credited = row.creditNotes.reduce((all, { amount }) => all + amount, 0n);
  return {
    engagement: await engagementFacts(tx, row.engagementId),
    invoice,
    lines: row.lines.map(({ description, amount }) => ({ description, amount: money(amount, currency) })),
    approvedBy: row.approvedBy === null ? null : StoredActor.parse(row.approvedBy),
    paid: money(paid, currency),
    remainder: money(minor - paid - credited, currency),
    lastPayment: settlement(row.payments),
    remarks: row.remarks.map(remarkFrom),
    billingContact: row.engagement.billingContact,
    issuer: readIssuer(agency.issuer),
    agencyTimeZone: agency.timeZone,
  };
}

function settlement(payments: readonly Payment[]): InvoiceFacts['lastPayment'] {
  const last = payments.at(-1);
  return last === undefined
    ? null
    : { day: dayFromColumn(last.paidOn), by: StoredActor.parse(last.recordedBy) };
}

const Kind = z.enum(['paid-by-transfer', 'will-pay', 'wrong', 'void']);

const remarkFrom = ({ id, kind, day, text, by, at }: InvoiceRemark): Remark => ({
  id,
  kind: Kind.parse(kind),
  day: day === null ? null : dayFromColumn(day),
  text: text ?? '',
  by: StoredActor.parse(by),
  at: instantFromColumn(at),
});
