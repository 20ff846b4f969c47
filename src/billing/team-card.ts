import type { CardButton, CardWords } from '../kernel/notice.ts';
import { moment, type Said, type Value } from '../kernel/phrase.ts';
import { againButtons, againFields } from './again/card-words.ts';
import { text as againText } from './again/text.ts';
import { approveButton } from './approve-button.ts';
import { mayBeApproved } from './invoice.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import { courtesyButtons } from './plan/courtesy-buttons.ts';
import { lineWords } from './plan/line-words.ts';
import { latestRemarks, remarkWordsForTeam } from './remark-words.ts';
import { remindersForTeam } from './reminders/pause-words.ts';
import { text as words } from './reminders/text.ts';
import { text as takeBack } from './take-back/text.ts';
import { fapiaoFields, hintWords, taxButtons, taxSections } from './tax/tax-words.ts';
import { text as taxText } from './tax/text.ts';
import { missingWords, text } from './text.ts';

/** Finance's card of an invoice, from draft to paid. */
export function teamCard(facts: InvoiceFacts): CardWords {
  const said = latestRemarks(facts, remarkWordsForTeam);
  return {
    title: title(facts),
    fields: fields(facts),
    sections: [
      { heading: text.lines(), lines: facts.lines.map(lineWords) },
      ...taxSections(facts.tax),
      ...(said.length > 0 ? [{ heading: text.remarks(), lines: said }] : []),
    ],
    buttons: teamButtons(facts),
    ...settled(facts),
    ...footnote(facts),
  };
}

function title({ invoice, engagement }: InvoiceFacts): Said {
  const project = engagement.name;
  switch (invoice.status) {
    case 'draft':
      return text.toApprove({ project });
    case 'held':
      return text.onHold({ project });
    case 'approved':
      return text.underWay({ project });
    case 'sent':
    case 'paid':
      return text.teamSent({ number: invoice.number, project });
    case 'void':
      return text.teamVoid({ project });
  }
}

function fields(facts: InvoiceFacts): { label: Said; value: Value }[] {
  const { invoice, engagement, paid, remainder, tax, again } = facts;
  const reminders = remindersForTeam(facts);
  const about = [
    { label: text.client(), value: engagement.client.name },
    ...(invoice.tax.minor === 0n ? [] : [{ label: taxText.before(), value: invoice.subtotal }]),
    { label: text.amount(), value: invoice.total },
    ...fapiaoFields(tax),
    ...againFields(again),
  ];
  if (invoice.status === 'held') return [...about, { label: text.held(), value: invoice.reason }];
  if (!('dueOn' in invoice)) return about;
  return [
    ...about,
    ...(invoice.number === null ? [] : [{ label: text.number(), value: invoice.number }]),
    { label: text.issuedOn(), value: invoice.issuedOn },
    { label: text.dueOn(), value: invoice.dueOn },
    ...(paid.minor > 0n && remainder.minor > 0n ? [{ label: text.paid(), value: paid }] : []),
    ...(remainder.minor > 0n && remainder.minor < invoice.total.minor
      ? [{ label: text.remainder(), value: remainder }]
      : []),
    ...(reminders === undefined ? [] : [{ label: words.reminders(), value: reminders }]),
  ];
}

function teamButtons(facts: InvoiceFacts): readonly CardButton[] {
  const { invoice, lines, tax, again } = facts;
  const value = { invoiceId: invoice.id };
  const approve = approveButton(invoice.id, invoice.total);
  const courtesies = courtesyButtons(invoice.id, lines);
  switch (invoice.status) {
    case 'draft':
      return [
        approve,
        { press: 'invoice.hold', label: text.hold(), value },
        ...courtesies,
        ...taxButtons(invoice, tax),
      ];
    case 'held':
      return [approve, ...courtesies, ...taxButtons(invoice, tax)];
    case 'sent':
      return [
        { press: 'invoice.mark-paid', label: text.markPaid(), value },
        ...againButtons(invoice, again),
        ...takeBackButton(facts),
      ];
    case 'void':
      return againButtons(invoice, again);
    case 'approved':
    case 'paid':
      return [];
  }
}

/** Of a part that was recorded; at Stripe there is no way back. */
const takeBackButton = ({ invoice: { id, provider }, paid }: InvoiceFacts): readonly CardButton[] =>
  paid.minor > 0n && provider === 'bank-transfer'
    ? [{ press: 'payment.take-back', label: takeBack.takeBack(), value: { invoiceId: id } }]
    : [];

function settled(facts: InvoiceFacts): { settled?: Said; body?: readonly Said[] } {
  const { invoice, lastPayment, approvedBy, again } = facts;
  if (invoice.status === 'approved') {
    return {
      settled: byHouse(approvedBy)
        ? text.approvedByAgreement()
        : text.approvedBy({ who: approvedBy?.name ?? '' }),
    };
  }
  if (invoice.status === 'paid' && lastPayment !== null)
    return { settled: text.paidInFull({ day: lastPayment.day, who: lastPayment.by.name }) };
  if (invoice.status === 'paid') return { settled: againText.settledByCredit() };
  const voided = invoice.status === 'void' ? voidedWords(facts) : undefined;
  if (voided === undefined) return {};
  // A settled card has no buttons, and this one can still be billed again.
  return again.mayBillAgain ? { body: [voided] } : { settled: voided };
}

function voidedWords({ remarks, agencyTimeZone }: InvoiceFacts): Said | undefined {
  const voided = remarks.findLast(({ kind }) => kind === 'void');
  if (voided === undefined) return undefined;
  const at = moment(voided.at, agencyTimeZone);
  return text.voidedBy({ who: voided.by.name, at, reason: voided.text });
}

function footnote({ invoice, issuer, approvedBy, agencyTimeZone, tax }: InvoiceFacts): { footnote?: Said } {
  if ((invoice.status === 'draft' || invoice.status === 'held') && issuer.missing !== undefined)
    return { footnote: text.needsFirst({ missing: missingWords(issuer.missing) }) };
  const hint = mayBeApproved(invoice) ? hintWords(tax.hint) : undefined;
  if (hint !== undefined) return { footnote: hint };
  if (invoice.status !== 'sent' && invoice.status !== 'paid') return {};
  const at = moment(invoice.sentAt, agencyTimeZone);
  return {
    footnote: byHouse(approvedBy)
      ? text.sentByAgreement({ at })
      : text.sentBy({ who: approvedBy?.name ?? '', at }),
  };
}

/** A deposit: nobody pressed, the signature approved it. */
const byHouse = (approvedBy: InvoiceFacts['approvedBy']): boolean =>
  approvedBy === null || approvedBy.kind === 'house';
