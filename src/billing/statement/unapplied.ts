import { type Money, money } from '../../kernel/money.ts';
import { type MatchReader, type WaitingEntry, waitingEntries } from './open-matches.ts';

/** Money that came in and stands on no invoice: what nobody has decided on yet, and what was left of an entry. */
export interface Unapplied {
  readonly entries: readonly WaitingEntry[];
  /** One sum for each currency; currencies are never added up. */
  readonly sums: readonly Money[];
}

export async function unappliedMoney(read: Pick<MatchReader, 'bankEntry'>): Promise<Unapplied> {
  const entries = await waitingEntries(read);
  return { entries, sums: sumsOf(entries.map(({ left, currency }) => money(left, currency))) };
}

export function sumsOf(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<string, bigint>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + minor);
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, minor]) => money(minor, currency));
}
