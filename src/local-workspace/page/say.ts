import type { Words } from '../page-api/outside.ts';

export const locales = ['en', 'ja', 'zh'] as const;
export type Locale = (typeof locales)[number];

/** Says a phrase in the language of the page; `{name}` in it stands for a value. */
export type Say = (words: Words, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (locale: Locale): Say =>
  (words, values = {}) =>
    words[locale].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

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
