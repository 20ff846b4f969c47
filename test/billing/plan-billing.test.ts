import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planBilling } from '../../src/billing/plan-billing.ts';
import { money } from '../../src/kernel/money.ts';
import { openRoom, type Room } from '../support/room.ts';
import { seedMilestone, seedPlan } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const itemsOf = (engagementId: string) =>
  room.prisma.billingPlanItem.findMany({ where: { engagementId }, orderBy: { id: 'asc' } });

describe('planning the billing of a signed agreement', () => {
  it('sets down the deposit on signature and every milestone on acceptance, adding up to the fee', async () => {
    const { engagementId, milestoneIds } = await seedPlan(room);
    const items = await itemsOf(engagementId);
    expect(
      items.map(({ subject, trigger, amount, status, agreementVersion }) => [
        subject,
        trigger,
        amount,
        status,
        agreementVersion,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['deposit', 'signature', 300_000n, 'planned', 1],
        [milestoneIds[0], 'acceptance', 350_000n, 'planned', 1],
        [milestoneIds[1], 'acceptance', 350_000n, 'planned', 1],
      ]),
    );
    expect(items).toHaveLength(3);
  });

  it('leaves out a deposit of nothing', async () => {
    const { engagementId } = await seedPlan(room, { deposit: 0n, amounts: [5n] });
    expect((await itemsOf(engagementId)).map(({ trigger }) => trigger)).toEqual(['acceptance']);
  });

  it.each([-1n, 1n])('refuses a sum that is off by %s, with both numbers', async (off) => {
    const engagementId = await room.seedEngagement({ agreedTotal: 1_000n });
    const milestoneId = await seedMilestone(room, engagementId, 900n + off);
    const input = {
      engagementId,
      version: 1,
      fee: money(1_000n, 'JPY'),
      deposit: money(100n, 'JPY'),
      milestones: [{ milestoneId, amount: money(900n + off, 'JPY') }],
    };
    await expect(room.perform(planBilling, input, room.visit())).rejects.toMatchObject({
      code: 'billing.planOffFee',
      said: { values: { planned: { minor: 1_000n + off }, fee: { minor: 1_000n } } },
    });
    expect(await itemsOf(engagementId)).toEqual([]);
  });

  it('is not done twice, also not for a later version', async () => {
    const { engagementId } = await seedPlan(room, { deposit: 7n, amounts: [] });
    const again = {
      engagementId,
      version: 2,
      fee: money(7n, 'JPY'),
      deposit: money(7n, 'JPY'),
      milestones: [],
    };
    await expect(room.perform(planBilling, again, room.visit())).rejects.toMatchObject({
      code: 'billing.plannedAlready',
    });
  });

  it.each([
    ['JPY', 0],
    ['USD', 2],
    ['BHD', 3],
  ])('keeps %s in its %d decimals', async (currency) => {
    const { engagementId } = await seedPlan(room, { deposit: 1n, amounts: [1_234_567n], currency });
    expect((await itemsOf(engagementId)).every((item) => item.currency === currency)).toBe(true);
  });
});
