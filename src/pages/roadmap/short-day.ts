import type { Day } from '../../kernel/calendar.ts';
import type { Locale } from '../../kernel/locale.ts';

const tags: Record<Locale, string> = { en: 'en-GB', ja: 'ja-JP', zh: 'zh-CN' };

function formatters(options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> {
  const make = (locale: Locale) => new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' });
  return { en: make('en'), ja: make('ja'), zh: make('zh') };
}

const inEnglish = { day: 'numeric', month: 'short' } as const;
const english = formatters(inEnglish);
const englishYear = formatters({ ...inEnglish, year: '2-digit' });
const figures = formatters({ day: 'numeric', month: 'numeric' });
const figuresYear = formatters({ day: 'numeric', month: 'numeric', year: 'numeric' });
const months = formatters({ month: 'short' });

const at = (day: Day): number => day.toZonedDateTime('UTC').epochMilliseconds;

/** `27 Nov`, `11/27`; with the year where the picture shows several: `27 Nov 26`, `2026/11/27`. */
export function shortDay(day: Day, locale: Locale, withYear: boolean): string {
  const [plain, year] = locale === 'en' ? [english, englishYear] : [figures, figuresYear];
  return (withYear ? year : plain)[locale].format(at(day));
}

/** `Nov`, `11月`. */
export const monthName = (day: Day, locale: Locale): string => months[locale].format(at(day));
