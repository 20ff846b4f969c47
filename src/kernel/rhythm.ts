import { z } from 'zod';
import { type Day, LocalDay } from './calendar.ts';
import type { Terms } from './terms.ts';

/** Where a client reads digests and reminders: the shared channel, the decider's direct messages or e-mail, the page. */
export const Place = z.enum(['channel', 'direct', 'e-mail', 'page']);
export type Place = z.output<typeof Place>;

/** How often the digest comes. */
export const Frequency = z.enum(['weekly', 'fortnightly', 'monthly', 'never']);
export type Frequency = z.output<typeof Frequency>;

/** How a client hears of an engagement, where that is not as usual (`engagement.rhythm`). */
export const Rhythm = z.object({
  place: Place.default('channel'),
  frequency: Frequency.default('weekly'),
  /** Weekday (Monday is 1) and hour in the client's zone; left out: as in the terms. */
  day: z.number().int().min(1).max(7).exactOptional(),
  hour: z.number().int().min(0).max(23).exactOptional(),
  /** The day on which it was chosen: every second week is counted from there. */
  since: LocalDay.exactOptional(),
  /** The name of whoever chose last. */
  by: z.string().exactOptional(),
});
export type Rhythm = z.output<typeof Rhythm>;

/** When a client's digests come. */
export interface DigestTime {
  readonly digestDay: number;
  readonly digestHour: number;
  readonly frequency: Frequency;
  readonly since?: Day;
}

export function digestTime(terms: Pick<Terms, 'digestDay' | 'digestHour'>, column: unknown): DigestTime {
  const { frequency, day, hour, since } = Rhythm.parse(column ?? {});
  return {
    digestDay: day ?? terms.digestDay,
    digestHour: hour ?? terms.digestHour,
    frequency,
    ...(since !== undefined && { since }),
  };
}

const WEEK = 7;

/**
 * Whether a digest is wanted on this day, which is of the chosen weekday. Every second one, counted from the first
 * that was possible when it was chosen; monthly: the last of its month.
 */
export function isWanted(day: Day, { frequency, since }: Pick<DigestTime, 'frequency' | 'since'>): boolean {
  switch (frequency) {
    case 'weekly':
      return true;
    case 'never':
      return false;
    case 'monthly':
      return day.add({ days: WEEK }).month !== day.month;
    case 'fortnightly': {
      if (since === undefined) return true;
      const first = since.add({ days: (day.dayOfWeek - since.dayOfWeek + WEEK) % WEEK });
      return Math.abs(first.until(day).days / WEEK) % 2 === 0;
    }
  }
}

/** As it is kept: only what differs from the terms, since when the days are counted, and who chose. */
export function keptRhythm(
  wish: Pick<Rhythm, 'place' | 'frequency'> & { readonly day: number; readonly hour: number },
  terms: Pick<Terms, 'digestDay' | 'digestHour'>,
  { since, by }: { readonly since: Day; readonly by: string },
): Record<string, string | number> {
  return {
    place: wish.place,
    frequency: wish.frequency,
    since: since.toString(),
    by,
    ...(wish.day !== terms.digestDay && { day: wish.day }),
    ...(wish.hour !== terms.digestHour && { hour: wish.hour }),
  };
}
