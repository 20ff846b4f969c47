import type { Tx } from '../../kernel/act.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { type ClauseChange, clauseChangeFrom } from './clause-change.ts';
import { refuse } from './refusals.ts';

/** Takes the engagement for this transaction and reads the change: two who decide come one after the other. */
export async function takeChange(tx: Tx, id: string): Promise<ClauseChange> {
  const found = await tx.clauseChange.findUnique({ where: { id }, select: { engagementId: true } });
  if (found === null) throw refuse.noChange();
  await lockEngagement(tx, found.engagementId);
  return clauseChangeFrom(await tx.clauseChange.findUniqueOrThrow({ where: { id } }));
}
