/** After this many tries an effect is given up and a person is asked: about a day and a half in all. */
export const MOST_ATTEMPTS = 20;

const FIRST_MS = 1_000;
const LONGEST_MS = 4 * 60 * 60 * 1_000;

/** Twice as long each time, up to four hours, spread by `random` (0 to 1) so that a recovering vendor is not stormed. */
export function backOffMs(attempt: number, random: number): number {
  const base = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(base * (0.5 + random / 2));
}
