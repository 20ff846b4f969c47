import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { LocalDay } from '../kernel/calendar.ts';
import { mustBeInRound } from './accept-material.ts';
import { takeMaterial } from './load-material.ts';
import { mustBeOfTheTeam } from './people.ts';
import { refuse } from './refusals.ts';
import { checkDue } from './request-materials.ts';
import { sendBack } from './send-back.ts';

/** The team sends back what was provided, with the reason and perhaps another day. */
export const returnMaterial = act({
  name: 'material.return',
  input: z.object({
    materialId: z.string(),
    round: z.coerce.number().int(),
    reason: z.string().trim().max(2000),
    due: LocalDay.optional(),
  }),
  async run(tx, { materialId, round, reason, due }, visit) {
    mustBeOfTheTeam(visit.person);
    const taken = await takeMaterial(tx, materialId);
    mustBeInRound(taken.material, round);
    if (reason === '') throw refuse.reasonNeeded(undefined, 'reason');
    if (due !== undefined) checkDue(due, taken.facts, visit, 'due');
    return outcome([await sendBack(tx, visit, taken, { reason, due })]);
  },
});
