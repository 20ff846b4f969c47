import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { actorOf } from '../kernel/visit.ts';
import type { MaterialAccepted } from './events.ts';
import { takeMaterial } from './load-material.ts';
import type { Material } from './material.ts';
import { mustBeOfTheTeam } from './people.ts';
import { refuse } from './refusals.ts';

/** The team takes what was provided. What the person saw is named by its round. */
export const acceptMaterial = act({
  name: 'material.accept',
  input: z.object({ materialId: z.string(), round: z.coerce.number().int() }),
  async run(tx, { materialId, round }, visit) {
    mustBeOfTheTeam(visit.person);
    const { material, facts } = await takeMaterial(tx, materialId);
    mustBeInRound(material, round);
    const unread = await tx.materialFile.count({ where: { materialId, round, sha256: null } });
    if (unread > 0) throw refuse.stillReading({ what: material.what });
    await tx.material.update({
      where: { id: materialId },
      data: {
        status: 'accepted',
        decidedBy: actorToColumn(actorOf(visit.person)),
        decidedAt: instantToColumn(visit.now),
      },
    });
    const accepted: MaterialAccepted = {
      type: 'material.accepted',
      engagementId: facts.id,
      materialId,
      round,
    };
    return outcome([accepted], { what: material.what });
  },
});

/** Throws unless this very round waits for the team. */
export function mustBeInRound({ status, round: present, what }: Material, round: number): void {
  if (round !== present) throw refuse.olderRound({ what });
  if (status !== 'provided') throw refuse.notProvided({ what });
}
