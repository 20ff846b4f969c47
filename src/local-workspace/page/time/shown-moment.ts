import type { Reading } from '../channel/time.ts';

const format = (at: number, { locale, timeZone }: Reading, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);

/** `Fri, 27 Nov, 15:00`: weekday, day and time, as this person reads them. */
export const shownMoment = (at: number, reading: Reading): string =>
  format(at, reading, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });

/** The same with year, seconds and zone, for whoever wants to know it exactly. */
export const exactMoment = (at: number, reading: Reading): string =>
  format(at, reading, { dateStyle: 'full', timeStyle: 'long' });

/** A local day, YYYY-MM-DD, as this person writes it. */
export const shownDay = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
