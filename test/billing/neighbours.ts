import { z } from 'zod';
import { newId } from '../../src/adapters/system/ids.ts';
import type { AgreementSigned } from '../../src/agreements/events.ts';
import type { ChangeAgreed } from '../../src/changes/events.ts';
import { lockAgreed, mustCover } from '../../src/engagements/agreed-total.ts';
import { act, outcome } from '../../src/kernel/act.ts';
import { dayFromColumn } from '../../src/kernel/calendar.ts';
import { money } from '../../src/kernel/money.ts';
import { usualTerms } from '../../src/kernel/terms.ts';
import type { MilestoneAccepted } from '../../src/milestones/milestone.ts';

const day = dayFromColumn(new Date('2026-11-30'));

/** What the other rooms do around billing, reduced to the rows and events that billing sees. */
export const sign = act({
  name: 'test.sign',
  input: z.object({ engagementId: z.string(), deposit: z.bigint() }),
  async run(tx, { engagementId, deposit }) {
    const milestones = await tx.milestone.findMany({ where: { engagementId } });
    const fee = milestones.reduce((all, { amount }) => all + amount, deposit);
    const { currency } = await tx.engagement.update({
      where: { id: engagementId },
      data: { agreedTotal: fee, agreementVersion: 1, status: 'active' },
    });
    const signed: AgreementSigned = {
      type: 'agreement.signed',
      engagementId,
      agreementId: 'agr_1',
      version: 1,
      fee: money(fee, currency),
      deposit: money(deposit, currency),
      startsOn: day,
      signerName: 'Haru',
      documentSha256: '0',
      terms: usualTerms('en'),
      milestones: milestones.map(({ id, amount }) => ({ milestoneId: id, amount: money(amount, currency) })),
    };
    return outcome([signed]);
  },
});

export const accept = act({
  name: 'test.accept',
  input: z.object({ milestoneId: z.string() }),
  async run(tx, { milestoneId }) {
    const { engagementId } = await tx.milestone.update({
      where: { id: milestoneId },
      data: { status: 'accepted' },
    });
    const deliveryId = newId('del');
    const round = (await tx.delivery.count({ where: { milestoneId } })) + 1;
    await tx.delivery.create({
      data: {
        id: deliveryId,
        milestoneId,
        round,
        status: 'accepted',
        what: 'All',
        proof: 'x',
        deliveredBy: 'Aoi',
        deliveredAt: new Date(0),
      },
    });
    const accepted: MilestoneAccepted = {
      type: 'milestone.accepted',
      engagementId,
      milestoneId,
      deliveryId,
      silent: false,
    };
    return outcome([accepted], { deliveryId });
  },
});

/** `total` is what the engagements room makes of the agreed total; the honest one is before - old + new. */
export const change = act({
  name: 'test.change',
  input: z.object({
    engagementId: z.string(),
    milestoneId: z.string().nullable(),
    newMilestoneId: z.string(),
    amount: z.bigint(),
    slip: z.bigint(),
  }),
  async run(tx, { engagementId, milestoneId, newMilestoneId, amount, slip }) {
    const agreed = await lockAgreed(tx, engagementId);
    const before = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    const old =
      milestoneId === null ? null : await tx.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
    const version = before.agreementVersion + 1;
    const agreedTotal = before.agreedTotal - (old?.amount ?? 0n) + amount + slip;
    mustCover(money(agreedTotal, before.currency), agreed);
    await tx.engagement.update({
      where: { id: engagementId },
      data: { agreedTotal, agreementVersion: version },
    });
    if (old !== null) await tx.milestone.update({ where: { id: old.id }, data: { status: 'replaced' } });
    await tx.milestone.create({
      data: {
        id: newMilestoneId,
        engagementId,
        position: 99,
        title: 'Changed',
        outcome: 'x',
        criteria: [],
        amount,
        currency: before.currency,
        dueOn: new Date('2026-11-30'),
        status: 'planned',
        createdAt: new Date(0),
      },
    });
    const changed: ChangeAgreed = {
      type: 'change.agreed',
      engagementId,
      changeId: 'chg_1',
      number: version,
      version,
      milestoneId,
      newMilestoneId,
      priceDelta: money(agreedTotal - before.agreedTotal, before.currency),
      what: 'x',
      newDueOn: day,
      dueBefore: null,
    };
    return outcome([changed]);
  },
});
