import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';

/** A change took a milestone's place: what it waited for is waited for by the new one. */
export const followMilestone = act({
  name: 'material.follow-milestone',
  input: z.object({ oldMilestoneId: z.string(), newMilestoneId: z.string() }),
  async run(tx, { oldMilestoneId, newMilestoneId }) {
    await tx.material.updateMany({
      where: { milestoneId: oldMilestoneId },
      data: { milestoneId: newMilestoneId },
    });
    return outcome([]);
  },
});
