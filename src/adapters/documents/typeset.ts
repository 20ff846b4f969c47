import { visibleText } from '../../kernel/markup.ts';
import { breakLines } from './break-lines.ts';
import type { Weight } from './font-files.ts';
import type { Face, Fonts } from './fonts.ts';
import type { Look } from './look.ts';

/** Sets text on a PDF: measures, breaks and draws it with a font that has each character. */
export class Typesetter {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #fonts: Fonts;
  readonly #anchors: readonly string[];
  readonly #registered = new Set<string>();
  // A document measures the same words and characters thousands of times.
  readonly #widths: Record<Weight, Map<string, number>> = { regular: new Map(), bold: new Map() };

  /** `anchors`: what signature providers search for; in a text they are pulled apart. */
  constructor(pdf: PDFKit.PDFDocument, fonts: Fonts, anchors: readonly string[] = []) {
    this.#pdf = pdf;
    this.#fonts = fonts;
    this.#anchors = anchors;
  }

  lines(text: string, look: Look, width: number): string[] {
    const shown = this.#harmless(visibleText(text))
      .split('\n')
      .map((line) =>
        this.#fonts
          .runs(line, look.weight)
          .map((run) => run.text)
          .join(''),
      )
      .join('\n');
    return breakLines(shown, width, (piece) => this.widthOf(piece, look));
  }

  widthOf(text: string, look: Look): number {
    const known = this.#widths[look.weight];
    let width = known.get(text);
    if (width === undefined) {
      width = 0;
      for (const run of this.#fonts.runs(text, look.weight)) {
        this.#use(run.face, 1000);
        width += this.#pdf.widthOfString(run.text) / 1000;
      }
      known.set(text, width);
    }
    return width * look.size;
  }

  /** One line; `top` is the upper edge of its leading, and fonts of different make share its baseline. */
  draw(line: string, look: Look, left: number, top: number): void {
    const baseline = top + look.leading / 2 + look.size * 0.37;
    let x = left;
    this.#pdf.fillColor(look.color);
    for (const run of this.#fonts.runs(line, look.weight)) {
      this.#use(run.face, look.size);
      this.#pdf.text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
      x += this.#pdf.widthOfString(run.text);
    }
  }

  #harmless(text: string): string {
    return this.#anchors.reduce(
      (rest, anchor) => rest.replaceAll(anchor, () => `${anchor.slice(0, 1)} ${anchor.slice(1)}`),
      text,
    );
  }

  #use(face: Face, size: number): void {
    if (!this.#registered.has(face.name)) {
      this.#pdf.registerFont(face.name, face.bytes);
      this.#registered.add(face.name);
    }
    this.#pdf.font(face.name, size);
  }
}
