import type { Tx } from '../../kernel/act.ts';
import { loadEntry } from '../statement/load-entry.ts';
import type { EntryFreed } from './events.ts';

/**
 * What the bank says stays true; what it pays is to be decided on again, also where the rest of it was set aside. Of
 * what the bank took back there is nothing to decide.
 */
export async function freeEntry(tx: Tx, entryId: string, reason: string): Promise<EntryFreed> {
  await tx.$executeRaw`
    update bank_entry
       set status = case when returned_on is null then 'open' else 'set-aside' end,
           settled_by = case when returned_on is null then null else settled_by end,
           settled_at = case when returned_on is null then null else settled_at end
     where id = ${entryId}`;
  const { row, left } = await loadEntry(tx, entryId);
  return { type: 'entry.freed', engagementId: null, statementId: row.statementId, entryId, left, reason };
}
