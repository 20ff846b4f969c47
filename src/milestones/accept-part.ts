import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorOf } from '../kernel/visit.ts';
import { saveAccepted } from './accept-milestone.ts';
import { accept, loadDelivered, mustBeDecidable } from './delivery.ts';
import { CriterionIds } from './delivery-facts.ts';
import { loadMilestone } from './load-milestone.ts';
import type { PartAccepted } from './milestone.ts';
import { refuse } from './refusals.ts';

/**
 * The acceptor accepts some criteria and holds the others (product.md E5). The window goes on for the rest. With the
 * last criterion the delivery is accepted as a whole.
 */
export const acceptPart = act({
  name: 'milestone.accept-part',
  input: z.object({ milestoneId: z.string(), deliveryId: z.string(), criteria: z.array(z.string()) }),
  async run(tx, { milestoneId, deliveryId, criteria }, visit) {
    const delivered = await loadDelivered(tx, milestoneId, deliveryId);
    mustBeDecidable(delivered, visit.person);
    const { criteria: all, title } = await loadMilestone(tx, milestoneId);
    const { acceptedCriteria } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
    const before = CriterionIds.parse(acceptedCriteria);
    const open = all.map(({ id }) => id).filter((id) => !before.includes(id));
    const fresh = [...new Set(criteria)];
    if (fresh.length === 0 || !fresh.every((id) => open.includes(id)))
      throw refuse.whichAccepted(undefined, 'criteria');
    const accepted = [...before, ...fresh];
    await tx.delivery.update({ where: { id: deliveryId }, data: { acceptedCriteria: accepted } });
    if (fresh.length === open.length) {
      const whole = accept(delivered, visit.person);
      await saveAccepted(tx, whole, visit);
      return outcome([whole], { title });
    }
    const part: PartAccepted = {
      type: 'milestone.part-accepted',
      engagementId: delivered.engagementId,
      milestoneId,
      deliveryId,
      criteria: fresh,
      part: accepted.length,
      ofOpen: open.length,
      by: actorOf(visit.person).name,
    };
    return outcome([part], { title });
  },
});
