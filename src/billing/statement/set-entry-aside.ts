import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf } from '../../kernel/visit.ts';
import { mustApproveMoney } from '../money-right.ts';
import type { EntryPutBack, EntrySetAside } from './events.ts';
import { loadEntry, loadOpenEntry } from './load-entry.ts';
import { refuse } from './refusals.ts';

const About = z.object({ entryId: z.string() });

/** Money that is for no invoice, or what is left of some that was: nobody is asked about it any more. */
export const setEntryAside = act({
  name: 'entry.set-aside',
  input: About,
  async run(tx, { entryId }, visit) {
    await mustApproveMoney(tx, visit.person);
    const { row, left } = await loadOpenEntry(tx, entryId);
    await tx.bankEntry.update({
      where: { id: entryId },
      data: {
        status: 'set-aside',
        settledBy: actorToColumn(actorOf(visit.person)),
        settledAt: instantToColumn(visit.now),
      },
    });
    const { statementId } = row;
    const aside: EntrySetAside = {
      type: 'entry.set-aside',
      engagementId: null,
      statementId,
      entryId,
      amount: left,
    };
    return outcome([aside]);
  },
});

/** It was for an invoice after all. */
export const putEntryBack = act({
  name: 'entry.put-back',
  input: About,
  async run(tx, { entryId }, visit) {
    await mustApproveMoney(tx, visit.person);
    return outcome([await putBack(tx, entryId)]);
  },
});

/** The same within another act, which has asked for the right. */
export async function putBack(tx: Tx, entryId: string, reason?: string): Promise<EntryPutBack> {
  const { row } = await loadEntry(tx, entryId);
  if (row.status !== 'set-aside') throw refuse.notAside();
  await tx.$executeRaw`
    update bank_entry set status = 'open', settled_by = null, settled_at = null where id = ${entryId}`;
  const { statementId } = row;
  const why = reason !== undefined && { reason };
  return { type: 'entry.put-back', engagementId: null, statementId, entryId, ...why };
}
