import { z } from 'zod';

/** The message in which a change was asked for, as it stood when it was made a change. */
export const Quote = z.object({
  author: z.string(),
  /** ISO instant. */
  at: z.string(),
  text: z.string(),
  permalink: z.string().nullable(),
});
export type Quote = z.output<typeof Quote>;

export const LONGEST_QUOTE = 1500;

export const quoteFrom = (column: unknown): Quote | null => Quote.nullable().parse(column ?? null);
