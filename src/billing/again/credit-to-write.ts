import type { Tx } from '../../kernel/act.ts';
import { type Day, dayFromColumn, dayIn, instantFromColumn } from '../../kernel/calendar.ts';
import type { CreditNoteDocument } from '../../kernel/credit-note-document.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import { plain } from '../../kernel/format.ts';
import { Locale } from '../../kernel/locale.ts';
import { money } from '../../kernel/money.ts';
import { billedClient } from '../bill-to.ts';
import { readIssuer } from '../issuer.ts';
import { billToOnPaper, issuerOnPaper } from '../paper-parties.ts';
import { paperLine, paperTax } from '../tax/paper-tax.ts';
import { type InvoiceTaxes, noteFrom, readTaxes } from '../tax/stored-taxes.ts';
import { billToOfInvoice } from './bill-to-of.ts';
import { readContent } from './credit-content.ts';
import { text } from './text.ts';

type Reader = Pick<Tx, 'creditNote' | 'agency'>;

const whole = {
  invoice: {
    include: {
      engagement: {
        include: { client: true, billingContact: { select: { name: true, email: true } } },
      },
    },
  },
} as const;

/** Reads a credit note of ours as its paper says it; the same at every try. */
export async function creditToWrite(read: Reader, creditNoteId: string): Promise<CreditNoteDocument> {
  const note = await read.creditNote.findUnique({ where: { id: creditNoteId }, include: whole });
  if (note === null) throw new NeedsAHuman('the credit note does not exist');
  const { number, amount, currency, reason, invoice } = note;
  if (number === null || invoice.number === null)
    throw new NeedsAHuman('the credit note has no number of ours');
  const agency = await read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const { issuer, missing } = readIssuer(agency.issuer);
  if (issuer === undefined) throw new NeedsAHuman(`the issuer's details lack ${missing.join(', ')}`);
  const { engagement } = invoice;
  const locale = Locale.parse(engagement.locale);
  const at = instantFromColumn(note.at);
  const billTo = billToOfInvoice(invoice, billedClient(engagement));
  const taxes = taxesOf(note.content, readTaxes(invoice.taxes, currency));
  return {
    locale,
    number,
    issuedOn: dayIn(at, agency.timeZone),
    invoice: { number: invoice.number, issuedOn: dayOf(invoice.issuedOn) },
    issuer: issuerOnPaper(issuer),
    billTo: billToOnPaper(billTo),
    project: engagement.name,
    ...(billTo.purchaseOrder !== undefined && { purchaseOrder: billTo.purchaseOrder }),
    reason,
    lines: linesOf(note, taxes, { number: invoice.number, locale }),
    ...paperTax({ taxes, taxNote: noteFrom(invoice.taxNote), locale }),
    total: money(amount, currency),
    createdAt: at,
  };
}

/** The invoice's tax, with what is taken off of each rate in the place of what was charged. */
function taxesOf(content: unknown, charged: InvoiceTaxes | undefined): InvoiceTaxes | undefined {
  if (charged === undefined) return undefined;
  const rows = readContent(content).taxes.flatMap(({ rate, base, tax }) =>
    charged.rows
      .filter((row) => row.rate === rate)
      .map((row) => ({ ...row, base: money(base, row.base.currency), tax: money(tax, row.tax.currency) })),
  );
  return { ...charged, rows };
}

interface Note {
  readonly content: unknown;
  readonly amount: bigint;
  readonly taxTotal: bigint;
  readonly currency: string;
}

/** The lines that were chosen; of a bare amount one, without the tax that comes on top. */
function linesOf(
  { content, amount, taxTotal, currency }: Note,
  taxes: InvoiceTaxes | undefined,
  { number, locale }: { readonly number: string; readonly locale: Locale },
): CreditNoteDocument['lines'] {
  const { lines } = readContent(content);
  if (lines.length > 0)
    return lines.map((line) => {
      const said = { subject: '', description: line.description, amount: money(line.amount, currency) };
      return paperLine({ ...said, taxRate: line.rate }, taxes, locale);
    });
  const net = taxes?.contained === true ? amount : amount - taxTotal;
  return [{ description: plain(text.creditLine({ number }), locale), amount: money(net, currency) }];
}

function dayOf(column: Date | null): Day {
  if (column === null) throw new NeedsAHuman('the invoice has no day of issue');
  return dayFromColumn(column);
}
