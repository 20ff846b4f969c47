import type { Tx } from '../kernel/act.ts';
import { type EngagementFacts, engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { type Change, changeFrom } from './change.ts';
import { refuse } from './refusals.ts';

/** Takes the engagement for this transaction (a change touches several of its parts) and reads the change. */
export async function loadChange(tx: Tx, id: string): Promise<{ change: Change; facts: EngagementFacts }> {
  const found = await tx.changeRequest.findUnique({ where: { id }, select: { engagementId: true } });
  if (found === null) throw refuse.unknown();
  await lockEngagement(tx, found.engagementId);
  const facts = await engagementFacts(tx, found.engagementId);
  const row = await tx.changeRequest.findUniqueOrThrow({ where: { id } });
  return { change: changeFrom(row, facts.currency), facts };
}
