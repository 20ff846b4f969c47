import { z } from 'zod';

/** The languages that Engawa speaks. Adding one here makes every phrase that lacks it fail to compile. */
export const locales = ['en', 'ja', 'zh'] as const;
export const Locale = z.enum(locales);
export type Locale = z.output<typeof Locale>;

/** Maps Slack's and browsers' tags (`ja-JP`, `zh-Hans-CN`) to ours; what we do not speak becomes the fallback. */
export function localeFrom(tag: string | null | undefined, fallback: Locale): Locale {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return locales.find((locale) => locale === language) ?? fallback;
}
