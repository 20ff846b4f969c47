import { Temporal } from 'temporal-polyfill';
import type { Locale } from './locale.ts';
import { decimalsOf, type Money } from './money.ts';
import { isSaid, type List, type Said, type Tongue, tell, type Value } from './phrase.ts';

const tags: Record<Locale, string> = { en: 'en-GB', ja: 'ja-JP', zh: 'zh-CN' };

// Made once: making one costs a hundred times as much as using it, and a batch of digests says thousands of days.
const numbers = formatters((locale) => new Intl.NumberFormat(tags[locale]));
const days = formatters(
  (locale) =>
    new Intl.DateTimeFormat(tags[locale], {
      weekday: 'short',
      day: 'numeric',
      month: locale === 'en' ? 'short' : 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

function formatters<F>(make: (locale: Locale) => F): Record<Locale, F> {
  return { en: make('en'), ja: make('ja'), zh: make('zh') };
}

/** `1234.50` for 123450 at two decimals: what a person would type, and `parseAmount` reads. */
export function plainAmount({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = minor.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** With the ISO code, because `$` and `¥` name several currencies: `USD 1,200.00`, `JPY 120,000`. */
export function formatMoney({ minor, currency }: Money, locale: Locale): string {
  const decimals = decimalsOf(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0');
  const whole = BigInt(digits.slice(0, digits.length - decimals));
  const grouped = numbers[locale].format(whole);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${currency} ${minor < 0n ? '-' : ''}${grouped}${fraction}`;
}

/** `Fri 27 Nov 2026`, `2026年11月27日(金)`, `2026年11月27日周五`. */
export function formatDay(day: Temporal.PlainDate, locale: Locale): string {
  return days[locale].format(day.toZonedDateTime('UTC').epochMilliseconds).replace(',', '');
}

/** Day and time in a named zone: `Fri 27 Nov 2026 15:00 (Asia/Tokyo)`. */
export function formatMoment(instant: Temporal.Instant, timeZone: string, locale: Locale): string {
  const local = instant.toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${formatDay(local.toPlainDate(), locale)} ${time} (${timeZone})`;
}

/** Speech without markup: notifications, plain_text objects, PDFs, e-mails. */
export function plainTongue(locale: Locale): Tongue {
  const tongue: Tongue = { locale, words: (text) => text, value: (value) => plainValue(value, tongue) };
  return tongue;
}

function plainValue(value: Exclude<Value, Said | List>, tongue: Tongue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numbers[tongue.locale].format(value);
  if (value instanceof Temporal.PlainDate) return formatDay(value, tongue.locale);
  if ('minor' in value) return formatMoney(value, tongue.locale);
  switch (value.kind) {
    case 'moment':
      return formatMoment(value.instant, value.timeZone, tongue.locale);
    case 'person':
      return value.name;
    case 'channel':
      return value.channelId;
    case 'code':
      return value.text;
    case 'link':
      return typeof value.label === 'string' ? value.label : tell(value.label, tongue);
  }
}

export function plain(said: Said | string, locale: Locale): string {
  return typeof said === 'string' || !isSaid(said) ? String(said) : tell(said, plainTongue(locale));
}
