import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { CallNeeded } from './events.ts';
import { takeIfOwed } from './still-owed.ts';

/** After the last reminder a person of the team is asked to call, unless it was provided meanwhile. */
export const callAboutMaterial = act({
  name: 'material.call',
  input: z.object({ materialId: z.string() }),
  async run(tx, { materialId }) {
    const owed = await takeIfOwed(tx, materialId);
    if (owed === undefined) return outcome([]);
    const { id: engagementId } = owed.facts;
    const needed: CallNeeded = {
      type: 'material.call-needed',
      engagementId,
      materialId,
      round: owed.material.round,
    };
    return outcome([needed]);
  },
});
