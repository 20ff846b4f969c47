import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { Because } from './because.ts';
import { datedMilestones } from './dated-milestones.ts';
import type { MilestonesMoved } from './milestone.ts';
import { impactForEvent, saveMoved } from './move-milestones.ts';
import type { Impact } from './shift.ts';
import { shiftSeveral } from './shift-several.ts';

const Move = z.object({
  engagementId: z.string(),
  milestoneIds: z.array(z.string()).min(1),
  /** Later when positive; business days of both sides. */
  businessDays: z.number().int(),
  /** Days that were agreed in a change stay like hard ones: neither side moves them alone. */
  keepAgreed: z.boolean(),
  /** Nothing but these moves: the days that somebody has read on a card, not what waits for them since. */
  nothingElse: z.boolean().default(false),
});

/**
 * Moves several milestones and everything that waits for any of them, each once, in the transaction of whatever made it
 * necessary. Both sides are told once, by the event's reaction or by the card that announces it.
 */
export const moveSeveral = act({
  name: 'milestone.move-several',
  input: Move.extend({ because: Because }),
  async run(tx, { because, ...move }) {
    const { engagementId, milestoneIds, businessDays } = move;
    await lockEngagement(tx, engagementId);
    const impact = await impactOf(tx, move);
    const told = impactForEvent(impact, await saveMoved(tx, impact));
    if (told.moved.length === 0 && told.conflicts.length === 0) return outcome([], told);
    const event: MilestonesMoved = {
      type: 'milestone.moved',
      engagementId,
      milestoneId: milestoneIds[0] ?? '',
      businessDays,
      because,
      ...told,
    };
    return outcome([event], told);
  },
});

/** What such a move would do; nothing is written. */
export async function impactOf(
  tx: Tx,
  { engagementId, milestoneIds, businessDays, keepAgreed, nothingElse }: z.output<typeof Move>,
): Promise<Impact> {
  const { days } = await engagementFacts(tx, engagementId);
  const plan = await datedMilestones(tx, engagementId);
  const agreed = keepAgreed ? await agreedIn(tx, engagementId) : new Set<string>();
  const stays = (id: string): boolean => agreed.has(id) || (nothingElse && !milestoneIds.includes(id));
  const held = plan.map((one) => (stays(one.id) ? { ...one, dueKind: 'hard' as const } : one));
  return shiftSeveral(held, milestoneIds, businessDays, days);
}

/** Milestones that a change has put into the plan, with the day that both sides agreed to. */
async function agreedIn(tx: Tx, engagementId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.milestone.findMany({
    where: { engagementId, replaces: { not: null } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
