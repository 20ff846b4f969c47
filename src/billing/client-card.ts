import type { CardWords } from '../kernel/notice.ts';
import type { Said, Value } from '../kernel/phrase.ts';
import { askedFields, creditFields, replacesWords, withdrawnWords } from './again/card-words.ts';
import { text as againText } from './again/text.ts';
import { conversionField } from './details/conversion-words.ts';
import { detailButtons, detailFootnote } from './details/detail-facts.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import { lineWords } from './plan/line-words.ts';
import { latestRemarks } from './remark-words.ts';
import { pausedForClient } from './reminders/pause-words.ts';
import { text as reminders } from './reminders/text.ts';
import { taxSections } from './tax/tax-words.ts';
import { text as taxText } from './tax/text.ts';
import { text } from './text.ts';
import { answerButtons, attentionOf, payTo } from './ways-to-pay.ts';

/** The client's card of an invoice; `undefined` as long as it has not been sent. */
export function clientCard(facts: InvoiceFacts): CardWords | undefined {
  const { invoice, lines } = facts;
  if (invoice.status !== 'sent' && invoice.status !== 'paid' && invoice.status !== 'void') return undefined;
  if (invoice.number === null) return undefined;
  const { number } = invoice;
  const said = latestRemarks(facts);
  const paused = pausedForClient(facts);
  return {
    title: text.clientInvoice({ number }),
    body: [greeting(facts), ...replacesWords(facts.again)],
    fields: [
      ...fields(facts, number),
      ...conversionField(facts.details.bearer),
      ...(paused === undefined ? [] : [{ label: reminders.reminders(), value: paused }]),
    ],
    sections: [
      { heading: text.lines(), lines: lines.map(lineWords) },
      ...taxSections(facts.tax),
      ...payTo(facts),
      ...(said.length > 0 ? [{ heading: text.remarks(), lines: said }] : []),
    ],
    buttons: [...answerButtons(facts), ...detailButtons(facts)],
    ...detailFootnote(facts.details),
    ...settled(facts),
  };
}

function greeting(facts: InvoiceFacts): Said {
  const who = attentionOf(facts);
  return who === undefined ? text.here() : text.dear({ who });
}

function fields(
  { invoice, paid, remainder, again }: InvoiceFacts,
  number: string,
): { label: Said; value: Value }[] {
  return [
    ...(invoice.tax.minor === 0n ? [] : [{ label: taxText.before(), value: invoice.subtotal }]),
    { label: text.amount(), value: invoice.total },
    ...('dueOn' in invoice ? [{ label: text.dueOn(), value: invoice.dueOn }] : []),
    { label: text.number(), value: number },
    ...askedFields(again),
    ...(paid.minor > 0n && remainder.minor > 0n ? [{ label: text.paid(), value: paid }] : []),
    ...creditFields(again),
    ...(remainder.minor > 0n && remainder.minor < invoice.total.minor
      ? [{ label: text.remainder(), value: remainder }]
      : []),
  ];
}

function settled({ invoice, lastPayment, again }: InvoiceFacts): { settled?: Said } {
  if (invoice.status === 'void') return { settled: withdrawnWords(again) };
  if (invoice.status === 'paid' && lastPayment === null) return { settled: againText.settledByCredit() };
  if (invoice.status === 'paid' && lastPayment !== null)
    return { settled: text.clientPaid({ day: lastPayment.day }) };
  return {};
}
