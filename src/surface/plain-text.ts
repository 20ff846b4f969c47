import { plainTongue } from '../kernel/format.ts';
import type { Locale } from '../kernel/locale.ts';
import { show, type Value } from '../kernel/phrase.ts';

/** Slack counts code points: an emoji is one character, whatever UTF-16 makes of it. */
export const codePoints = (text: string): number =>
  text.length - (text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);

/** Most texts are short, and UTF-16 never counts fewer units than there are code points. */
export const fits = (text: string, most: number): boolean => text.length <= most || codePoints(text) <= most;

/**
 * Takes out what a person cannot have meant and others cannot carry: control characters (PostgreSQL refuses NUL),
 * lone surrogates (no UTF-8 holds them), and marks that turn the reading direction of everything after them.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll(/\p{Cs}/gu, '\ufffd');
}

/** One line of at most `most` code points, with an ellipsis where it was cut; `—` when there is nothing to show. */
export function plainLine(text: string, most: number): string {
  const line = cleanText(text).replaceAll(/\s+/g, ' ').trim();
  return shorten(line === '' ? '—' : line, most);
}

export function shorten(text: string, most: number): string {
  if (fits(text, most)) return text;
  const beginning = [...text].slice(0, most - 1).join('');
  return `${beginning.trimEnd()}…`;
}

/** Any value as plain words, for places that know no markup. */
export function plainValue(value: Value, locale: Locale): string {
  return cleanText(show(value, plainTongue(locale)));
}
