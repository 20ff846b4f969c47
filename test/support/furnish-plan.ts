import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { MOST_ITEMS } from '../../src/kernel/billing-plan.ts';
import { type Tell, typed } from './wild-words.ts';

const triggers = ['signature', 'acceptance', 'date', 'manual', 'manual'] as const;

/** A plan as long as one can be, of which a part is billed; a draft with a courtesy. */
export async function furnishPlan(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  const { id: milestoneId } = await tx.milestone.findFirstOrThrow({ where: { engagementId } });
  await tx.billingPlanItem.createMany({
    data: Array.from({ length: MOST_ITEMS }, (_, position) => {
      const trigger = triggers[position % triggers.length] ?? 'manual';
      return {
        id: newId('pli'),
        engagementId,
        agreementVersion: 9,
        subject: trigger === 'acceptance' ? `${milestoneId}#${position}` : `plan_${position}`,
        trigger,
        amount: 10n ** 12n,
        currency: 'JPY',
        status: position % 3 === 0 ? 'billed' : 'planned',
        label: typed(60),
        billOn: trigger === 'date' ? new Date('2026-12-24') : null,
        position,
      };
    }),
  });
  tell({ engagementId }, /^billing\.plan$/);
  const draft = await tx.invoice.findFirst({ where: { engagementId, status: 'draft' } });
  if (draft === null) return;
  const id = newId('lin');
  await tx.invoiceLine.create({
    data: {
      id,
      invoiceId: draft.id,
      engagementId,
      subject: id,
      trigger: 'courtesy',
      agreementVersion: 1,
      description: typed(200),
      amount: 0n,
      currency: draft.currency,
      worth: 10n ** 12n,
    },
  });
}
