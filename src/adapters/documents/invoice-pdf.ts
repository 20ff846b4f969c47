import type { InvoiceDocument, InvoiceTax } from '../../kernel/documents.ts';
import { formatDay, formatMoney, plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { add, sum } from '../../kernel/money.ts';
import { words as agreementWords } from './agreement-words.ts';
import { writeHeading } from './body.ts';
import { openPaper } from './document.ts';
import { type Fact, writeFacts } from './facts.ts';
import { writeBillTo, writeIssuer } from './invoice-parties.ts';
import { words } from './invoice-words.ts';
import { colors, looks, textWidth } from './look.ts';
import type { Paper } from './paper.ts';
import { type Column, writeTable } from './table.ts';
import { writeSum } from './write-sum.ts';

/**
 * Our own invoice. With a registration number and tax lines it holds what a Japanese qualified invoice must hold
 * (Consumption Tax Act, Article 57-4): issuer and number, date, contents, sums and tax per rate, addressee.
 * @throws RangeError when lines and taxes do not add up to the total: a wrong invoice must not leave the house.
 */
export async function invoicePdf(document: InvoiceDocument): Promise<Uint8Array> {
  mustAddUp(document);
  const { issuer, locale, number } = document;
  const paper = await openPaper({
    locale,
    title: plain(words.fileTitle({ number }), locale),
    header: plain(words.fileTitle({ number }), locale),
    footer: [plain(words.footer({ issuer: issuer.name, number }), locale)],
    pageOf: (page, pages) => plain(agreementWords.pageOf({ page, pages }), locale),
    author: issuer.name,
    createdAt: document.createdAt,
  });
  writeTop(paper, document);
  writeAmountDue(paper, document);
  writeLines(paper, document);
  writeTotals(paper, document);
  writePayment(paper, document);
  return paper.finish();
}

/** @throws RangeError when it does not. */
export function mustAddUp({ lines, taxes, total }: Pick<InvoiceDocument, 'lines' | 'taxes' | 'total'>): void {
  const { currency } = total;
  const lineSum = sum(
    lines.map((line) => line.amount),
    currency,
  );
  const { minor } = add(
    lineSum,
    sum(
      taxes.filter(({ isContained }) => isContained !== true).map((tax) => tax.amount),
      currency,
    ),
  );
  if (minor !== total.minor)
    throw new RangeError(`lines and taxes make ${minor}, not ${total.minor} ${currency}`);
}

function writeTop(paper: Paper, document: InvoiceDocument): void {
  const { locale, number, issuedOn, dueOn, project, purchaseOrder } = document;
  const half = textWidth / 2 - 12;
  const top = paper.y;
  paper.wash(top, 3, { width: 36, color: colors.accent });
  paper.put(plain(words.title(), locale), looks.title, { width: half, y: top + 14 });
  const issuerEnd = writeIssuer(paper, document, { x: textWidth / 2 + 12, width: half, y: top + 14 });
  const billToEnd = writeBillTo(paper, document, { x: 0, width: half, y: top + 58 });
  paper.moveTo(Math.max(issuerEnd, billToEnd) + 18);
  const facts: Fact[] = [
    [words.number(), number],
    [words.issued(), formatDay(issuedOn, locale)],
    [words.due(), formatDay(dueOn, locale)],
    [words.project(), project],
    [words.purchaseOrder(), purchaseOrder],
  ];
  writeFacts(paper, facts, locale);
}

function writeAmountDue(paper: Paper, { dueOn, locale, total }: InvoiceDocument): void {
  paper.space(4);
  paper.need(64);
  const top = paper.y;
  const half = textWidth / 2 - 16;
  paper.wash(top, 52);
  paper.wash(top, 52, { width: 3, color: colors.accent });
  paper.put(plain(words.amountDue(), locale), looks.label, { x: 16, width: half, y: top + 10 });
  paper.put(plain(words.payBy({ day: dueOn }), locale), looks.small, { x: 16, width: half, y: top + 26 });
  const right = { x: textWidth / 2, width: half, align: 'right', y: top + 14 } as const;
  paper.put(formatMoney(total, locale), looks.amount, right);
  paper.moveTo(top + 70);
}

/** The table of lines; the reduced rate is marked and explained below. */
export function writeLines(paper: Paper, { lines, locale }: Pick<InvoiceDocument, 'lines' | 'locale'>): void {
  const rated = lines.some((line) => line.taxRate !== undefined);
  const columns: Column[] = [
    { head: plain(words.description(), locale), share: rated ? 60 : 70 },
    ...(rated ? [{ head: plain(words.rate(), locale), share: 12, align: 'right' } as const] : []),
    { head: plain(words.amount(), locale), share: 28, align: 'right' },
  ];
  // A qualified invoice marks what is taxed at the reduced rate.
  const rateOf = (rate: number, isReduced = false): string =>
    plain((isReduced ? words.reduced : words.rateOf)({ rate: rate / 100 }), locale);
  const rows = lines.map((line) => [
    { text: line.description, detail: line.detail ?? '' },
    ...(rated ? [line.taxRate === undefined ? '' : rateOf(line.taxRate, line.isReduced)] : []),
    formatMoney(line.amount, locale),
  ]);
  writeTable(paper, columns, rows, looks.body);
  if (lines.some(({ isReduced }) => isReduced === true)) {
    paper.space(4);
    paper.write(plain(words.reducedNote(), locale), looks.small);
  }
}

type Sums = Pick<InvoiceDocument, 'lines' | 'taxes' | 'taxNotes' | 'total' | 'locale'>;

/** Lines, tax by rate and what they make together, under `totalWord` where that is not the invoice's. */
export function writeTotals(
  paper: Paper,
  { lines, taxes, taxNotes = [], total, locale }: Sums,
  totalWord = taxes.some(({ isContained }) => isContained === true) ? words.totalContained() : words.total(),
): void {
  const added = taxes.filter(({ isContained }) => isContained !== true);
  const contained = taxes.filter(({ isContained }) => isContained === true);
  const { currency } = total;
  const subtotal = sum(
    lines.map((line) => line.amount),
    currency,
  );
  paper.space(8);
  // The total stays with the sums that lead to it.
  paper.need((taxes.length + 1) * 20 + 40);
  if (added.length > 0)
    writeSum(paper, plain(words.subtotal(), locale), formatMoney(subtotal, locale), looks.body);
  for (const tax of added)
    writeSum(paper, taxLabel(tax, locale), formatMoney(tax.amount, locale), looks.body);
  paper.space(3);
  paper.wash(paper.y, 1, { x: textWidth * 0.32, color: colors.accent });
  paper.space(7);
  writeSum(paper, plain(totalWord, locale), formatMoney(total, locale), looks.heading);
  for (const tax of contained)
    writeSum(paper, taxLabel(tax, locale), formatMoney(tax.amount, locale), looks.smallInk);
  if (taxNotes.length === 0) return;
  paper.space(6);
  for (const note of taxNotes) paper.write(note, looks.small);
}

function taxLabel({ name, rate, base, isContained }: InvoiceTax, locale: Locale): string {
  const label = isContained === true ? words.taxContained : words.tax;
  return plain(label({ name: name ?? words.taxName(), rate: rate / 100, base }), locale);
}

function writePayment(paper: Paper, document: InvoiceDocument): void {
  const { bankDetails, locale, note, number, payUrl } = document;
  if (bankDetails !== undefined || payUrl !== undefined) {
    const bank = (bankDetails ?? '').split('\n').map(bankLine);
    const facts: Fact[] = [
      ...bank,
      [words.reference(), document.reference ?? number],
      [words.payPage(), payUrl],
    ];
    paper.space(12);
    // Whoever pays copies all of it in one go: account and reference stand on one page.
    const known = facts.filter(([, value]) => value !== undefined && value !== '');
    paper.need(looks.heading.leading * 2 + known.length * (looks.smallInk.leading + 4));
    writeHeading(paper, plain(words.howToPay(), locale), 2);
    writeFacts(paper, facts, locale);
  }
  if (note === undefined || note === '') return;
  writeHeading(paper, plain(words.note(), locale), 2);
  paper.write(note, looks.small);
}

/** `Bank: Mizuho` in two columns; what has no colon stands in the second. */
function bankLine(line: string): Fact {
  const [, label, value] = /^([^:：]{1,40})[:：](?!\/)\s*(.+)$/.exec(line.trim()) ?? [];
  return label === undefined || value === undefined ? ['', line.trim()] : [label, value];
}
