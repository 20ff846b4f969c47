import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../kernel/calendar.ts';
import { type Money, money } from '../../kernel/money.ts';
import type { Said } from '../../kernel/phrase.ts';
import { text } from '../text.ts';

/** One part of a digest: what it says about the facts, or nothing. */
export interface Section<C> {
  readonly name: string;
  of(content: C): { readonly heading: Said; readonly lines: readonly Said[] } | undefined;
}

/** More lines than this are counted instead of listed: a digest is read, not studied. */
export const MOST_LINES = 6;

/** A heading with its lines, shortened; nothing at all when there are none. */
export function listed(heading: Said, lines: readonly Said[]): ReturnType<Section<never>['of']> {
  if (lines.length === 0) return undefined;
  if (lines.length <= MOST_LINES) return { heading, lines };
  const shown = lines.slice(0, MOST_LINES - 1);
  return { heading, lines: [...shown, text.more({ count: lines.length - shown.length })] };
}

export const dayOf = (iso: string): Day => Temporal.PlainDate.from(iso);
export const moneyOf = ({ minor, currency }: { minor: string; currency: string }): Money => money(BigInt(minor), currency);
