import type { SealPlace } from '../../kernel/documents.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import type { Locale } from '../../kernel/locale.ts';
import { visibleText } from '../../kernel/markup.ts';
import { drawFrames } from './frame-pages.ts';
import { colors, type Look, looks, page, textWidth } from './look.ts';
import type { Frame, Paper, PaperColumn, Place } from './paper.ts';
import { leavePlaceForSeal } from './seal-place.ts';
import type { Typesetter } from './typeset.ts';

const bottom = page.height - page.bottom;
/** Ten times the longest agreement that makes sense; beyond it, memory and time are somebody's mistake or malice. */
export const MOST_PAGES = 600;

interface Spot {
  readonly page: number;
  readonly y: number;
}

export class PdfPaper implements Paper {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #typeOf: (locale: Locale) => Typesetter;
  readonly #frame: Frame;
  readonly #chunks: readonly Uint8Array[];
  #type: Typesetter;
  #page = 0;
  #y: number = page.top;
  #column: { readonly left: number; readonly width: number; readonly silent: boolean } = {
    left: page.left,
    width: textWidth,
    silent: false,
  };

  constructor(
    pdf: PDFKit.PDFDocument,
    typeOf: (locale: Locale) => Typesetter,
    frame: Frame,
    chunks: readonly Uint8Array[],
  ) {
    this.#pdf = pdf;
    this.#typeOf = typeOf;
    this.#type = typeOf(frame.locale);
    this.#frame = frame;
    this.#chunks = chunks;
  }

  get y(): number {
    return this.#y;
  }

  get width(): number {
    return this.#column.width;
  }

  moveTo(y: number): void {
    this.#y = y;
  }

  write(text: string, look: Look, place: Place = {}): void {
    const lines = this.#type.lines(text, look, this.#widthOf(place));
    lines.forEach((line, index) => {
      if (this.#breaksBefore(lines.length - index, index, look.leading)) this.newPage();
      this.#draw(line, look, this.#y, place);
      this.#y += look.leading;
    });
  }

  put(text: string, look: Look, place: Place & { readonly y: number; readonly most?: number }): number {
    const lines = this.#type.lines(text, look, this.#widthOf(place));
    const free = Math.min(bottom - place.y, place.most ?? page.height);
    const room = Math.max(1, Math.floor((free + 0.01) / look.leading));
    const shown = lines.length <= room ? lines : [...lines.slice(0, room - 1), '…'];
    shown.forEach((line, index) => {
      this.#draw(line, look, place.y + index * look.leading, place);
    });
    return shown.length * look.leading;
  }

  anchor(token: string, { y, ...place }: Place & { readonly y: number }): void {
    if (this.#frame.anchors?.includes(token) !== true) throw new Error('an anchor the frame does not know');
    this.#draw(token, looks.anchor, y, place);
  }

  heightOf(text: string, look: Look, width: number): number {
    return this.#type.lines(text, look, width).length * look.leading;
  }

  space(height: number): void {
    this.#y += height;
  }

  need(height: number): void {
    if (this.#y + height > bottom && this.#y > page.top) this.newPage();
  }

  rule(color: string = colors.line): void {
    const { left, width } = this.#column;
    this.#pdf.moveTo(left, this.#y).lineTo(left + width, this.#y);
    this.#pdf.lineWidth(0.6).strokeColor(color).stroke();
  }

  wash(y: number, height: number, place: { x?: number; width?: number; color?: string } = {}): void {
    const left = this.#column.left + (place.x ?? 0);
    this.#pdf.rect(left, y, this.#widthOf(place), height).fill(place.color ?? colors.wash);
  }

  /** Where a column beside this one has been here before, its page is gone on with. */
  newPage(): void {
    const pages = this.#pdf.bufferedPageRange().count;
    if (this.#page + 1 < pages) this.#pdf.switchToPage(this.#page + 1);
    else if (pages >= MOST_PAGES)
      throw new NeedsAHuman(`a document of more than ${MOST_PAGES} pages is not made: shorten its text`);
    else this.#pdf.addPage();
    this.#page += 1;
    this.#y = page.top;
  }

  beside(columns: readonly PaperColumn[]): void {
    const [type, whole, start] = [this.#type, this.#column, { page: this.#page, y: this.#y }];
    let end: Spot = start;
    columns.forEach(({ x, width, locale, write }, index) => {
      this.#goTo(start);
      this.#type = this.#typeOf(locale);
      this.#column = { left: page.left + x, width, silent: index > 0 };
      write();
      if (this.#page > end.page || (this.#page === end.page && this.#y > end.y))
        end = { page: this.#page, y: this.#y };
    });
    this.#type = type;
    this.#column = whole;
    this.#goTo(end);
  }

  bookmark(title: string): void {
    if (!this.#column.silent) this.#pdf.outline.addItem(visibleText(title));
  }

  attach(name: string, bytes: Uint8Array, description: string): void {
    const date = new Date(this.#frame.createdAt.epochMilliseconds);
    this.#pdf.file(Buffer.from(bytes), {
      name,
      type: 'application/pdf',
      description,
      creationDate: date,
      modifiedDate: date,
    });
  }

  leavePlaceForSeal(seal: SealPlace): void {
    leavePlaceForSeal(this.#pdf, seal);
  }

  finish(): Promise<Uint8Array> {
    drawFrames(this.#pdf, this.#type, this.#frame);
    return new Promise((resolve, reject) => {
      this.#pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(this.#chunks))));
      this.#pdf.on('error', reject);
      this.#pdf.end();
    });
  }

  #goTo({ page: number, y }: Spot): void {
    if (number !== this.#page) this.#pdf.switchToPage(number);
    this.#page = number;
    this.#y = y;
  }

  #widthOf({ x = 0, width = this.#column.width - x }: { x?: number; width?: number }): number {
    return width;
  }

  /** A paragraph leaves no single line behind, and sends none ahead. */
  #breaksBefore(left: number, written: number, leading: number): boolean {
    if (this.#y === page.top) return false;
    const fit = Math.floor((bottom - this.#y + 0.01) / leading);
    return fit < 1 || (written === 0 && fit === 1 && left > 2) || (written > 1 && fit === 1 && left === 2);
  }

  #draw(line: string, look: Look, y: number, place: Place): void {
    const { x = 0, align } = place;
    const shift = align === 'right' ? this.#widthOf(place) - this.#type.widthOf(line, look) : 0;
    this.#type.draw(line, look, this.#column.left + x + shift, y);
  }
}
