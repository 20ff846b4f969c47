import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayIn } from '../kernel/calendar.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { datedMilestones } from './dated-milestones.ts';
import type { MilestonesMoved } from './milestone.ts';
import { impactForEvent, saveMoved } from './move-milestones.ts';
import { shiftAll } from './shift-all.ts';

/**
 * After a pause the whole plan is later by the business days for which it rested. Hard days stay, and are told as
 * conflicts. Both sides are told once.
 */
export const resumePlan = act({
  name: 'milestone.resume-plan',
  input: z.object({ engagementId: z.string(), businessDays: z.number().int().min(0) }),
  async run(tx, { engagementId, businessDays }, visit) {
    await lockEngagement(tx, engagementId);
    const { days, timeZone } = await engagementFacts(tx, engagementId);
    const plan = await datedMilestones(tx, engagementId);
    const impact = shiftAll(plan, businessDays, days, dayIn(visit.now, timeZone));
    const moved = await saveMoved(tx, impact);
    const told = impactForEvent(impact, moved);
    const first = moved[0]?.milestoneId ?? told.conflicts[0]?.milestoneId;
    if (first === undefined) return outcome([]);
    const event: MilestonesMoved = {
      type: 'milestone.moved',
      engagementId,
      milestoneId: first,
      businessDays,
      because: { kind: 'pause' },
      ...told,
    };
    return outcome([event]);
  },
});
