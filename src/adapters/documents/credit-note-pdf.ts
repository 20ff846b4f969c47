import type { CreditNoteDocument } from '../../kernel/credit-note-document.ts';
import { formatDay, plain } from '../../kernel/format.ts';
import { words as agreementWords } from './agreement-words.ts';
import { words } from './credit-note-words.ts';
import { openPaper } from './document.ts';
import { type Fact, writeFacts } from './facts.ts';
import { writeBillTo, writeIssuer } from './invoice-parties.ts';
import { mustAddUp, writeLines, writeTotals } from './invoice-pdf.ts';
import { words as invoiceWords } from './invoice-words.ts';
import { colors, looks, textWidth } from './look.ts';
import type { Paper } from './paper.ts';

/**
 * What takes something off one of our invoices. With a registration number and the tax by rate it holds what a Japanese
 * return invoice must hold (Consumption Tax Act, Article 57-4, paragraph 3): who issues it and under which number, when,
 * of which invoice, for what, and the sums and tax taken off for each rate.
 * @throws RangeError when lines and taxes do not add up to the total.
 */
export async function creditNotePdf(document: CreditNoteDocument): Promise<Uint8Array> {
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
  writeLines(paper, document);
  writeTotals(paper, document, words.total());
  paper.space(12);
  paper.write(plain(words.note(), locale), looks.small);
  return paper.finish();
}

function writeTop(paper: Paper, document: CreditNoteDocument): void {
  const { locale, number, issuedOn, invoice, project, purchaseOrder, reason } = document;
  const half = textWidth / 2 - 12;
  const top = paper.y;
  paper.wash(top, 3, { width: 36, color: colors.accent });
  const title = paper.put(plain(words.title(), locale), looks.title, { width: half, y: top + 14 });
  const issuerEnd = writeIssuer(paper, document, { x: textWidth / 2 + 12, width: half, y: top + 14 });
  const billToEnd = writeBillTo(paper, document, {
    x: 0,
    width: half,
    y: top + 14 + Math.max(44, title + 8),
  });
  paper.moveTo(Math.max(issuerEnd, billToEnd) + 18);
  const of = words.invoiceOf({ number: invoice.number, day: invoice.issuedOn });
  const facts: Fact[] = [
    [words.number(), number],
    [words.issued(), formatDay(issuedOn, locale)],
    [words.invoice(), plain(of, locale)],
    [invoiceWords.project(), project],
    [invoiceWords.purchaseOrder(), purchaseOrder],
    [words.reason(), reason],
  ];
  writeFacts(paper, facts, locale);
  paper.space(8);
}
