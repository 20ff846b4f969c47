import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { actorOf } from '../kernel/visit.ts';
import { mustBeDecider } from './delivery.ts';
import { bonusToColumn } from './early-bonus.ts';
import { loadMilestone } from './load-milestone.ts';
import type { BonusDecided } from './milestone.ts';
import { refuse } from './refusals.ts';

/** The client gives the bonus or does not; it is theirs alone to say, and once. */
export const decideBonus = act({
  name: 'milestone.decide-bonus',
  input: z.object({ milestoneId: z.string(), agreed: z.enum(['yes', 'no']) }),
  async run(tx, { milestoneId, agreed }, visit) {
    const found = await tx.milestone.findUnique({ where: { id: milestoneId } });
    if (found === null) throw refuse.unknown();
    // Before the milestone's row: the agreed total and the plan move with it.
    await lockEngagement(tx, found.engagementId);
    const { earlyBonus: bonus, engagementId, title } = await loadMilestone(tx, milestoneId);
    mustBeDecider(visit.person, await engagementFacts(tx, engagementId));
    if (bonus === null || bonus.offeredFor === null) throw refuse.noBonus({ title });
    if (bonus.decision !== null) throw refuse.bonusDecided({ title });
    const decision = { agreed: agreed === 'yes', by: actorOf(visit.person), at: visit.now.toString() };
    await tx.milestone.update({
      where: { id: milestoneId },
      data: { earlyBonus: bonusToColumn({ ...bonus, decision }) },
    });
    const decided: BonusDecided = {
      type: 'milestone.bonus-decided',
      engagementId,
      milestoneId,
      agreed: decision.agreed,
      amount: bonus.amount,
    };
    return outcome([decided]);
  },
});
