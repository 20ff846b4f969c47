import type { Tx } from '../kernel/act.ts';
import { type Taken, takeMaterial } from './load-material.ts';
import { isOwed } from './material.ts';

/** What is due about it is still true: it is owed, no question of the client's waits, and the project goes on. */
export async function takeIfOwed(tx: Tx, materialId: string): Promise<Taken | undefined> {
  const taken = await takeMaterial(tx, materialId);
  const { material, facts } = taken;
  const questions = await tx.question.count({ where: { subject: materialId, answeredAt: null } });
  const goesOn = facts.status !== 'paused' && facts.status !== 'closed';
  return isOwed(material) && questions === 0 && goesOn ? taken : undefined;
}
