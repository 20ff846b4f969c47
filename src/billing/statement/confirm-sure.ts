import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import type { Happening } from '../../kernel/event.ts';
import { mustApproveMoney } from '../money-right.ts';
import { MOST_AT_ONCE } from './at-once.ts';
import { applyEntry } from './confirm-entry.ts';
import { openMatches } from './open-matches.ts';
import { refuse } from './refusals.ts';

/**
 * Confirms what is proposed for sure, all in one transaction: as it is proposed now, so what somebody confirmed or set
 * aside meanwhile is not among it.
 */
export const confirmSure = act({
  name: 'entry.confirm-sure',
  input: z.object({ statementId: z.string() }),
  async run(tx, { statementId }, visit) {
    await mustApproveMoney(tx, visit.person);
    // Two at the same moment: the second proposes anew when the first has finished.
    await tx.$executeRaw`select 1 from bank_statement where id = ${statementId} for update`;
    // Whoever decides on one of its entries right now is waited for: it is open no longer, instead of in the way.
    await tx.$executeRaw`
      select 1 from bank_entry where statement_id = ${statementId} and status = 'open' order by id for update`;
    const { entries, proposals } = await openMatches(tx, visit.now);
    const sure = entries.flatMap((entry) => {
      const proposal = entry.statementId === statementId ? proposals.get(entry.id) : undefined;
      return proposal?.certainty === 'sure' ? [{ entryId: entry.id, parts: proposal.parts }] : [];
    });
    if (sure.length === 0) throw refuse.noneSure();
    const chosen = sure.slice(0, MOST_AT_ONCE);
    // All at once and in one order, as everybody who takes several: entry by entry they would be taken crosswise.
    const invoiceIds = chosen.flatMap(({ parts }) => parts.map(({ invoiceId }) => invoiceId));
    await tx.$executeRaw`select 1 from invoice where id = any(${invoiceIds}) order by id for update`;
    const events: Happening[] = [];
    for (const { entryId, parts } of chosen)
      events.push(...(await applyEntry(tx, entryId, [...parts], visit)).events);
    return outcome(events, {
      confirmed: Math.min(sure.length, MOST_AT_ONCE),
      more: sure.length > MOST_AT_ONCE,
    });
  },
});
