import { visibleText } from '../../kernel/markup.ts';
import { loadFonts } from './fonts.ts';
import { page } from './look.ts';
import type { Frame, Paper } from './paper.ts';
import { PdfPaper } from './pdf-paper.ts';
import { Typesetter } from './typeset.ts';

export async function openPaper(frame: Frame): Promise<Paper> {
  const { locale, secondLocale = locale, anchors = [] } = frame;
  const { default: PDFDocument } = await import('pdfkit');
  const created = new Date(frame.createdAt.epochMilliseconds);
  const pdf = new PDFDocument({
    size: [page.width, page.height],
    // The text keeps its own margins; with pdfkit's it would break pages by itself under the footer.
    margin: 0,
    bufferPages: true,
    // What deflate makes depends on the processor and on Node's version; the same text must give the same hash anywhere.
    compress: false,
    pdfVersion: '1.7',
    lang: locale === 'zh' ? 'zh-Hans' : locale,
    displayTitle: true,
    info: {
      Title: visibleText(frame.title),
      ...(frame.author === undefined ? {} : { Author: visibleText(frame.author) }),
      Creator: 'Engawa',
      Producer: 'Engawa',
      CreationDate: created,
      ModDate: created,
    },
  });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const first = new Typesetter(pdf, await loadFonts(locale), anchors);
  // Han characters look different in each language: a column is set in the fonts of its own.
  const second =
    secondLocale === locale ? first : new Typesetter(pdf, await loadFonts(secondLocale), anchors);
  return new PdfPaper(pdf, (language) => (language === secondLocale ? second : first), frame, chunks);
}
