import type { Tx } from '../../kernel/act.ts';
import { dayFromColumn } from '../../kernel/calendar.ts';
import { type Carrier, carrier, type Try } from '../../kernel/carrier.ts';
import { NeedsAHuman, TryLater } from '../../kernel/effect.ts';
import { money } from '../../kernel/money.ts';
import { type Invoice, invoiceFrom } from '../invoice.ts';
import type { PaymentProvider, RemotePayments } from '../payment-provider.ts';
import { settleThere, voidThere } from './close-there.ts';
import { creditThere } from './credit-invoice.ts';
import { refundThere } from './give-back.ts';
import { type ListParts, listCarrier } from './list-carrier.ts';
import { lookAtInvoice } from './look-at-invoice.ts';
import { reportThere } from './report-payment.ts';

export interface PaymentParts {
  readonly read: Pick<Tx, 'agency' | 'invoice' | 'payment' | 'creditNote' | 'refund'> & ListParts['read'];
  /** Every provider there is: an invoice stays with the one that issued it. */
  readonly providers: readonly PaymentProvider[];
}

/** What is done with a provider that keeps invoices of its own. Nothing where we are the provider. */
export const paymentCarriers = (parts: PaymentParts): readonly Carrier[] => [
  lookCarrier(parts),
  listCarrier(parts),
  closeCarrier(parts, voidThere, (remote) => remote.void),
  closeCarrier(parts, settleThere, (remote) => remote.settle),
  reportCarrier(parts),
  creditCarrier(parts),
  refundCarrier(parts),
];

interface There {
  readonly invoice: Invoice;
  readonly remote: RemotePayments;
  readonly providerRef: string;
}

/** Soon enough to be the first after an answer that is on its way; longer each time where that is stuck. */
const ON_ITS_WAY_MS = 15_000;

/** Undefined: it has nothing to do with anybody elsewhere. */
async function whereItIs({ read, providers }: PaymentParts, invoiceId: string): Promise<There | undefined> {
  const row = await read.invoice.findUnique({ where: { id: invoiceId } });
  if (row === null) return undefined;
  const invoice = invoiceFrom(row);
  if (invoice.status === 'approved')
    throw new TryLater(ON_ITS_WAY_MS, 'the invoice itself is still on its way');
  if (invoice.provider === 'bank-transfer' || row.providerRef === null) return undefined;
  const remote = providers.find(({ name }) => name === invoice.provider)?.remote;
  if (remote === undefined)
    throw new NeedsAHuman(`the invoice is with ${invoice.provider}, which is not set up here`);
  return { invoice, remote, providerRef: row.providerRef };
}

const given = (providerRef: string, { key, signal, mustBeOurs }: Try) => ({
  key,
  providerRef,
  signal,
  mustBeOurs,
});

function lookCarrier(parts: PaymentParts) {
  return carrier({
    effect: lookAtInvoice,
    repeat: 'harmless',
    async carry({ invoiceId }, { key, signal }) {
      const there = await whereItIs(parts, invoiceId);
      if (there === undefined) return { news: null };
      const credited =
        (await parts.read.creditNote.count({ where: { invoiceId, providerRef: { not: null } } })) > 0;
      return { news: await there.remote.ask({ key, providerRef: there.providerRef, credited, signal }) };
    },
  });
}

function closeCarrier(
  parts: PaymentParts,
  effect: typeof voidThere,
  how: (remote: RemotePayments) => RemotePayments['void'],
) {
  return carrier({
    effect,
    // The provider looks how it stands before it does anything.
    repeat: 'by-key',
    async carry({ invoiceId }, attempt) {
      const there = await whereItIs(parts, invoiceId);
      if (there === undefined) return { done: false };
      await how(there.remote)(given(there.providerRef, attempt));
      return { done: true };
    },
  });
}

function reportCarrier(parts: PaymentParts) {
  return carrier({
    effect: reportThere,
    // What is attached to the invoice is looked through for our mark first.
    repeat: 'by-key',
    async carry({ paymentId }, attempt) {
      const payment = await parts.read.payment.findUniqueOrThrow({ where: { id: paymentId } });
      const there = await whereItIs(parts, payment.invoiceId);
      if (there === undefined) return { ref: null };
      const { timeZone } = await parts.read.agency.findUniqueOrThrow({ where: { id: 1 } });
      const { amount, currency, reference, paidOn } = payment;
      return there.remote.report({
        ...given(there.providerRef, attempt),
        amount: money(amount, currency),
        reference,
        paidAt: dayFromColumn(paidOn).toZonedDateTime(timeZone).toInstant(),
      });
    },
  });
}

function creditCarrier(parts: PaymentParts) {
  return carrier({
    effect: creditThere,
    // Each is looked for by our mark before it is made.
    repeat: 'by-key',
    async carry({ creditNoteId }, attempt) {
      const note = await parts.read.creditNote.findUniqueOrThrow({ where: { id: creditNoteId } });
      const there = await whereItIs(parts, note.invoiceId);
      if (there === undefined)
        throw new NeedsAHuman('the invoice of this credit note is with no provider elsewhere');
      const { amount, currency, reason } = note;
      return there.remote.credit({
        ...given(there.providerRef, attempt),
        amount: money(amount, currency),
        reason,
      });
    },
  });
}

function refundCarrier(parts: PaymentParts) {
  return carrier({
    effect: refundThere,
    repeat: 'by-key',
    async carry({ refundId }, attempt) {
      const refund = await parts.read.refund.findUniqueOrThrow({
        where: { id: refundId },
        include: { payment: true },
      });
      const there = await whereItIs(parts, refund.invoiceId);
      if (there === undefined)
        throw new NeedsAHuman('the invoice of this refund is with no provider elsewhere');
      const { amount, currency, reason, payment } = refund;
      return there.remote.refund({
        ...given(there.providerRef, attempt),
        payment: payment.reference,
        amount: money(amount, currency),
        reason,
      });
    },
  });
}
