import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { MoveMeasured } from './milestone.ts';
import { impactForEvent } from './move-milestones.ts';
import { impactOf } from './move-several.ts';

/** Says what earlier days would do to the plan, before the client says yes; nothing moves. */
export const measureMove = act({
  name: 'milestone.measure-move',
  input: z.object({
    engagementId: z.string(),
    riskId: z.string(),
    milestoneIds: z.array(z.string()).min(1),
    businessDays: z.number().int(),
  }),
  async run(tx, { engagementId, riskId, milestoneIds, businessDays }) {
    const move = { engagementId, milestoneIds, businessDays, keepAgreed: true, nothingElse: false };
    const impact = await impactOf(tx, move);
    const moved = impact.moved.map(({ from, to, ...one }) => ({
      ...one,
      from: from.toString(),
      to: to.toString(),
    }));
    const measured: MoveMeasured = {
      type: 'milestone.move-measured',
      engagementId,
      riskId,
      ...impactForEvent(impact, moved),
    };
    return outcome([measured]);
  },
});
