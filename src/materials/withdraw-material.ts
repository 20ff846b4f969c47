import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { dropDue } from '../kernel/due.ts';
import { actorOf } from '../kernel/visit.ts';
import type { MaterialWithdrawn } from './events.ts';
import { takeMaterial } from './load-material.ts';
import { isOpen } from './material.ts';
import { mustBeOfTheTeam } from './people.ts';
import { refuse } from './refusals.ts';

/** The team does not need it any more. Days on which it was late do not enter the ledger: nobody waited for them. */
export const withdrawMaterial = act({
  name: 'material.withdraw',
  input: z.object({ materialId: z.string(), reason: z.string().trim().max(1000) }),
  async run(tx, { materialId, reason }, visit) {
    mustBeOfTheTeam(visit.person);
    const { material, facts } = await takeMaterial(tx, materialId);
    if (!isOpen(material)) throw refuse.doneAlready({ what: material.what });
    if (reason === '') throw refuse.reasonNeeded(undefined, 'reason');
    await tx.material.update({
      where: { id: materialId },
      data: {
        status: 'withdrawn',
        returnedReason: reason,
        decidedBy: actorToColumn(actorOf(visit.person)),
        decidedAt: instantToColumn(visit.now),
      },
    });
    await dropDue(tx, materialId);
    const withdrawn: MaterialWithdrawn = {
      type: 'material.withdrawn',
      engagementId: facts.id,
      materialId,
      round: material.round,
      reason,
      remindedOn: material.remindedOn?.toString() ?? null,
    };
    return outcome([withdrawn]);
  },
});
