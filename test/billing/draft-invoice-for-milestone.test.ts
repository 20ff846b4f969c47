import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftInvoiceForMilestone } from '../../src/billing/draft-invoice-for-milestone.ts';
import { reactions } from '../../src/billing/reactions.ts';
import { openRoom, type Room } from '../support/room.ts';
import { secondProcess } from './second-process.ts';
import { seedAcceptance, seedMilestone, seedPlan } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const draft = (milestoneId: string, deliveryId: string) =>
  room.perform(draftInvoiceForMilestone, { milestoneId, deliveryId }, room.visit());

async function accepted(plan: Parameters<typeof seedPlan>[1] = {}) {
  const seeded = await seedPlan(room, plan);
  return { ...seeded, deliveryId: await seedAcceptance(room, seeded.first) };
}

const draftedEvents = async (engagementId: string) =>
  (await room.audits(engagementId)).filter(({ type }) => type === 'invoice.drafted').length;

describe('drafting the invoice of an accepted milestone', () => {
  it('writes a draft with one line, marks the item and tells the team', async () => {
    const { engagementId, first, deliveryId } = await accepted();
    await draft(first, deliveryId);
    const invoice = await room.prisma.invoice.findFirstOrThrow({
      where: { engagementId },
      include: { lines: true },
    });
    expect(invoice).toMatchObject({
      status: 'draft',
      total: 350_000n,
      currency: 'JPY',
      number: null,
      provider: 'bank-transfer',
    });
    expect(invoice.lines).toMatchObject([
      { subject: first, trigger: 'acceptance', agreementVersion: 1, description: 'Step 1', amount: 350_000n },
    ]);
    const item = await room.prisma.billingPlanItem.findFirstOrThrow({
      where: { engagementId, subject: first },
    });
    expect(item.status).toBe('billed');
    const told = (await room.effects('slack.post')).filter(({ payload }) =>
      JSON.stringify(payload).includes(invoice.id),
    );
    expect(told).toMatchObject([{ payload: { notice: 'invoice.team', audience: { to: 'team' } } }]);
  });

  it('run again it changes nothing and records nothing', async () => {
    const { engagementId, first, deliveryId } = await accepted();
    await draft(first, deliveryId);
    await draft(first, deliveryId);
    expect(await room.prisma.invoice.count({ where: { engagementId } })).toBe(1);
    expect(await draftedEvents(engagementId)).toBe(1);
  });

  it('run in two processes at once it makes one line, and neither fails', async () => {
    const other = await secondProcess(room, [reactions]);
    for (let round = 0; round < 5; round += 1) {
      const { engagementId, first, deliveryId } = await accepted();
      const input = { milestoneId: first, deliveryId };
      await Promise.all([
        room.perform(draftInvoiceForMilestone, input, room.visit()),
        other.perform(draftInvoiceForMilestone, input, room.visit()),
      ]);
      expect(await room.prisma.invoiceLine.count({ where: { engagementId } })).toBe(1);
      expect(await draftedEvents(engagementId)).toBe(1);
    }
    await other.close();
  });

  it('accepted a second time after a reopening, it is not billed a second time', async () => {
    const { engagementId, first, deliveryId } = await accepted();
    await draft(first, deliveryId);
    await draft(first, await seedAcceptance(room, first));
    expect(await room.prisma.invoice.count({ where: { engagementId } })).toBe(1);
  });

  it.each([
    ['reopened in the meantime', { milestone: 'changes-requested', delivery: 'changes-requested' }],
    ['accepted in a later round only', { milestone: 'accepted', delivery: 'changes-requested' }],
    ['delivered again', { milestone: 'delivered', delivery: 'accepted' }],
  ])('%s: nothing is billed', async (_when, status) => {
    const { engagementId, first, deliveryId } = await accepted();
    await room.prisma.milestone.update({ where: { id: first }, data: { status: status.milestone } });
    await room.prisma.delivery.update({ where: { id: deliveryId }, data: { status: status.delivery } });
    await draft(first, deliveryId);
    expect(await room.prisma.invoice.count({ where: { engagementId } })).toBe(0);
  });

  it('a silent acceptance is billed like any other', async () => {
    const { engagementId, first, deliveryId } = await accepted();
    await room.prisma.delivery.update({ where: { id: deliveryId }, data: { status: 'silently-accepted' } });
    await draft(first, deliveryId);
    expect(await room.prisma.invoice.count({ where: { engagementId } })).toBe(1);
  });

  it('a milestone that costs nothing gets no invoice', async () => {
    const { engagementId, first, deliveryId } = await accepted({ amounts: [0n] });
    await draft(first, deliveryId);
    expect(await room.prisma.invoice.count({ where: { engagementId } })).toBe(0);
    const item = await room.prisma.billingPlanItem.findFirstOrThrow({
      where: { engagementId, subject: first },
    });
    expect(item.status).toBe('billed');
  });

  it('an accepted milestone that nobody planned goes to a person, by name', async () => {
    const { engagementId } = await accepted();
    const stray = await seedMilestone(room, engagementId, 5n);
    const deliveryId = await seedAcceptance(room, stray);
    await expect(draft(stray, deliveryId)).rejects.toMatchObject({
      code: 'billing.notPlanned',
      said: { values: { title: 'Step 3' } },
    });
  });
});
