import { z } from 'zod';
import { acceptMilestone } from '../../src/milestones/accept-milestone.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';

/** What a delivery card's buttons carry: the delivery that the person saw, not only the milestone's name. */
export const Seen = z.object({ milestoneId: z.string(), deliveryId: z.string() });

export const accept = button('milestone.accept', Seen, async ({ value, visit }, desk) => {
  await desk.perform(acceptMilestone, value, visit);
  return reply.done();
});
