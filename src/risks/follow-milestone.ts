import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';

/** A change took a milestone's place: what is open about it is about the new one. */
export const followMilestone = act({
  name: 'risk.follow-milestone',
  input: z.object({ engagementId: z.string(), oldMilestoneId: z.string(), newMilestoneId: z.string() }),
  async run(tx, { engagementId, oldMilestoneId, newMilestoneId }) {
    await tx.$executeRaw`
      update risk
         set milestone_ids = (select jsonb_agg(case id when ${oldMilestoneId} then ${newMilestoneId} else id end order by nth)
                                from jsonb_array_elements_text(milestone_ids) with ordinality as concerned(id, nth))
       where engagement_id = ${engagementId} and status = 'open'
         and milestone_ids @> ${JSON.stringify([oldMilestoneId])}::jsonb`;
    return outcome([]);
  },
});
