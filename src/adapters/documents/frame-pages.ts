import type { Watermark } from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { words } from './agreement-words.ts';
import { type Look, looks, page, textWidth } from './look.ts';
import type { Frame } from './paper.ts';
import type { Typesetter } from './typeset.ts';
import { utc } from './utc.ts';

/** Header, footer and watermark of every page, when it is known how many there are. */
export function drawFrames(pdf: PDFKit.PDFDocument, type: Typesetter, frame: Frame): void {
  const { start, count } = pdf.bufferedPageRange();
  const under = page.height - page.bottom + 30;
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    if (frame.watermark !== undefined) drawWatermark(pdf, type, frame.watermark, frame.locale);
    const put = (text: string, y: number, width: number, align: 'left' | 'right' = 'left'): void => {
      const line = oneLine(type, text, looks.running, width);
      const shift = align === 'right' ? width - type.widthOf(line, looks.running) : 0;
      type.draw(line, looks.running, page.left + shift, y);
    };
    if (index > 0) put(frame.header, page.top - 34, textWidth);
    frame.footer.forEach((line, row) => {
      put(line, under + row * 10, textWidth - 90);
    });
    put(frame.pageOf(index + 1, count), under, textWidth, 'right');
  }
}

/** One line, cut where it would grow into its neighbour. */
function oneLine(type: Typesetter, text: string, look: Look, width: number): string {
  const [line = '', ...more] = type.lines(text.replaceAll('\n', ' '), look, width);
  return more.length === 0 ? line : `${[...line].slice(0, -2).join('')}…`;
}

/**
 * Slanted over the whole page, so that no part of it can be copied without the name, and thin enough to be read
 * through. Over the text, because boxes would cover it.
 */
function drawWatermark(pdf: PDFKit.PDFDocument, type: Typesetter, mark: Watermark, locale: Locale): void {
  const lines = [
    oneLine(type, plain(words.copyFor({ name: mark.name }), locale), looks.watermark, 300),
    utc(mark.at),
  ];
  for (const [x, y] of marks) {
    pdf
      .save()
      .rotate(-28, { origin: [x, y] })
      .fillOpacity(0.16);
    lines.forEach((line, index) => {
      const left = x - type.widthOf(line, looks.watermark) / 2;
      type.draw(line, looks.watermark, left, y + (index - 1) * looks.watermark.leading);
    });
    pdf.restore();
  }
}

/** Rows of two and of one, in turn. */
const marks = [0, 1, 2, 3, 4, 5, 6].flatMap((row) =>
  (row % 2 === 0 ? [-150, 150] : [0]).map(
    (shift) => [page.width / 2 + shift, 95 + (row * (page.height - 190)) / 6] as const,
  ),
);
