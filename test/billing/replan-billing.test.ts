import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftInvoiceForMilestone } from '../../src/billing/draft-invoice-for-milestone.ts';
import { replanBilling } from '../../src/billing/replan-billing.ts';
import { openRoom, type Room } from '../support/room.ts';
import { seedAcceptance, seedMilestone, seedPlan } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const agree = (engagementId: string, agreedTotal: bigint) =>
  room.prisma.engagement.update({ where: { id: engagementId }, data: { agreedTotal, agreementVersion: 2 } });

const itemsOf = async (engagementId: string) =>
  (await room.prisma.billingPlanItem.findMany({ where: { engagementId } })).map(
    ({ subject, status, amount, agreementVersion }) => ({ subject, status, amount, agreementVersion }),
  );

describe('planning anew after an agreed change', () => {
  it('puts the new milestone in the place of the old one, under the new version', async () => {
    const { engagementId, first } = await seedPlan(room);
    const newMilestoneId = await seedMilestone(room, engagementId, 400_000n);
    await agree(engagementId, 1_050_000n);
    await room.perform(
      replanBilling,
      { engagementId, version: 2, milestoneId: first, newMilestoneId },
      room.visit(),
    );
    const items = await itemsOf(engagementId);
    expect(items).toContainEqual({
      subject: first,
      status: 'replaced',
      amount: 350_000n,
      agreementVersion: 1,
    });
    expect(items).toContainEqual({
      subject: newMilestoneId,
      status: 'planned',
      amount: 400_000n,
      agreementVersion: 2,
    });
    expect(items).toHaveLength(4);
  });

  it('adds a milestone when none is replaced', async () => {
    const { engagementId } = await seedPlan(room);
    const newMilestoneId = await seedMilestone(room, engagementId, 10n);
    await agree(engagementId, 1_000_010n);
    await room.perform(
      replanBilling,
      { engagementId, version: 2, milestoneId: null, newMilestoneId },
      room.visit(),
    );
    expect((await itemsOf(engagementId)).filter(({ status }) => status === 'planned')).toHaveLength(4);
  });

  it.each([-1n, 1n])('refuses what is off the agreed total by %s, and changes nothing', async (off) => {
    const { engagementId, first } = await seedPlan(room);
    const newMilestoneId = await seedMilestone(room, engagementId, 400_000n);
    await agree(engagementId, 1_050_000n + off);
    const before = await itemsOf(engagementId);
    const input = { engagementId, version: 2, milestoneId: first, newMilestoneId };
    await expect(room.perform(replanBilling, input, room.visit())).rejects.toMatchObject({
      code: 'billing.planOffTotal',
      said: { values: { planned: { minor: 1_050_000n }, agreed: { minor: 1_050_000n + off } } },
    });
    expect(await itemsOf(engagementId)).toEqual(before);
  });

  it('does not replace a milestone that is billed', async () => {
    const { engagementId, first } = await seedPlan(room);
    const deliveryId = await seedAcceptance(room, first);
    await room.perform(draftInvoiceForMilestone, { milestoneId: first, deliveryId }, room.visit());
    const newMilestoneId = await seedMilestone(room, engagementId, 350_000n);
    const input = { engagementId, version: 2, milestoneId: first, newMilestoneId };
    await expect(room.perform(replanBilling, input, room.visit())).rejects.toMatchObject({
      code: 'billing.notReplaceable',
    });
  });
});
