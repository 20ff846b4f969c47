import type { Words } from '../page-api/outside.ts';

export const locales = ['en', 'ja', 'zh'] as const;
export type Locale = (typeof locales)[number];

/** Says a phrase in the language of the page; `{name}` in it stands for a value. */
export type Say = (words: Words, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (locale: Locale): Say =>
  (words, values = {}) => {
    const phrase = words[locale];
    return phrase.replaceAll(/( ?)\{(\w+)\}( ?)/g, (all, before, name, after, at: number) => {
      const value = String(values[name] ?? `{${name}}`);
      const left = phrase.slice(0, at).slice(-1);
      const right = phrase.slice(at + all.length).slice(0, 1);
      return `${parting(before, left, value)}${value}${parting(after, value.slice(-1), right)}`;
    });
  };

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A space sets Latin words apart from Japanese or Chinese ones; between two of those there is none. */
const parting = (space: string, left: string, right: string): string =>
  wide.test(left) && wide.test(right.slice(0, 1)) ? '' : space;

/** The first of the browser's languages that the page speaks. */
export function localeOf(languages: readonly string[]): Locale {
  const [first = 'en'] = languages;
  if (/^ja\b/i.test(first)) return 'ja';
  if (/^zh\b/i.test(first)) return 'zh';
  return 'en';
}

/** Dates in the reader's own manner (en-GB) where that is the page's language, else in the page's. */
export const dateLocaleOf = (locale: Locale, readers: string): string =>
  readers.toLowerCase().startsWith(locale) ? readers : { en: 'en-US', ja: 'ja-JP', zh: 'zh-CN' }[locale];
