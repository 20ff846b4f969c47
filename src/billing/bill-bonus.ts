import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { plain } from '../kernel/format.ts';
import { draftItem } from './draft.ts';
import { text } from './text.ts';

/**
 * Plans and drafts the bonus that the client gave for an early delivery, right after the agreed total was raised by it
 * and in the same transaction: plan and agreement are never apart. A second time there is nothing to do.
 */
export const billBonus = act({
  name: 'invoice.bill-bonus',
  input: z.object({
    engagementId: z.string(),
    milestoneId: z.string(),
    amount: z.object({ minor: z.bigint().positive(), currency: z.string() }),
  }),
  async run(tx, { engagementId, milestoneId, amount }, visit) {
    await lockEngagement(tx, engagementId);
    const subject = `${milestoneId}:bonus`;
    if ((await tx.billingPlanItem.count({ where: { engagementId, subject } })) > 0) return outcome([]);
    const { agreementVersion, locale } = await engagementFacts(tx, engagementId);
    const { title } = await tx.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
    const { _max } = await tx.billingPlanItem.aggregate({
      where: { engagementId },
      _max: { position: true },
    });
    const item = await tx.billingPlanItem.create({
      data: {
        id: visit.newId('pli'),
        engagementId,
        agreementVersion,
        subject,
        trigger: 'manual',
        amount: amount.minor,
        currency: amount.currency,
        status: 'planned',
        position: (_max.position ?? -1) + 1,
      },
    });
    return outcome([await draftItem(tx, item, plain(text.bonusLine({ title }), locale), visit)]);
  },
});
