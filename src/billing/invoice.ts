import { z } from 'zod';
import type { Invoice as Row } from '../../prisma/generated/client.ts';
import { type Day, dayFromColumn, type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { type Money, money } from '../kernel/money.ts';
import { ProviderName } from './payment-provider.ts';

interface Bill {
  readonly id: string;
  readonly engagementId: string;
  readonly provider: ProviderName;
  /** The sum of its lines. */
  readonly subtotal: Money;
  readonly tax: Money;
  /** What is to be paid: lines and tax. */
  readonly total: Money;
  readonly createdAt: Instant;
}

/** Fixed when it is approved, so that a document rendered again is the same document. */
interface Dated {
  readonly issuedOn: Day;
  readonly dueOn: Day;
}

/** In the client's hands. `documentId` and `payUrl` depend on who issued it. */
interface Handed extends Dated {
  readonly number: string;
  readonly documentId: string | null;
  readonly payUrl: string | null;
  readonly sentAt: Instant;
}

export type DraftInvoice = Bill & { readonly status: 'draft' };
export type HeldInvoice = Bill & { readonly status: 'held'; readonly reason: string };
/** On its way to the provider; without a number as long as the provider has not given one. */
export type ApprovedInvoice = Bill & Dated & { readonly status: 'approved'; readonly number: string | null };
export type SentInvoice = Bill & Handed & { readonly status: 'sent' };
export type PaidInvoice = Bill & Handed & { readonly status: 'paid' };
export type VoidInvoice = Bill & {
  readonly status: 'void';
  readonly number: string | null;
  readonly voidedAt: Instant;
};

export type Invoice = DraftInvoice | HeldInvoice | ApprovedInvoice | SentInvoice | PaidInvoice | VoidInvoice;

export const InvoiceStatus = z.enum(['draft', 'held', 'approved', 'sent', 'paid', 'void']);
export type InvoiceStatus = z.output<typeof InvoiceStatus>;

export function invoiceFrom(row: Row): Invoice {
  const bill: Bill = {
    id: row.id,
    engagementId: row.engagementId,
    provider: ProviderName.parse(row.provider),
    subtotal: money(row.total, row.currency),
    tax: money(row.taxTotal, row.currency),
    total: money(row.total + row.taxTotal, row.currency),
    createdAt: instantFromColumn(row.createdAt),
  };
  const status = InvoiceStatus.parse(row.status);
  switch (status) {
    case 'draft':
      return { ...bill, status };
    case 'held':
      return { ...bill, status, reason: row.heldReason ?? '' };
    case 'approved':
      return { ...bill, ...datesOf(row), status, number: row.number };
    case 'sent':
    case 'paid':
      return { ...bill, ...handed(row), status };
    case 'void':
      return { ...bill, status, number: row.number, voidedAt: instantFromColumn(known(row.voidedAt, row)) };
  }
}

const datesOf = (row: Row): Dated => ({
  issuedOn: dayFromColumn(known(row.issuedOn, row)),
  dueOn: dayFromColumn(known(row.dueOn, row)),
});

const handed = (row: Row): Handed => ({
  ...datesOf(row),
  number: known(row.number, row),
  documentId: row.documentId,
  payUrl: row.payUrl,
  sentAt: instantFromColumn(known(row.sentAt, row)),
});

function known<T>(value: T | null, { id, status }: Row): T {
  if (value === null) throw new Error(`invoice ${id} is ${status} and lacks what every such invoice has`);
  return value;
}

/** Still to be let go by a person. */
export const mayBeApproved = (invoice: Invoice): invoice is DraftInvoice | HeldInvoice =>
  invoice.status === 'draft' || invoice.status === 'held';
