import type { Tx } from '../kernel/act.ts';
import { type EngagementFacts, engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { refuse } from './refusals.ts';
import { type Risk, riskFrom } from './risk.ts';

/** Takes its engagement for this transaction and reads it. Throws when it does not exist. */
export async function takeRisk(
  tx: Tx,
  id: string,
): Promise<{ readonly risk: Risk; readonly facts: EngagementFacts }> {
  const found = await tx.risk.findUnique({ where: { id }, select: { engagementId: true } });
  if (found === null) throw refuse.unknown();
  await lockEngagement(tx, found.engagementId);
  const row = await tx.risk.findUniqueOrThrow({ where: { id } });
  return { risk: riskFrom(row), facts: await engagementFacts(tx, row.engagementId) };
}

/** The same for somebody who answers or closes it. */
export async function takeOpenRisk(tx: Tx, id: string): ReturnType<typeof takeRisk> {
  const taken = await takeRisk(tx, id);
  if (taken.risk.closed !== null) throw refuse.closedAlready({ number: taken.risk.number });
  return taken;
}
