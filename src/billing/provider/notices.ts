import { z } from 'zod';
import { instantFromColumn } from '../../kernel/calendar.ts';
import { type Money, money } from '../../kernel/money.ts';
import { notice } from '../../kernel/notice.ts';
import { moment } from '../../kernel/phrase.ts';
import { withdrawnWords } from '../again/card-words.ts';
import { invoiceFacts } from '../invoice-facts.ts';
import { answerButtons, payTo } from '../ways-to-pay.ts';
import { creditText } from './credit-text.ts';
import { invoiceNotes, providerNotes } from './events.ts';
import { noteWords } from './note-words.ts';
import { text } from './text.ts';

/** Minor units of a currency; `0` where there is no amount. */
const amount = { minor: z.string(), currency: z.string() };

const amountOf = ({ minor, currency }: { minor: string; currency: string }): Money =>
  money(BigInt(minor), currency);

/** For finance: something about an invoice at its provider that a person has to know. */
export const noteNotice = notice({
  name: 'invoice.noted',
  params: z.object({ invoiceId: z.string(), note: z.enum(invoiceNotes), ref: z.string(), ...amount }),
  subject: ({ invoiceId, note, ref }) => `${invoiceId}:${note}:${ref}`,
  async load(tx, { invoiceId, note, ref, ...given }) {
    const facts = await invoiceFacts(tx, invoiceId);
    if (facts === undefined) return undefined;
    const dispute = await tx.paymentDispute.findUnique({ where: { providerRef: ref } });
    const answerBy = note === 'dispute' ? (dispute?.answerBy ?? null) : null;
    return { facts, note, ref, amount: amountOf(given), answerBy };
  },
  say({ facts, note, ref, amount, answerBy }) {
    const { invoice, engagement, agencyTimeZone } = facts;
    const [title, what] = noteWords[note];
    const number = 'number' in invoice ? (invoice.number ?? '') : '';
    const isNamed = /^(credit|refund|dispute)/.test(note);
    return {
      title: title({ number }),
      body: [what === undefined ? text.differs({ ours: invoice.total, theirs: amount }) : what()],
      fields: [
        { label: text.client(), value: engagement.client.name },
        { label: text.project(), value: engagement.name },
        { label: text.amount(), value: amount },
        ...(answerBy === null
          ? []
          : [{ label: text.answerBy(), value: moment(instantFromColumn(answerBy), agencyTimeZone) }]),
        ...(isNamed ? [{ label: text.reference(), value: ref }] : []),
      ],
    };
  },
});

/** For the client: what was taken off is asked for again. */
export const creditVoidedNotice = notice({
  name: 'credit.voided',
  params: z.object({ invoiceId: z.string(), credit: z.string(), ...amount }),
  subject: ({ invoiceId }) => invoiceId,
  async load(tx, { invoiceId, credit, ...given }) {
    const facts = await invoiceFacts(tx, invoiceId);
    return facts && { facts, credit, amount: amountOf(given) };
  },
  holds: ({ facts: { invoice } }) => invoice.status === 'sent',
  say({ facts, credit, amount }) {
    const { invoice, remainder: left } = facts;
    const number = 'number' in invoice ? (invoice.number ?? '') : '';
    const title = creditText.creditVoidedTitle({ credit });
    const body = [creditText.creditVoided({ amount, number, left })];
    if (invoice.status === 'paid') return { title, settled: text.failedPaid() };
    if (invoice.status === 'void') return { title, settled: withdrawnWords(facts.again) };
    return { title, body, sections: payTo(facts), buttons: answerButtons(facts) };
  },
});

/** For finance: the same where it is about no invoice of ours. */
export const providerNotice = notice({
  name: 'payments.noted',
  params: z.object({
    note: z.enum(providerNotes),
    ref: z.string(),
    /** Empty: it is about no client. */
    clientId: z.string(),
    ...amount,
  }),
  subject: ({ note, ref }) => `payments:${note}:${ref}`,
  async load(tx, { note, ref, clientId, ...given }) {
    const client = await tx.client.findUnique({ where: { id: clientId } });
    return { note, ref, client: client?.name ?? '', amount: amountOf(given) };
  },
  say({ note, ref, client, amount }) {
    const where = [{ label: text.reference(), value: ref }];
    switch (note) {
      case 'unknown-invoice':
        return { title: text.unknownTitle(), body: [text.unknown()], fields: where };
      case 'version':
        return { title: text.versionTitle(), body: [text.version({ version: ref })] };
      case 'customer-replaced':
        return { title: text.replacedTitle({ client }), body: [text.replaced()], fields: where };
      case 'funds':
        return { title: text.fundsTitle({ client }), body: [text.funds({ amount })] };
    }
  },
});

/** For the client: a payment that failed, with the way to pay. Posted only while it is open. */
export const failedNotice = notice({
  name: 'invoice.payment-failed',
  params: z.object({ invoiceId: z.string(), which: z.enum(['first', 'last']) }),
  subject: ({ invoiceId }) => invoiceId,
  async load(tx, { invoiceId, which }) {
    const facts = await invoiceFacts(tx, invoiceId);
    if (facts === undefined) return undefined;
    const { invoice } = facts;
    const isOut = invoice.status === 'sent' || invoice.status === 'paid' || invoice.status === 'void';
    return isOut ? { facts, invoice, which } : undefined;
  },
  holds: ({ invoice }) => invoice.status === 'sent',
  say({ facts, invoice: { number, status }, which }) {
    const title = text.failedTitle({ number: number ?? '' });
    if (status === 'paid') return { title, settled: text.failedPaid() };
    if (status === 'void') return { title, settled: withdrawnWords(facts.again) };
    const sections = payTo(facts);
    // A transfer is spoken of only beside the account that it goes to.
    const [first, last] =
      sections.length > 0
        ? [text.failedFirst, text.failedLast]
        : [text.failedFirstOnPage, text.failedLastOnPage];
    return {
      title,
      body: [which === 'first' ? first() : last()],
      fields: [{ label: text.amount(), value: facts.remainder }],
      // Another way to pay, and the ways to answer: whoever is not heard is asked again by a reminder.
      sections,
      buttons: answerButtons(facts),
    };
  },
});

export const notices = [noteNotice, creditVoidedNotice, providerNotice, failedNotice] as const;
