import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { approveInvoice } from '../../src/billing/approve-invoice.ts';
import { reactions } from '../../src/billing/reactions.ts';
import { recordPayment } from '../../src/billing/record-payment.ts';
import { mio, openRoom, type Room } from '../support/room.ts';
import { accept, change, sign } from './neighbours.ts';
import { issuer, seedMilestone, setIssuerTo } from './seed-billing.ts';
import { workOff } from './work-off.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
  await setIssuerTo(room, issuer);
});
afterAll(() => room.close());

async function signed(amounts: readonly bigint[] = [400_000n, 300_000n], deposit = 300_000n) {
  const engagementId = await room.seedEngagement();
  const milestoneIds: string[] = [];
  for (const amount of amounts) milestoneIds.push(await seedMilestone(room, engagementId, amount));
  await room.perform(sign, { engagementId, deposit }, room.visit());
  return { engagementId, milestoneIds, first: milestoneIds[0] ?? '' };
}

const invoicesOf = (engagementId: string) =>
  room.prisma.invoice.findMany({ where: { engagementId }, orderBy: { id: 'asc' } });

describe('what follows by itself', () => {
  it('a signature plans everything and sends the deposit', async () => {
    const { engagementId } = await signed();
    expect(await room.prisma.billingPlanItem.count({ where: { engagementId } })).toBe(3);
    await workOff(room);
    expect(await invoicesOf(engagementId)).toMatchObject([{ status: 'sent', total: 300_000n }]);
  });

  it('an acceptance drafts; approval sends; payment settles and thanks', async () => {
    const { engagementId, first } = await signed([400_000n], 0n);
    await room.perform(accept, { milestoneId: first }, room.visit());
    await workOff(room);
    const [draft] = await invoicesOf(engagementId);
    expect(draft).toMatchObject({ status: 'draft', number: null });
    const invoiceId = draft?.id ?? '';
    await room.perform(approveInvoice, { invoiceId }, room.visit(mio));
    await workOff(room);
    const input = { invoiceId, amount: '400000', reference: 'A', paidOn: '2026-11-23' };
    await room.perform(recordPayment, input, room.visit(mio));
    const types = (await room.audits(engagementId)).map(({ type }) => type);
    expect(types.filter((type) => type.startsWith('invoice') || type.startsWith('payment'))).toEqual([
      'invoice.drafted',
      'invoice.approved',
      'invoice.sent',
      'payment.recorded',
      'invoice.paid',
    ]);
    const posts = (await room.effects('slack.post'))
      .map(({ payload }) => JSON.stringify(payload))
      .filter((text) => text.includes(invoiceId));
    expect(posts.map((text) => /"notice":"([^"]+)"/.exec(text)?.[1])).toEqual([
      'invoice.team',
      'invoice.client',
      'invoice.thanks',
    ]);
  });

  it('an agreed change that does not add up rolls everything back', async () => {
    const { engagementId, first } = await signed();
    const newMilestoneId = newId('mil');
    const input = { engagementId, milestoneId: first, newMilestoneId, amount: 500_000n, slip: 1n };
    await expect(room.perform(change, input, room.visit())).rejects.toMatchObject({
      code: 'billing.planOffTotal',
    });
    expect(await room.prisma.milestone.findUnique({ where: { id: newMilestoneId } })).toBeNull();
    await room.perform(change, { ...input, slip: 0n }, room.visit());
    expect(await room.prisma.billingPlanItem.count({ where: { engagementId, status: 'planned' } })).toBe(3);
  });

  it('a signature whose sum is off leaves nothing behind', async () => {
    const { engagementId } = await signed();
    const before = await room.prisma.effect.count();
    await expect(room.perform(sign, { engagementId, deposit: 0n }, room.visit())).rejects.toMatchObject({
      code: 'billing.plannedAlready',
    });
    expect(await room.prisma.effect.count()).toBe(before);
  });
});
