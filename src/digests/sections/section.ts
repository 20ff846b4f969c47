import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../kernel/calendar.ts';
import { type Money, money } from '../../kernel/money.ts';
import type { Said } from '../../kernel/phrase.ts';
import { firstWords, oneLine } from '../../kernel/shorten.ts';
import { text } from '../text.ts';

/** How much a digest may say: lines under a heading, and under that of the decisions; of a title words and characters. */
export interface Size {
  readonly lines: number;
  readonly decisions: number;
  readonly words: number;
  readonly characters: number;
}

/** One part of a digest: what it says about the facts, or nothing. */
export interface Section<C> {
  readonly name: string;
  of(content: C, size: Size): { readonly heading: Said; readonly lines: readonly Said[] } | undefined;
}

/** More lines than this are counted instead of listed: a digest is read, not studied. */
export const usualSize: Size = { lines: 6, decisions: 6, words: 12, characters: 60 };

/** A heading with its lines, shortened; nothing at all when there are none. */
export function listed(
  heading: Said,
  lines: readonly Said[],
  most: number,
): ReturnType<Section<never>['of']> {
  if (lines.length === 0) return undefined;
  if (lines.length <= most) return { heading, lines };
  const shown = lines.slice(0, most - 1);
  const count = lines.length - shown.length;
  return { heading, lines: [...shown, shown.length === 0 ? text.inAll({ count }) : text.more({ count })] };
}

/** A title as its beginning: a digest reminds, the card has the whole. */
export const short = (title: string, { words, characters }: Size): string =>
  firstWords(oneLine(title, characters), words);

export const dayOf = (iso: string): Day => Temporal.PlainDate.from(iso);
export const moneyOf = ({ minor, currency }: { minor: string; currency: string }): Money =>
  money(BigInt(minor), currency);
