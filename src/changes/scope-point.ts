import type { Locale } from '../kernel/locale.ts';

/** Below this share of a point's words found in the wish, a match is chance. */
const LEAST = 0.5;

/** Words that say nothing about what is meant; in English alone are they as long as others. */
const empty = new Set(
  'a an the and or of for to in on at with without by from is are be no not any all our your we you it this that as also new more than'.split(
    ' ',
  ),
);

/** The words of a text that carry meaning, each once. Japanese and Chinese are cut by their dictionaries. */
export function wordsOf(text: string, locale: Locale): ReadonlySet<string> {
  const words = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text.normalize('NFKC'))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => stem(segment.toLocaleLowerCase(locale)));
  return new Set(words.filter((word) => !empty.has(word) && !isParticle(word)));
}

/** “pages” and “page” are one word. */
const stem = (word: string): string =>
  /^[a-z]{4,}$/.test(word) ? word.replace(/ies$/, 'y').replace(/(?<=[^su])s$/, '') : word;

/** Hiragana of one or two signs binds words together in Japanese; 的, 和 and the like do in Chinese. */
const isParticle = (word: string): boolean =>
  /^\p{Script=Hiragana}{1,2}$/u.test(word) || /^[的和与或及在了对从为把被]$/u.test(word);

/** How much of the point the wish talks about: the share of its words that the wish has, from 0 to 1. */
export function likeness(point: string, wish: string, locale: Locale): number {
  const wanted = wordsOf(point, locale);
  const said = wordsOf(wish, locale);
  const shared = [...wanted].filter((word) => said.has(word)).length;
  return wanted.size === 0 ? 0 : shared / wanted.size;
}

/** The point of “not in scope” that a wish touches most, or none. The first of equals. */
export function matchingPoint(points: readonly string[], wish: string, locale: Locale): string | null {
  let best: string | null = null;
  let most = 0;
  for (const point of points) {
    const found = likeness(point, wish, locale);
    if (found >= LEAST && found > most) [best, most] = [point, found];
  }
  return best;
}
