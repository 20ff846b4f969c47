import type { CardButton, CardWords } from '../kernel/notice.ts';
import { person, type Said, type Value } from '../kernel/phrase.ts';
import { bankDetails } from './bank-details.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import { latestRemarks } from './remark-words.ts';
import { text } from './text.ts';

/** The client's card of an invoice; `undefined` as long as it has not been sent. */
export function clientCard(facts: InvoiceFacts): CardWords | undefined {
  const { invoice, billingContact, issuer, lines } = facts;
  if (invoice.status !== 'sent' && invoice.status !== 'paid' && invoice.status !== 'void') return undefined;
  if (invoice.number === null) return undefined;
  const { number } = invoice;
  const said = latestRemarks(facts);
  const bank =
    invoice.status === 'sent' && issuer.issuer !== undefined ? bankDetails(issuer.issuer.bank) : [];
  return {
    title: text.clientInvoice({ number }),
    body: [greeting(billingContact)],
    fields: fields(facts, number),
    sections: [
      { heading: text.lines(), lines: lines.map((line) => text.line(line)) },
      ...(bank.length > 0
        ? [{ heading: text.payTo(), lines: [...bank, text.pair({ label: text.reference(), value: number })] }]
        : []),
      ...(said.length > 0 ? [{ heading: text.remarks(), lines: said }] : []),
    ],
    buttons: clientButtons(facts),
    ...settled(facts),
  };
}

function greeting(contact: InvoiceFacts['billingContact']): Said {
  if (contact === null) return text.here();
  const { name, slackUserId } = contact;
  return text.dear({ who: slackUserId === null ? name : person(slackUserId, name) });
}

function fields({ invoice, paid, remainder }: InvoiceFacts, number: string): { label: Said; value: Value }[] {
  return [
    { label: text.amount(), value: invoice.total },
    ...('dueOn' in invoice ? [{ label: text.dueOn(), value: invoice.dueOn }] : []),
    { label: text.number(), value: number },
    ...(paid.minor > 0n && remainder.minor > 0n
      ? [
          { label: text.paid(), value: paid },
          { label: text.remainder(), value: remainder },
        ]
      : []),
  ];
}

function clientButtons({ invoice }: InvoiceFacts): readonly CardButton[] {
  if (invoice.status !== 'sent') return [];
  const value = { invoiceId: invoice.id };
  return [
    ...(invoice.payUrl === null
      ? []
      : [{ press: 'invoice.pay', label: text.pay(), value, url: invoice.payUrl, style: 'primary' as const }]),
    { press: 'invoice.paid-by-transfer', label: text.paidByTransfer(), value },
    { press: 'invoice.will-pay', label: text.willPay(), value },
    { press: 'invoice.wrong', label: text.wrong(), value },
    ...(invoice.documentId === null ? [] : [{ press: 'invoice.get', label: text.getInvoice(), value }]),
  ];
}

function settled({ invoice, lastPayment }: InvoiceFacts): { settled?: Said } {
  if (invoice.status === 'void') return { settled: text.withdrawn() };
  if (invoice.status === 'paid' && lastPayment !== null)
    return { settled: text.clientPaid({ day: lastPayment.day }) };
  return {};
}
