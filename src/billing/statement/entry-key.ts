import { createHash } from 'node:crypto';
import type { ReadEntry } from './reading.ts';

/**
 * One key for each entry, the same in every statement that holds it: of the bank's own reference, or else of everything
 * that is known about it. What repeats within a statement is numbered, so that two equal payments on one day stay two.
 */
export function entryKeys(account: string | null, entries: readonly ReadEntry[]): readonly string[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const known = JSON.stringify(
      entry.bankRef === null
        ? [...about(account, entry), bare(entry.payer), bare(entry.reference)]
        : [...about(account, entry), { ref: entry.bankRef }],
    );
    const nth = (seen.get(known) ?? 0) + 1;
    seen.set(known, nth);
    return createHash('sha256').update(`${known}#${nth}`).digest('hex');
  });
}

const about = (account: string | null, { bookedOn, minor, currency, ...entry }: ReadEntry) => [
  entry.account ?? account,
  bookedOn,
  minor,
  currency,
];

/** Banks change widths and spaces between one export and the next. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
