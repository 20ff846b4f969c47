import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { money } from '../../kernel/money.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { EntryReturned } from './events.ts';
import { loadEntry } from './load-entry.ts';
import type { ReadEntry } from './reading.ts';
import { mayBeSame } from './seen-before.ts';

/** So many days later a bank may still take a payment back. */
const RETURNS_WITHIN = 90;

/**
 * Money that had come in went back: nobody is asked any more what it pays. What was applied already stays until a
 * person takes it back, who is told.
 */
export async function noteReturned(
  tx: Tx,
  returned: readonly ReadEntry[],
  visit: Visit,
): Promise<readonly EntryReturned[]> {
  const events: EntryReturned[] = [];
  for (const back of returned) {
    const id = await whatWentBack(tx, back);
    if (id !== undefined) events.push(await markReturned(tx, id, back.bookedOn, visit));
  }
  return events;
}

/** The latest that fits; undefined: it is not known here, or another statement has said so already. */
async function whatWentBack(
  tx: Tx,
  { bookedOn, minor, currency, ...words }: ReadEntry,
): Promise<string | undefined> {
  const day = new Date(bookedOn);
  const first = new Date(day.getTime() - RETURNS_WITHIN * 86_400_000);
  const rows = await tx.bankEntry.findMany({
    where: { amount: BigInt(minor), currency, bookedOn: { lte: day, gte: first } },
    orderBy: [{ bookedOn: 'desc' }, { id: 'desc' }],
  });
  const fitting = rows.filter((row) => mayBeSame(row, words));
  if (fitting.some(({ returnedOn }) => returnedOn?.getTime() === day.getTime())) return undefined;
  return fitting.find(({ returnedOn }) => returnedOn === null)?.id;
}

async function markReturned(tx: Tx, entryId: string, day: string, visit: Visit): Promise<EntryReturned> {
  const { row, left } = await loadEntry(tx, entryId);
  await tx.bankEntry.update({
    where: { id: entryId },
    data: {
      returnedOn: new Date(day),
      ...(row.status === 'open' && {
        status: 'set-aside',
        settledBy: actorToColumn(actorOf(visit.person)),
        settledAt: instantToColumn(visit.now),
      }),
    },
  });
  return {
    type: 'entry.returned',
    engagementId: null,
    statementId: row.statementId,
    entryId,
    amount: money(row.amount, row.currency),
    wasApplied: left.minor < row.amount,
  };
}
