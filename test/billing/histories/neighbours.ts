import { z } from 'zod';
import { newId } from '../../../src/adapters/system/ids.ts';
import { act, outcome } from '../../../src/kernel/act.ts';
import { money } from '../../../src/kernel/money.ts';
import type { BonusDecided, MilestoneReopened, PartAccepted } from '../../../src/milestones/milestone.ts';

/** What the milestones' room does, reduced to the rows and events that billing sees. */
export const acceptPart = act({
  name: 'test.accept-part',
  input: z.object({ milestoneId: z.string(), criteria: z.number(), part: z.number(), ofOpen: z.number() }),
  async run(tx, { milestoneId, criteria, part, ofOpen }) {
    const { engagementId } = await tx.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
    const accepted: PartAccepted = {
      type: 'milestone.part-accepted',
      engagementId,
      milestoneId,
      deliveryId: newId('del'),
      criteria: Array.from({ length: criteria }, (_one, nth) => `c${nth}`),
      part,
      ofOpen,
      by: 'Haru',
    };
    return outcome([accepted]);
  },
});

export const reopen = act({
  name: 'test.reopen',
  input: z.object({ milestoneId: z.string() }),
  async run(tx, { milestoneId }) {
    const { engagementId } = await tx.milestone.update({
      where: { id: milestoneId },
      data: { status: 'started' },
    });
    const [delivery] = await tx.delivery.findMany({ where: { milestoneId }, orderBy: { round: 'desc' } });
    if (delivery !== undefined)
      await tx.delivery.update({ where: { id: delivery.id }, data: { status: 'changes-requested' } });
    const reopened: MilestoneReopened = {
      type: 'milestone.reopened',
      engagementId,
      milestoneId,
      deliveryId: delivery?.id ?? '',
      reason: 'Not yet',
    };
    return outcome([reopened]);
  },
});

/** The client gives a bonus: the engagements' room has raised the total by it. */
export const giveBonus = act({
  name: 'test.bonus',
  input: z.object({ milestoneId: z.string(), amount: z.bigint() }),
  async run(tx, { milestoneId, amount }) {
    const { engagementId } = await tx.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
    const { currency } = await tx.engagement.update({
      where: { id: engagementId },
      data: { agreedTotal: { increment: amount } },
    });
    const decided: BonusDecided = {
      type: 'milestone.bonus-decided',
      engagementId,
      milestoneId,
      agreed: true,
      amount: money(amount, currency),
    };
    return outcome([decided]);
  },
});
