import type { Instant } from '../../kernel/calendar.ts';
import type { SealPlace } from '../../kernel/documents.ts';
import type { Locale } from '../../kernel/locale.ts';
import { visibleText } from '../../kernel/markup.ts';
import { loadFonts } from './fonts.ts';
import { colors, type Look, looks, page, textWidth } from './look.ts';
import { leavePlaceForSeal } from './seal-place.ts';
import { Typesetter } from './typeset.ts';

/** What stands around the text of every page. */
export interface Frame {
  readonly locale: Locale;
  readonly title: string;
  /** At the top of every page but the first. */
  readonly header: string;
  /** At the foot of every page, left of the page number: one line or two. */
  readonly footer: readonly string[];
  readonly pageOf: (number: number, count: number) => string;
  readonly author?: string;
  /** Time of creation in the file: the same input must give the same bytes. */
  readonly createdAt: Instant;
}

export interface Place {
  /** From the left margin. */
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

/** An A4 document that is written from top to bottom. Lengths are points. */
export interface Paper {
  /** Text broken into lines and pages. */
  write(text: string, look: Look, place?: Place): void;
  /** Text at a height that the cursor does not follow, cut with `…` at the foot of the page. Gives its height. */
  put(text: string, look: Look, place: Place & { readonly y: number }): number;
  heightOf(text: string, look: Look, width: number): number;
  space(height: number): void;
  /** Begins a new page unless this much is left on the page. */
  need(height: number): void;
  rule(color?: string): void;
  /** A filled box behind what will be put on it. */
  wash(
    y: number,
    height: number,
    place?: { readonly x?: number; readonly width?: number; readonly color?: string },
  ): void;
  newPage(): void;
  bookmark(title: string): void;
  attach(name: string, bytes: Uint8Array, description: string): void;
  /** On the last page, when everything is written. */
  leavePlaceForSeal(seal: SealPlace): void;
  readonly y: number;
  moveTo(y: number): void;
  finish(): Promise<Uint8Array>;
}

const bottom = page.height - page.bottom;

export async function openPaper(frame: Frame): Promise<Paper> {
  const [{ default: PDFDocument }, fonts] = await Promise.all([import('pdfkit'), loadFonts(frame.locale)]);
  const created = new Date(frame.createdAt.epochMilliseconds);
  const pdf = new PDFDocument({
    size: [page.width, page.height],
    // The text keeps its own margins; with pdfkit's it would break pages by itself under the footer.
    margin: 0,
    bufferPages: true,
    // What deflate makes depends on the processor and on Node's version; the same text must give the same hash anywhere.
    compress: false,
    pdfVersion: '1.7',
    lang: frame.locale === 'zh' ? 'zh-Hans' : frame.locale,
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
  return new PdfPaper(pdf, new Typesetter(pdf, fonts), frame, chunks);
}

class PdfPaper implements Paper {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #type: Typesetter;
  readonly #frame: Frame;
  readonly #chunks: readonly Uint8Array[];
  #y: number = page.top;

  constructor(pdf: PDFKit.PDFDocument, type: Typesetter, frame: Frame, chunks: readonly Uint8Array[]) {
    this.#pdf = pdf;
    this.#type = type;
    this.#frame = frame;
    this.#chunks = chunks;
  }

  get y(): number {
    return this.#y;
  }

  moveTo(y: number): void {
    this.#y = y;
  }

  write(text: string, look: Look, place: Place = {}): void {
    const lines = this.#type.lines(text, look, place.width ?? textWidth - (place.x ?? 0));
    lines.forEach((line, index) => {
      if (this.#breaksBefore(lines.length - index, index, look.leading)) this.newPage();
      this.#draw(line, look, this.#y, place);
      this.#y += look.leading;
    });
  }

  put(text: string, look: Look, place: Place & { readonly y: number }): number {
    const lines = this.#type.lines(text, look, place.width ?? textWidth - (place.x ?? 0));
    const room = Math.max(1, Math.floor((bottom - place.y + 0.01) / look.leading));
    const shown = lines.length <= room ? lines : [...lines.slice(0, room - 1), '…'];
    shown.forEach((line, index) => {
      this.#draw(line, look, place.y + index * look.leading, place);
    });
    return shown.length * look.leading;
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
    this.#pdf.moveTo(page.left, this.#y).lineTo(page.width - page.right, this.#y);
    this.#pdf.lineWidth(0.6).strokeColor(color).stroke();
  }

  wash(y: number, height: number, place: { x?: number; width?: number; color?: string } = {}): void {
    const left = page.left + (place.x ?? 0);
    this.#pdf
      .rect(left, y, place.width ?? textWidth - (place.x ?? 0), height)
      .fill(place.color ?? colors.wash);
  }

  newPage(): void {
    this.#pdf.addPage();
    this.#y = page.top;
  }

  bookmark(title: string): void {
    this.#pdf.outline.addItem(visibleText(title));
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
    this.#frames();
    return new Promise((resolve, reject) => {
      this.#pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(this.#chunks))));
      this.#pdf.on('error', reject);
      this.#pdf.end();
    });
  }

  /** A paragraph leaves no single line behind, and sends none ahead. */
  #breaksBefore(left: number, written: number, leading: number): boolean {
    if (this.#y === page.top) return false;
    const fit = Math.floor((bottom - this.#y + 0.01) / leading);
    return fit < 1 || (written === 0 && fit === 1 && left > 2) || (written > 1 && fit === 1 && left === 2);
  }

  #draw(line: string, look: Look, y: number, { x = 0, width = textWidth - x, align }: Place): void {
    const shift = align === 'right' ? width - this.#type.widthOf(line, look) : 0;
    this.#type.draw(line, look, page.left + x + shift, y);
  }

  #frames(): void {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.#pdf.switchToPage(start + index);
      if (index > 0) this.#running(this.#frame.header, page.top - 34, 'left', textWidth);
      this.#frame.footer.forEach((line, row) => {
        this.#running(line, page.height - page.bottom + 30 + row * 10, 'left', textWidth - 90);
      });
      this.#running(this.#frame.pageOf(index + 1, count), page.height - page.bottom + 30, 'right', textWidth);
    }
  }

  /** One line, cut where it would grow into its neighbour. */
  #running(text: string, y: number, align: 'left' | 'right', width: number): void {
    const [line = '', ...more] = this.#type.lines(text.replaceAll('\n', ' '), looks.running, width);
    this.#draw(more.length === 0 ? line : `${[...line].slice(0, -2).join('')}…`, looks.running, y, {
      align,
      width,
    });
  }
}
