import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { money, sum } from '../kernel/money.ts';
import type { BillingPlanned } from './events.ts';
import { refuse } from './refusals.ts';

const Amount = z.object({ minor: z.bigint(), currency: z.string() });

/** What the deposit is called wherever a milestone's id stands otherwise. */
export const DEPOSIT = 'deposit';

/** Sets down what will be billed: the deposit on signature, each milestone on acceptance. Runs within the signature. */
export const planBilling = act({
  name: 'billing.plan',
  input: z.object({
    engagementId: z.string(),
    version: z.number().int(),
    fee: Amount,
    deposit: Amount,
    milestones: z.array(z.object({ milestoneId: z.string(), amount: Amount })).readonly(),
  }),
  async run(tx, { engagementId, version, fee, deposit, milestones }, visit) {
    await lockEngagement(tx, engagementId);
    const planned = sum([deposit, ...milestones.map(({ amount }) => amount)], fee.currency);
    if (planned.minor !== fee.minor) throw refuse.planOffFee({ planned, fee });
    const before = await tx.billingPlanItem.count({ where: { engagementId, status: { not: 'replaced' } } });
    if (before > 0) throw refuse.plannedAlready();
    const item = (subject: string, trigger: 'signature' | 'acceptance', amount: bigint) => ({
      id: visit.newId('pli'),
      engagementId,
      agreementVersion: version,
      subject,
      trigger,
      amount,
      currency: fee.currency,
      status: 'planned',
    });
    await tx.billingPlanItem.createMany({
      data: [
        ...(deposit.minor === 0n ? [] : [item(DEPOSIT, 'signature', deposit.minor)]),
        ...milestones.map(({ milestoneId, amount }) => item(milestoneId, 'acceptance', amount.minor)),
      ],
    });
    const total = money(planned.minor, fee.currency);
    const event: BillingPlanned = { type: 'billing.planned', engagementId, version, total };
    return outcome([event]);
  },
});
