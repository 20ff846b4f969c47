import { groupBy } from '../../kernel/group.ts';
import type { MatchReader, WaitingEntry } from './open-matches.ts';
import { bareName, nameFit } from './payer-name.ts';

interface Words {
  readonly payer: string;
  readonly reference: string;
}

/** Whether what two files say of the same sum on the same day may be one payment: nothing in it speaks against that. */
export function mayBeSame(a: Words, b: Words): boolean {
  const [payer, other] = [bareName(a.payer), bareName(b.payer)];
  if (payer === '' || other === '' || nameFit(payer, { payer: other, words: '' }) !== undefined) return true;
  const [words, theirs] = [bareName(a.reference), bareName(b.reference)];
  return words !== '' && theirs !== '' && (words.includes(theirs) || theirs.includes(words));
}

/** An entry of any state, and the statement with which it came. */
export interface KnownEntry extends Words {
  readonly id: string;
  readonly bookedOn: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly format: string;
  readonly importedAt: number;
  readonly statement: string;
}

/**
 * Which entries are likely those of an earlier statement in the other format, where the same payment has another key;
 * each with that statement's name. Two equal payments in both are two pairs.
 */
export function seenBefore(known: readonly KnownEntry[]): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  const taken = new Set<string>();
  const inOrder = known.toSorted((a, b) => a.importedAt - b.importedAt || (a.id < b.id ? -1 : 1));
  const alike = groupBy(inOrder, sumOfDay);
  for (const entry of inOrder) {
    const before = alike
      .get(sumOfDay(entry))
      ?.find(
        (one) =>
          one.importedAt < entry.importedAt &&
          one.format !== entry.format &&
          !taken.has(one.id) &&
          mayBeSame(one, entry),
      );
    if (before === undefined) continue;
    taken.add(before.id);
    seen.set(entry.id, before.statement);
  }
  return seen;
}

const sumOfDay = ({ bookedOn, amount, currency }: KnownEntry): string => `${bookedOn} ${amount} ${currency}`;

/** Only what stands beside something that waits is read. */
export async function seenBeforeOf(
  { bankEntry }: Pick<MatchReader, 'bankEntry'>,
  waiting: readonly WaitingEntry[],
): Promise<ReadonlyMap<string, string>> {
  const days = [...new Set(waiting.map(({ bookedOn }) => bookedOn))];
  const sums = [...new Set(waiting.map(({ amount }) => amount))];
  const rows = await bankEntry.findMany({
    where: { bookedOn: { in: days.map((day) => new Date(day)) }, amount: { in: sums } },
    include: { statement: { select: { name: true, format: true, importedAt: true } } },
  });
  if (new Set(rows.map(({ statement }) => statement.format)).size < 2) return new Map();
  return seenBefore(
    rows.map(({ statement, bookedOn, ...entry }) => ({
      ...entry,
      bookedOn: bookedOn.toISOString().slice(0, 10),
      format: statement.format,
      importedAt: statement.importedAt.getTime(),
      statement: statement.name,
    })),
  );
}
