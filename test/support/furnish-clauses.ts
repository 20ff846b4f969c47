import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { aoi } from './room.ts';
import { at, type Tell, title, typed } from './wild-words.ts';

const states = [
  {},
  { decision: 'approved' },
  { decision: 'refused', decisionReason: typed(500), endedAt: at },
  { endedAt: at },
] as const;

/** Changes of locked clauses in every state; `text` is the clause of the furnished template. */
export async function furnishClauseChanges(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  const decided = { decidedBy: { ...actorOf(aoi) }, decidedAt: at };
  for (const kind of ['changed', 'added', 'removed'])
    for (const [nth, state] of states.entries()) {
      const id = newId('clc');
      await tx.clauseChange.create({
        data: {
          id,
          engagementId,
          kind,
          // One change of a clause lives at a time.
          clauseKey: kind === 'changed' && nth === 0 ? 'text' : `${kind}-${nth}`,
          heading: kind === 'removed' ? '' : title,
          text: kind === 'removed' ? '' : typed(20_000),
          ...(kind === 'changed' && { second: { heading: title, text: typed(20_000) } }),
          literal: kind === 'changed',
          locked: true,
          reason: typed(500),
          askedBy: { ...actorOf(aoi) },
          askedAt: at,
          ...('decision' in state && decided),
          ...state,
        },
      });
      tell({ changeId: id }, /^clause\./);
    }
}
