import { colour } from './look.ts';
import type { Mark, Part, Text } from './mark.ts';
import { sizeWithin, widthOf, wrapText } from './measure.ts';

/** A piece of text that stays together, with an optional sign before it. */
export interface Piece {
  readonly text: string;
  readonly colour: string;
  readonly bold?: boolean;
  /** Drawn with its middle at the point given. */
  readonly sign?: (x: number, y: number) => readonly Mark[];
  /** Room for the sign; 26 where nothing else is said. */
  readonly signWidth?: number;
  /** Set smaller rather than cut: an amount without its end is another amount. */
  readonly whole?: boolean;
  /** Said quietly right behind it, in the same line where there is room. */
  readonly also?: string;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly style: { readonly size: number; readonly line: number };
  /** Between pieces in a line. */
  readonly gap?: number;
}

const ALSO = 8;

/** Pieces beside each other as long as they fit, then in the next line; one that is wider than a line takes two. */
export function flow(pieces: readonly Piece[], { x, y, width, style, gap = 14 }: Place): Part {
  const marks: Mark[] = [];
  const right = x + width;
  let at = x;
  let top = y;
  const turn = (): void => {
    at = x;
    top += style.line;
  };
  const put = (text: string, size: number, look: Pick<Text, 'colour' | 'bold'>): void => {
    marks.push({ kind: 'text', x: at, y: top, width: right - at, text, size, ...look });
    at += widthOf(text, size, look.bold);
  };
  for (const { sign, signWidth = 26, whole = false, text, also, ...look } of pieces) {
    const before = sign === undefined ? 0 : signWidth;
    const size = whole ? sizeWithin(text, style.size, width - before) : style.size;
    const wide = before + widthOf(text, size, look.bold);
    const behind = also === undefined ? 0 : ALSO + widthOf(also, style.size, false);
    if (at > x && at + wide + (wide + behind > width ? 0 : behind) > right) turn();
    if (sign !== undefined) marks.push(...sign(at + (signWidth - 8) / 2, top + style.line / 2));
    const begin = at + before;
    const lines = whole ? [text] : wrapText(text, size, right - begin, 2, look.bold);
    lines.forEach((line, index) => {
      if (index > 0) turn();
      at = begin;
      put(line, size, look);
    });
    if (also !== undefined) {
      if (at + behind > right) turn();
      else at += ALSO;
      put(also, style.size, { colour: colour.quiet });
    }
    at += gap;
  }
  return { marks, bottom: pieces.length === 0 ? y : top + style.line };
}
