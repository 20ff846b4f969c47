import { z } from 'zod';
import { decideBonus } from '../../src/milestones/decide-bonus.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';

/** Both buttons of the offer: what was pressed stands in the value. */
const Choice = z.object({ milestoneId: z.string(), agreed: z.enum(['yes', 'no']) });

export const bonus = button('milestone.bonus', Choice, async ({ value, visit }, desk) => {
  await desk.perform(decideBonus, value, visit);
  return reply.done();
});
