import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { draftItem } from '../../src/billing/draft.ts';
import { draftInvoiceForMilestone } from '../../src/billing/draft-invoice-for-milestone.ts';
import { act, outcome } from '../../src/kernel/act.ts';
import { openRoom, type Room } from '../support/room.ts';
import { seedAcceptance, seedDraft, seedPlan } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('never more than was agreed', () => {
  it('the last minor unit of the contract can be billed', async () => {
    const { engagementId } = await seedDraft(room, { deposit: 0n, amounts: [350_000n] });
    expect(await room.prisma.invoice.count({ where: { engagementId } })).toBe(1);
  });

  it('one minor unit more is refused, with the numbers', async () => {
    const { engagementId, first } = await seedPlan(room, { deposit: 0n, amounts: [350_000n] });
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { agreedTotal: 349_999n } });
    const deliveryId = await seedAcceptance(room, first);
    await expect(
      room.perform(draftInvoiceForMilestone, { milestoneId: first, deliveryId }, room.visit()),
    ).rejects.toMatchObject({
      code: 'billing.overContract',
      said: { values: { amount: { minor: 350_000n }, billed: { minor: 0n }, agreed: { minor: 349_999n } } },
    });
    expect(await room.prisma.invoice.count({ where: { engagementId } })).toBe(0);
  });

  it('the database says so, too, whoever writes the line', async () => {
    const { engagementId, invoiceId } = await seedDraft(room, { deposit: 0n, amounts: [10n] });
    const item = await room.prisma.billingPlanItem.findFirstOrThrow({ where: { engagementId } });
    const line = {
      id: 'lin_more',
      invoiceId,
      engagementId,
      planItemId: item.id,
      subject: 'another',
      trigger: 'manual',
      agreementVersion: 1,
      description: 'more',
      amount: 1n,
      currency: 'JPY',
    };
    await expect(room.prisma.invoiceLine.create({ data: line })).rejects.toThrow(
      /invoice_line_within_contract|exceed/,
    );
  });
});

describe('never the same twice', () => {
  it('the line of a billed item is refused by its key even when the rules are got round', async () => {
    const { engagementId, milestoneId } = await seedDraft(room, { deposit: 300_000n, amounts: [350_000n] });
    const item = await room.prisma.billingPlanItem.findFirstOrThrow({
      where: { engagementId, subject: milestoneId },
    });
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { agreedTotal: 10_000_000n } });
    const again = act({
      name: 'test.draft-again',
      input: z.object({}),
      run: async (tx, _input, visit) => outcome([await draftItem(tx, item, 'again', visit)]),
    });
    await expect(room.perform(again, {}, room.visit())).rejects.toMatchObject({ code: 'P2002' });
    expect(await room.prisma.invoice.count({ where: { engagementId } })).toBe(1);
  });
});
