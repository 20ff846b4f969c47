import type { Tx } from '../kernel/act.ts';
import { type EngagementFacts, engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { type Material, materialFrom } from './material.ts';
import { refuse } from './refusals.ts';

export interface Taken {
  readonly material: Material;
  readonly facts: EngagementFacts;
}

/** Takes the engagement, then reads: of two people at one moment the second sees what the first has done. */
export async function takeMaterial(tx: Tx, materialId: string): Promise<Taken> {
  const found = await tx.material.findUnique({ where: { id: materialId }, select: { engagementId: true } });
  if (found === null) throw refuse.unknown();
  await lockEngagement(tx, found.engagementId);
  const row = await tx.material.findUniqueOrThrow({ where: { id: materialId } });
  return { material: materialFrom(row), facts: await engagementFacts(tx, found.engagementId) };
}

/** Throws with words that say what became of it, when it is not owed any more. */
export function mustBeOwed(
  { status, what }: Pick<Material, 'status' | 'what'>,
  project: Pick<EngagementFacts, 'status'>,
): void {
  if (status === 'provided') throw refuse.alreadyProvided({ what });
  if (status === 'accepted') throw refuse.alreadyAccepted({ what });
  if (status === 'withdrawn') throw refuse.withdrawn({ what });
  if (project.status === 'closed') throw refuse.projectOver();
}
