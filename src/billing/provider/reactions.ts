import type { EffectDropped } from '../../effects/events.ts';
import { type Consequence, later, now, priorities, type Reactions } from '../../kernel/effect.ts';
import { type Money, money } from '../../kernel/money.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import { voidThereKey } from '../again/mind-withdrawn.ts';
import type { InvoicePaid, InvoiceVoided, PaymentRecorded } from '../events.ts';
import { listQueue } from './ask-for-list.ts';
import { settleThere, voidThere } from './close-there.ts';
import { creditThere } from './credit-invoice.ts';
import type { PaymentsEvent } from './events.ts';
import { forgetAsked } from './forget-asked.ts';
import { refundThere } from './give-back.ts';
import { noteKey } from './hear-from-provider.ts';
import { listThere } from './list-there.ts';
import { lookAtInvoice } from './look-at-invoice.ts';
import { creditVoidedNotice, failedNotice, noteNotice, providerNotice } from './notices.ts';
import { reportThere } from './report-payment.ts';

const team = { to: 'team' } as const;
/** Its own queue: a look that has to wait must not hold up a void. */
const looks = (invoiceId: string) => ({ queue: `look:${invoiceId}` });
/** In their order: what is credited is credited before the rest is settled. */
const there = (invoiceId: string) => ({ queue: `invoice:${invoiceId}` });
const amountOf = ({ minor, currency }: Money) => ({ minor: minor.toString(), currency });

type Heard = InvoiceVoided | InvoicePaid | PaymentRecorded | EffectDropped;

export const reactions: Reactions<PaymentsEvent | Heard> = {
  'invoice.looks-due': ({ invoiceIds }): Consequence[] =>
    invoiceIds.map((invoiceId) =>
      later(lookAtInvoice, { invoiceId }, { ...looks(invoiceId), priority: priorities.scheduled }),
    ),
  'invoice.list-due': ({ provider }) => [
    later(listThere, { provider }, { queue: listQueue, priority: priorities.scheduled }),
  ],
  'invoice.hinted': ({ invoiceId }) => [later(lookAtInvoice, { invoiceId }, looks(invoiceId))],
  'payment.failed': ({ invoiceId, engagementId, which }) => [
    tellPeople(
      failedNotice,
      { invoiceId, which },
      { to: 'client', engagementId },
      { once: `${invoiceId}:failed:${which}` },
    ),
  ],
  'invoice.noted': ({ invoiceId, note, ref, amount }) => [
    tellPeople(noteNotice, { invoiceId, note, ref, ...amountOf(amount) }, team, {
      once: `${invoiceId}:${note}:${ref}`,
    }),
    redraw(invoiceId),
  ],
  'provider.noted': ({ note, ref, clientId, amount }) => [
    tellPeople(
      providerNotice,
      { note, ref, clientId: clientId ?? '', ...amountOf(amount ?? money(0n, 'JPY')) },
      team,
      { once: noteKey({ note, ref }) },
    ),
  ],
  'payment.recorded': ({ invoiceId, paymentId, elsewhere }) =>
    elsewhere === true
      ? [later(reportThere, { paymentId }, { ...there(invoiceId), once: reportThere.keyFor(paymentId) })]
      : [],
  'credit.asked': ({ invoiceId, creditNoteId }) => [
    later(creditThere, { creditNoteId }, { ...there(invoiceId), once: creditThere.keyFor(creditNoteId) }),
    redraw(invoiceId),
  ],
  'credit.issued': ({ invoiceId }) => [
    redraw(invoiceId),
    later(lookAtInvoice, { invoiceId }, looks(invoiceId)),
  ],
  'credit.voided': ({ invoiceId, engagementId, number, amount }) => [
    tellPeople(
      creditVoidedNotice,
      { invoiceId, credit: number, ...amountOf(amount) },
      { to: 'client', engagementId },
      { once: `${invoiceId}:credit-voided:${number}` },
    ),
    redraw(invoiceId),
  ],
  'credit.dropped': ({ invoiceId }) => [redraw(invoiceId)],
  'refund.failed': ({ invoiceId, refundId }) => [redraw(invoiceId), redraw(refundId)],
  'effect.dropped': ({ effectId, kind }) =>
    kind === creditThere.kind || kind === refundThere.kind ? [now(forgetAsked, { effectId })] : [],
  'refund.asked': ({ invoiceId, refundId }) => [
    later(refundThere, { refundId }, { ...there(invoiceId), once: refundThere.keyFor(refundId) }),
  ],
  'invoice.voided': ({ invoiceId, elsewhere }) =>
    elsewhere === true
      ? [later(voidThere, { invoiceId }, { ...there(invoiceId), once: voidThereKey(invoiceId) })]
      : [],
  'invoice.paid': ({ invoiceId, elsewhere }) =>
    elsewhere === true
      ? [later(settleThere, { invoiceId }, { ...there(invoiceId), once: `${invoiceId}:settle-there` })]
      : [],
};
