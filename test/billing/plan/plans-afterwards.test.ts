import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { billBonus } from '../../../src/billing/bill-bonus.ts';
import { billDeposit } from '../../../src/billing/bill-deposit.ts';
import { draftInvoiceForPart } from '../../../src/billing/draft-invoice-for-part.ts';
import { billByHand } from '../../../src/billing/plan/bill-by-hand.ts';
import { planSubject } from '../../../src/billing/plan/notices.ts';
import { reactions } from '../../../src/billing/plan/reactions.ts';
import { replanBilling } from '../../../src/billing/replan-billing.ts';
import { mio, NOW, openRoom, type Room } from '../../support/room.ts';
import { issuer, seedMilestone, setIssuerTo } from '../seed-billing.ts';
import { accepted, dated, manual, openItems, seedPlanned, signature } from './seed-plans.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
  await setIssuerTo(room, issuer);
});
afterAll(() => room.close());

const change = async (engagementId: string, milestoneId: string | null, amount: bigint, by: bigint) => {
  const newMilestoneId = await seedMilestone(room, engagementId, amount);
  await room.prisma.engagement.update({
    where: { id: engagementId },
    data: { agreedTotal: { increment: by }, agreementVersion: { increment: 1 } },
  });
  const input = { engagementId, version: 2, milestoneId, newMilestoneId };
  await room.perform(replanBilling, input, room.visit());
  return newMilestoneId;
};

describe('finance’s card of a plan', () => {
  const drawnAnew = async (engagementId: string) =>
    (await room.effects('slack.redraw')).filter(({ payload }) =>
      JSON.stringify(payload).includes(planSubject(engagementId)),
    ).length;

  it('is drawn anew with everything that is billed of it, where there is one', async () => {
    const { engagementId } = await seedPlanned(room, () => [signature(600_000n), manual(400_000n)]);
    const before = await drawnAnew(engagementId);
    await room.perform(billDeposit, { engagementId, version: 1 }, room.visit());
    expect(await drawnAnew(engagementId)).toBe(before + 1);
    const none = await seedPlanned(room, ([, last = '']) => [signature(600_000n), accepted(400_000n, last)]);
    await room.perform(billDeposit, { engagementId: none.engagementId, version: 1 }, room.visit());
    expect(await drawnAnew(none.engagementId)).toBe(0);
  });

  it('is drawn anew with a change, also when all that a person bills is billed', async () => {
    const { engagementId, milestoneIds } = await seedPlanned(room, ([, last = '']) => [
      manual(600_000n),
      accepted(400_000n, last),
    ]);
    const [item] = await openItems(room, engagementId);
    await room.perform(billByHand, { planItemId: item?.id ?? '' }, room.visit(mio));
    const before = await drawnAnew(engagementId);
    await change(engagementId, milestoneIds[1] ?? '', 700_000n, 100_000n);
    expect(await drawnAnew(engagementId)).toBe(before + 1);
  });
});

describe('a bonus', () => {
  it('stands behind what was planned', async () => {
    const { engagementId, milestoneIds } = await seedPlanned(room, ([, last = '']) => [
      signature(300_000n),
      accepted(700_000n, last),
    ]);
    const [milestoneId = ''] = milestoneIds;
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { agreedTotal: 1_050_000n } });
    const amount = { minor: 50_000n, currency: 'JPY' };
    await room.perform(billBonus, { engagementId, milestoneId, amount }, room.visit());
    expect((await openItems(room, engagementId)).map(({ amount: one }) => one)).toEqual([
      300_000n,
      700_000n,
      50_000n,
    ]);
  });
});

describe('a part of a milestone', () => {
  it('is no smaller than what can be paid where it is paid', async () => {
    await room.prisma.agency.update({ where: { id: 1 }, data: { paymentProvider: 'stripe' } });
    const { engagementId, milestoneIds } = await seedPlanned(
      room,
      ([first = '']) => [accepted(10_000n, first)],
      {
        amounts: [10_000n],
        currency: 'BHD',
      },
    );
    const part = { engagementId, milestoneId: milestoneIds[0] ?? '', criteria: 1, ofOpen: 3, part: 1 };
    await room.perform(draftInvoiceForPart, part, room.visit());
    await room.prisma.agency.update({ where: { id: 1 }, data: { paymentProvider: 'bank-transfer' } });
    const amounts = (await openItems(room, engagementId)).map(({ amount }) => amount);
    expect(amounts.toSorted((a, b) => Number(a - b))).toEqual([3_330n, 6_670n]);
  });
});

describe('a change that is agreed later', () => {
  it('is billed with the last item where the milestone that becomes dearer or cheaper has none', async () => {
    const { engagementId, milestoneIds } = await seedPlanned(room, ([, last = '']) => [
      signature(300_000n),
      dated(200_000n, '2027-01-04'),
      accepted(500_000n, last),
    ]);
    await change(engagementId, milestoneIds[0] ?? '', 0n, -400_000n);
    expect((await openItems(room, engagementId)).map(({ amount }) => amount)).toEqual([
      300_000n,
      200_000n,
      100_000n,
      0n,
    ]);
  });

  it('is refused in words where less is open than is taken off, and nothing changes', async () => {
    const { engagementId, milestoneIds } = await seedPlanned(room, ([first = '']) => [
      signature(900_000n),
      accepted(100_000n, first),
    ]);
    await room.perform(billDeposit, { engagementId, version: 1 }, room.visit());
    // Withdrawn and not billed again yet: the agreed total would cover it, the plan does not.
    await room.prisma.invoice.updateMany({
      where: { engagementId },
      data: { status: 'void', voidedAt: new Date(NOW) },
    });
    const before = await openItems(room, engagementId);
    await expect(change(engagementId, milestoneIds[1] ?? '', 300_000n, -300_000n)).rejects.toMatchObject({
      code: 'plan.tooLittleOpen',
      said: { values: { less: { minor: 300_000n }, open: { minor: 100_000n } } },
    });
    expect(await openItems(room, engagementId)).toEqual(before);
  });
});
