import { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { InvoiceThere } from '../../../src/billing/provider/list-there.ts';
import { NOW } from '../../support/room.ts';

const now = Temporal.Instant.from(NOW);
/** So many minutes ago. */
export const ago = (minutes: number): Date => new Date(now.subtract({ minutes }).epochMilliseconds);
export const DAY = 24 * 60;
export const today = new Date('2026-11-23');
export const yesterday = new Date('2026-11-22');
export const currency = 'JPY';

/** Rows of all tables that the check reads. */
export interface Books {
  readonly engagements: Prisma.EngagementCreateManyInput[];
  readonly milestones: Prisma.MilestoneCreateManyInput[];
  readonly items: Prisma.BillingPlanItemCreateManyInput[];
  readonly invoices: Prisma.InvoiceCreateManyInput[];
  readonly lines: Prisma.InvoiceLineCreateManyInput[];
  readonly payments: Prisma.PaymentCreateManyInput[];
  readonly cards: Prisma.CardCreateManyInput[];
  readonly effects: Prisma.EffectCreateManyInput[];
  readonly dues: Prisma.DueCreateManyInput[];
  readonly entries: Prisma.BankEntryCreateManyInput[];
  readonly credits: Prisma.CreditNoteCreateManyInput[];
  readonly refunds: Prisma.RefundCreateManyInput[];
  readonly remarks: Prisma.InvoiceRemarkCreateManyInput[];
  /** What the provider was found to have, besides ours. */
  readonly strays: InvoiceThere[];
}

export const empty = (): Books => ({
  engagements: [],
  milestones: [],
  items: [],
  invoices: [],
  lines: [],
  payments: [],
  cards: [],
  effects: [],
  dues: [],
  entries: [],
  credits: [],
  refunds: [],
  remarks: [],
  strays: [],
});

export interface Place {
  readonly books: Books;
  readonly engagementId: string;
  /** Of its own: every row of a case is named after it. */
  readonly id: string;
}

export const AMOUNT = 1_000n;

export function item(
  { books, engagementId, id }: Place,
  of: Partial<Prisma.BillingPlanItemCreateManyInput> = {},
) {
  books.items.push({
    id: `pli_${id}`,
    engagementId,
    agreementVersion: 1,
    subject: `mil_${id}`,
    trigger: 'acceptance',
    amount: AMOUNT,
    currency,
    status: 'planned',
    ...of,
  });
}

export function milestone({ books, engagementId, id }: Place, status: string, acceptedAt: Date | null) {
  books.milestones.push({
    id: `mil_${id}`,
    engagementId,
    position: books.milestones.length,
    title: `Step ${id}`,
    outcome: 'It works',
    criteria: [],
    amount: AMOUNT,
    currency,
    dueOn: today,
    status,
    acceptedAt,
    createdAt: ago(30 * DAY),
  });
}

/** A milestone's invoice with its billed item and its line. */
export function invoice(
  place: Place,
  of: Partial<Prisma.InvoiceCreateManyInput> & { readonly status: string },
) {
  const { books, engagementId, id } = place;
  milestone(place, 'accepted', ago(5 * DAY));
  item(place, { status: 'billed' });
  books.invoices.push({
    id: `inv_${id}`,
    engagementId,
    provider: 'bank-transfer',
    number: id,
    currency,
    total: AMOUNT,
    issuedOn: yesterday,
    dueOn: today,
    sentAt: ago(DAY),
    voidedAt: of.status === 'void' ? ago(DAY) : null,
    createdAt: ago(2 * DAY),
    ...of,
  });
  books.lines.push({
    id: `lin_${id}`,
    invoiceId: `inv_${id}`,
    engagementId,
    planItemId: `pli_${id}`,
    subject: `mil_${id}`,
    trigger: 'acceptance',
    agreementVersion: 1,
    description: 'Work',
    amount: AMOUNT,
    currency,
  });
}

export function paid(place: Place, recordedAt: Date, of: Partial<Prisma.InvoiceCreateManyInput> = {}): void {
  const { books, id } = place;
  invoice(place, { ...of, status: 'paid' });
  books.payments.push({
    id: `pay_${id}`,
    invoiceId: `inv_${id}`,
    amount: AMOUNT,
    currency,
    paidOn: yesterday,
    reference: 'KAWA',
    recordedBy: {},
    recordedAt,
  });
}

export function thanked({ books, id }: Place): void {
  books.cards.push({
    effectId: `eff_thanks_${id}`,
    notice: 'invoice.thanks',
    subject: `inv_${id}:thanks`,
    params: {},
    channelId: 'CKAWA',
    ts: id,
    postedAt: ago(DAY),
  });
}

export function effect({ books, id }: Place, of: Partial<Prisma.EffectCreateManyInput>): void {
  books.effects.push({
    id: `eff_${id}`,
    key: `eff_${id}`,
    kind: 'slack.post',
    payload: {},
    state: 'done',
    nextTryAt: ago(DAY),
    cause: 'evt_1',
    createdAt: ago(DAY),
    ...of,
  });
}

export function entry(
  { books, id }: Place,
  status: string,
  importedOn: 'today' | 'before',
  applied = 0n,
): void {
  const statementId = `bst_${importedOn}`;
  books.entries.push({
    id: `ben_${id}`,
    statementId,
    key: id,
    bookedOn: today,
    amount: AMOUNT,
    currency,
    payer: 'KAWA',
    reference: 'R',
    status,
  });
  if (applied > 0n)
    books.payments.push({
      id: `pay_entry_${id}`,
      invoiceId: 'inv_nothing',
      amount: applied,
      currency,
      paidOn: today,
      reference: id,
      recordedBy: {},
      recordedAt: ago(0),
      entryId: `ben_${id}`,
    });
}

export function credit(place: Place, status: string, at: Date): void {
  invoice(place, { status: 'sent' });
  const { books, id } = place;
  books.credits.push({
    id: `crn_${id}`,
    invoiceId: `inv_${id}`,
    amount: 1n,
    currency,
    reason: 'R',
    status,
    by: {},
    at,
  });
}

/** Paid, all of it sent back, and nobody was thanked. */
export function givenBack(place: Place): void {
  paid(place, ago(60));
  const { books, id } = place;
  const of = { id: `ref_${id}`, invoiceId: `inv_${id}`, paymentId: `pay_${id}`, amount: AMOUNT, currency };
  books.refunds.push({ ...of, reason: 'R', status: 'succeeded', by: {}, at: ago(30) });
}

export function refund(place: Place, status: string, at: Date): void {
  paid(place, ago(DAY));
  thanked(place);
  const { books, id } = place;
  const payment = { invoiceId: `inv_${id}`, paymentId: `pay_${id}` };
  books.refunds.push({ id: `ref_${id}`, ...payment, amount: 1n, currency, reason: 'R', status, by: {}, at });
}

export const stopped = (place: Place, kind: string): void =>
  effect(place, { kind, state: 'refused', payload: { milestoneId: `mil_${place.id}` } });
