import type { Words } from '../../page-api/outside.ts';
import type { Say } from '../say.ts';

/** How one person reads times. */
export interface Reading {
  readonly locale: string;
  readonly timeZone: string;
}

/** Slack's ts ("1790000000.000100") as milliseconds. */
export const msOf = (ts: string): number => Math.floor(Number(ts) * 1000);

const format = (at: number, { locale, timeZone }: Reading, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);

export const clockTime = (ts: string, reading: Reading): string =>
  format(msOf(ts), reading, { hour: 'numeric', minute: '2-digit' });

/** Beside a message that follows another one: without "AM", for which there is no room. */
export const shortTime = (ts: string, { locale, timeZone }: Reading): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone })
    .formatToParts(msOf(ts))
    .map(({ type, value }) => (type === 'dayPeriod' ? '' : value))
    .join('')
    .trim();

export const fullTime = (ts: string, reading: Reading): string =>
  format(msOf(ts), reading, { dateStyle: 'full', timeStyle: 'short' });

/** The local day as YYYY-MM-DD: to compare, not to show. */
export const dayOf = (at: number, timeZone: string): string =>
  format(at, { locale: 'en-CA', timeZone }, { year: 'numeric', month: '2-digit', day: '2-digit' });

const today: Words = { en: 'Today', ja: '今日', zh: '今天' };
const yesterday: Words = { en: 'Yesterday', ja: '昨日', zh: '昨天' };
const dayMs = 24 * 60 * 60 * 1000;

/** What stands between the messages of two days. */
export function dayTitle(at: number, now: number, reading: Reading, say: Say): string {
  const day = dayOf(at, reading.timeZone);
  if (day === dayOf(now, reading.timeZone)) return say(today);
  if (day === dayOf(now - dayMs, reading.timeZone)) return say(yesterday);
  const sameYear = day.slice(0, 4) === dayOf(now, reading.timeZone).slice(0, 4);
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return format(at, reading, { weekday: 'long', month: 'long', day: 'numeric', ...year });
}
