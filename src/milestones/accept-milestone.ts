import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import { accept, loadDelivered } from './delivery.ts';
import type { MilestoneAccepted } from './milestone.ts';

/** The acceptor says yes to a delivery: what the person saw is named by its id, not only by its milestone. */
export const acceptMilestone = act({
  name: 'milestone.accept',
  input: z.object({ milestoneId: z.string(), deliveryId: z.string() }),
  async run(tx, { milestoneId, deliveryId }, visit) {
    const delivered = await loadDelivered(tx, milestoneId, deliveryId);
    const accepted = accept(delivered, visit.person);
    await saveAccepted(tx, accepted, visit);
    return outcome([accepted], { title: delivered.title });
  },
});

/** One statement for both rows: a person waits for it. What was due for this delivery is no longer true. */
export async function saveAccepted(tx: Tx, accepted: MilestoneAccepted, visit: Visit): Promise<void> {
  const at = instantToColumn(visit.now);
  const by = JSON.stringify(actorOf(visit.person));
  const status = accepted.silent ? 'silently-accepted' : 'accepted';
  await tx.$executeRaw`
    with d as (update delivery set status = ${status}, decided_at = ${at}, decided_by = ${by}::jsonb
               where id = ${accepted.deliveryId}),
         w as (update due set state = 'dropped' where subject = ${accepted.deliveryId} and state in ('waiting', 'resting'))
    update milestone set status = 'accepted', accepted_at = ${at} where id = ${accepted.milestoneId}`;
}
