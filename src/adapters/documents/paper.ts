import type { Instant } from '../../kernel/calendar.ts';
import type { SealPlace, Watermark } from '../../kernel/documents.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Look } from './look.ts';

/** What stands around the text of every page. */
export interface Frame {
  readonly locale: Locale;
  /** A second language, for columns in it. */
  readonly secondLocale?: Locale;
  readonly title: string;
  /** At the top of every page but the first. */
  readonly header: string;
  /** At the foot of every page, left of the page number: one line or two. */
  readonly footer: readonly string[];
  readonly pageOf: (number: number, count: number) => string;
  readonly author?: string;
  readonly watermark?: Watermark;
  /** Tokens that only `anchor` may write: in a text they are pulled apart, so that nothing else is found by them. */
  readonly anchors?: readonly string[];
  /** Time of creation in the file: the same input must give the same bytes. */
  readonly createdAt: Instant;
}

export interface Place {
  /** From the left edge of the column. */
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

export interface PaperColumn {
  /** From the left margin. */
  readonly x: number;
  readonly width: number;
  readonly locale: Locale;
  write(): void;
}

/** An A4 document that is written from top to bottom. Lengths are points. */
export interface Paper {
  /** Text broken into lines and pages. */
  write(text: string, look: Look, place?: Place): void;
  /** Text at a height that the cursor does not follow, cut with `…` at `most` or the foot of the page. Gives its height. */
  put(text: string, look: Look, place: Place & { readonly y: number; readonly most?: number }): number;
  /** One of the frame's anchors, invisible. */
  anchor(token: string, place: Place & { readonly y: number }): void;
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
  /** Columns that begin at one height, each over as many pages as it needs; goes on under the longest. */
  beside(columns: readonly PaperColumn[]): void;
  /** Of the whole text, or of the column that is being written. */
  readonly width: number;
  bookmark(title: string): void;
  attach(name: string, bytes: Uint8Array, description: string): void;
  /** On the last page, when everything is written. */
  leavePlaceForSeal(seal: SealPlace): void;
  readonly y: number;
  moveTo(y: number): void;
  finish(): Promise<Uint8Array>;
}
