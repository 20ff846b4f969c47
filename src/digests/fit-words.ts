import { plain } from '../kernel/format.ts';
import { type Locale, locales } from '../kernel/locale.ts';
import type { CardWords } from '../kernel/notice.ts';
import { type Size, usualSize } from './sections/section.ts';

/** A digest is read in a minute (product.md H2): it says less than this, in each language. */
export const MOST_WORDS = 200;

/** From all that is worth saying to very little. */
const sizes: readonly Size[] = [
  usualSize,
  { lines: 5, words: 8, characters: 40, decisions: 6 },
  { lines: 4, words: 6, characters: 32, decisions: 6 },
  { lines: 3, words: 5, characters: 24, decisions: 6 },
  { lines: 2, words: 4, characters: 20, decisions: 6 },
  { lines: 2, words: 4, characters: 14, decisions: 3 },
  { lines: 1, words: 3, characters: 12, decisions: 2 },
];
const smallest: Size = { lines: 1, words: 3, characters: 12, decisions: 2 };

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

/**
 * How long somebody reads, in words. English sets its words apart. Japanese and Chinese do not: two of their characters
 * count as a word, which is what a reader takes in as fast, and whatever stands between them (figures, names in Latin
 * letters) counts as it is set apart.
 */
export function wordsIn(words: CardWords, locale: Locale): number {
  const { title, body = [], sections = [] } = words;
  const said = [title, ...body, ...sections.flatMap(({ heading, lines }) => [heading, ...lines])];
  return said.reduce((sum, one) => sum + wordsOf(plain(one, locale), locale), 0);
}

function wordsOf(text: string, locale: Locale): number {
  if (locale === 'en') return text.split(/\s+/).filter((word) => word !== '').length;
  const characters = text.match(cjk)?.length ?? 0;
  const others = text
    .replaceAll(cjk, ' ')
    .split(/[\s、。，：；・（）()「」“”]+/)
    .filter((word) => word !== '').length;
  return characters / 2 + others;
}

/**
 * The longest of what can be said that stays below MOST_WORDS in every language. When even the shortest does not,
 * sections are left out in the order of `leastNeeded`, and `rest` says where they stand.
 */
export function fitting(
  say: (size: Size, without: readonly string[]) => CardWords,
  leastNeeded: readonly string[],
): CardWords {
  const fits = (words: CardWords): boolean => locales.every((locale) => wordsIn(words, locale) < MOST_WORDS);
  for (const size of sizes) {
    const words = say(size, []);
    if (fits(words)) return words;
  }
  for (const count of leastNeeded.keys()) {
    const words = say(smallest, leastNeeded.slice(0, count + 1));
    if (fits(words)) return words;
  }
  return say(smallest, leastNeeded);
}
