import type { CardButton, CardWords } from '../../kernel/notice.ts';
import { code, type Said } from '../../kernel/phrase.ts';
import type { BillTo } from '../bill-to.ts';
import type { Invoice } from '../invoice.ts';
import type { InvoiceFacts } from '../invoice-facts.ts';
import { rateText } from './settings.ts';
import { type InvoiceTaxes, shownRows, type TaxNote, type TaxRow } from './stored-taxes.ts';
import type { TaxFacts, TaxHint } from './tax-facts.ts';
import { names, notes, roundings, text } from './text.ts';

type Section = NonNullable<CardWords['sections']>[number];

/** `VAT 19% on EUR 1,000.00: EUR 190.00` for each rate, how it was rounded, and why none is charged. */
export function taxLines(taxes: InvoiceTaxes | undefined, note: TaxNote | null): readonly Said[] {
  const rows = shownRows(taxes);
  return [
    ...(taxes === undefined ? [] : rows.map((row) => rowWords(taxes, row))),
    ...(taxes === undefined || rows.length === 0 ? [] : [roundings[taxes.rounding]()]),
    ...(note === null ? [] : [notes[note]()]),
  ];
}

function rowWords({ name, contained }: InvoiceTaxes, { rate, reduced, base, tax }: TaxRow): Said {
  const values = { name: names[name](), rate: rateText(rate), base, tax };
  if (contained) return reduced ? text.containedReduced(values) : text.contained(values);
  return reduced ? text.addedReduced(values) : text.added(values);
}

/** What a row of the paper's sums is called. */
export const rowLabel = ({ name, contained }: InvoiceTaxes, { rate, base }: TaxRow): Said =>
  (contained ? text.labelContained : text.label)({ name: names[name](), rate: rateText(rate), base });

export function taxSections({ taxes, note }: Pick<TaxFacts, 'taxes' | 'note'>): readonly Section[] {
  const lines = taxLines(taxes, note);
  return lines.length === 0 ? [] : [{ heading: text.heading(), lines }];
}

function buyerLines({ legalName, taxNumber, address, phone, bank, account }: BillTo) {
  const known = (value: string | undefined) => value ?? text.unknown();
  return [
    [text.buyerName(), legalName],
    [text.buyerTax(), known(taxNumber)],
    [text.buyerPlace(), text.both({ one: known(address), other: known(phone) })],
    [text.buyerBank(), text.both({ one: known(bank), other: known(account) })],
  ] as const;
}

/** What finance can do about the tax of an invoice in this state. */
export function taxButtons(
  { id, status }: Pick<Invoice, 'id' | 'status'>,
  { hint }: Pick<TaxFacts, 'hint'>,
): readonly CardButton[] {
  const value = { invoiceId: id };
  if (status === 'draft' || status === 'held')
    return hint === 'not-set-up'
      ? []
      : [
          { press: 'invoice.change-tax', label: text.changeTax(), value },
          { press: 'invoice.tax-details', label: text.taxDetails(), value },
        ];
  return [];
}

/** On the team's card of the invoice. */
export const fapiaoFields = ({ fapiao }: Pick<TaxFacts, 'fapiao'>) =>
  fapiao === undefined || fapiao.number === null
    ? []
    : [{ label: text.recordFapiao(), value: fapiao.number }];

/** What the tax office's form asks for: the buyer as it wants to be called, and what is to be paid. */
export function fapiaoCard({ invoice, engagement, tax, lines }: InvoiceFacts): CardWords {
  const buyer = tax.fapiao?.buyer;
  const value = { invoiceId: invoice.id };
  const number = tax.fapiao?.number ?? null;
  return {
    title: (number === null ? text.fapiaoTitle : text.fapiaoIssued)({ project: engagement.name }),
    ...(invoice.status === 'void' && {
      settled: number === null ? text.fapiaoNotNeeded() : text.fapiaoToCancel({ number }),
    }),
    fields: [
      { label: text.invoiceNumber(), value: 'number' in invoice ? (invoice.number ?? '') : '' },
      { label: text.amount(), value: invoice.total },
      ...fapiaoFields(tax),
    ],
    sections: [
      ...(buyer === undefined
        ? []
        : [
            {
              heading: text.buyer(),
              lines: buyerLines(buyer).map(([label, value]) => text.pair({ label, value })),
            },
          ]),
      {
        heading: text.content(),
        lines: lines.map((line) => text.pair({ label: line.description, value: line.amount })),
      },
      ...taxSections(tax),
    ],
    buttons: [
      {
        press: 'invoice.fapiao',
        label: text.recordFapiao(),
        value,
        ...(number === null && { style: 'primary' }),
      },
      { press: 'invoice.tax-details', label: text.taxDetails(), value },
    ],
  };
}

export function hintWords(hint: TaxHint | undefined): Said | undefined {
  const command = code('/invoice tax');
  switch (hint) {
    case undefined:
      return undefined;
    case 'not-set-up':
      return text.notSetUp({ command });
    case 'not-qualified':
      return text.notQualified({ command });
    case 'client-number':
      return text.clientNumber();
    case 'agency-number':
      return text.agencyNumber({ command });
  }
}
