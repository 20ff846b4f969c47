import type { InvoiceDocument, InvoiceDocumentLine } from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { InvoiceToIssue } from '../payment-provider.ts';
import { type InvoiceTaxes, shownRows } from './stored-taxes.ts';
import { names, notes, roundings, text } from './text.ts';

type Taxed = Pick<InvoiceToIssue, 'taxes' | 'taxNote' | 'locale'>;

/** An invoice's tax as its paper shows it: the table by rate, how it was rounded, why none is charged. */
export function paperTax({
  taxes,
  taxNote = null,
  locale,
}: Taxed): Pick<InvoiceDocument, 'taxes' | 'taxNotes'> {
  const rows = shownRows(taxes);
  return {
    taxes:
      taxes === undefined
        ? []
        : rows.map(({ rate, base, tax }) => ({
            rate,
            base,
            amount: tax,
            name: plain(names[taxes.name](), locale),
            isContained: taxes.contained,
          })),
    taxNotes: [
      ...(taxes === undefined || rows.length === 0 ? [] : [plain(roundings[taxes.rounding](), locale)]),
      ...(taxNote === null ? [] : [plain(notes[taxNote](), locale)]),
    ],
  };
}

/** Each line with its rate, where there is tax; and with what it would have cost, where it is given for nothing. */
export function paperLine(
  { description, amount, taxRate, worth }: InvoiceToIssue['lines'][number],
  taxes: InvoiceTaxes | undefined,
  locale: Locale,
): InvoiceDocumentLine {
  const row = shownRows(taxes).find(({ rate }) => rate === taxRate);
  return {
    description,
    amount,
    ...(worth !== undefined && { detail: plain(text.courtesy({ worth }), locale) }),
    ...(row !== undefined && { taxRate: row.rate, isReduced: row.reduced }),
  };
}
