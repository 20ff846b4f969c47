import type { CardButton, CardWords } from '../kernel/notice.ts';
import { moment, type Said, type Value } from '../kernel/phrase.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import { latestRemarks } from './remark-words.ts';
import { missingWords, text } from './text.ts';

/** Finance's card of an invoice, from draft to paid. */
export function teamCard(facts: InvoiceFacts): CardWords {
  const said = latestRemarks(facts);
  return {
    title: title(facts),
    fields: fields(facts),
    sections: [
      { heading: text.lines(), lines: facts.lines.map((line) => text.line(line)) },
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

function fields({ invoice, engagement, paid, remainder }: InvoiceFacts): { label: Said; value: Value }[] {
  const about = [
    { label: text.client(), value: engagement.client.name },
    { label: text.amount(), value: invoice.total },
  ];
  if (invoice.status === 'held') return [...about, { label: text.held(), value: invoice.reason }];
  if (!('dueOn' in invoice)) return about;
  return [
    ...about,
    ...(invoice.number === null ? [] : [{ label: text.number(), value: invoice.number }]),
    { label: text.issuedOn(), value: invoice.issuedOn },
    { label: text.dueOn(), value: invoice.dueOn },
    ...(paid.minor > 0n && remainder.minor > 0n
      ? [
          { label: text.paid(), value: paid },
          { label: text.remainder(), value: remainder },
        ]
      : []),
  ];
}

function teamButtons({ invoice }: InvoiceFacts): readonly CardButton[] {
  const value = { invoiceId: invoice.id };
  const approve: CardButton = { press: 'invoice.approve', label: text.approve(), value, style: 'primary' };
  switch (invoice.status) {
    case 'draft':
      return [approve, { press: 'invoice.hold', label: text.hold(), value }];
    case 'held':
      return [approve];
    case 'sent':
      return [{ press: 'invoice.mark-paid', label: text.markPaid(), value }];
    case 'approved':
    case 'paid':
    case 'void':
      return [];
  }
}

function settled({ invoice, lastPayment, approvedBy, remarks, agencyTimeZone }: InvoiceFacts): {
  settled?: Said;
} {
  if (invoice.status === 'approved') {
    return {
      settled: byHouse(approvedBy)
        ? text.approvedByAgreement()
        : text.approvedBy({ who: approvedBy?.name ?? '' }),
    };
  }
  if (invoice.status === 'paid' && lastPayment !== null)
    return { settled: text.paidInFull({ day: lastPayment.day, who: lastPayment.by.name }) };
  const voided = remarks.findLast(({ kind }) => kind === 'void');
  if (invoice.status === 'void' && voided !== undefined) {
    const at = moment(voided.at, agencyTimeZone);
    return { settled: text.voidedBy({ who: voided.by.name, at, reason: voided.text }) };
  }
  return {};
}

function footnote({ invoice, issuer, approvedBy, agencyTimeZone }: InvoiceFacts): { footnote?: Said } {
  if ((invoice.status === 'draft' || invoice.status === 'held') && issuer.missing !== undefined)
    return { footnote: text.needsFirst({ missing: missingWords(issuer.missing) }) };
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
