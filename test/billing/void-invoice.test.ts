import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftInvoiceForMilestone } from '../../src/billing/draft-invoice-for-milestone.ts';
import { holdInvoice } from '../../src/billing/hold-invoice.ts';
import { reactions } from '../../src/billing/reactions.ts';
import { recordPayment } from '../../src/billing/record-payment.ts';
import { voidInvoice } from '../../src/billing/void-invoice.ts';
import { mio, openRoom, type Room, sora } from '../support/room.ts';
import { seedAcceptance, seedApproved, seedDraft, seedSent, statusOf } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const take = (invoiceId: string, person = mio) =>
  room.perform(voidInvoice, { invoiceId, reason: 'made out to the wrong company' }, room.visit(person));

const withdrawals = async (invoiceId: string) =>
  (await room.effects('slack.post')).filter(
    ({ payload }) =>
      JSON.stringify(payload).includes('invoice.withdrawn') && JSON.stringify(payload).includes(invoiceId),
  );

describe('voiding an invoice', () => {
  it('a draft: with who and why; the client, who never saw it, is not told', async () => {
    const { invoiceId, engagementId } = await seedDraft(room);
    await take(invoiceId);
    expect(await statusOf(room, invoiceId)).toBe('void');
    const remark = await room.prisma.invoiceRemark.findFirstOrThrow({ where: { invoiceId } });
    expect(remark).toMatchObject({ kind: 'void', text: 'made out to the wrong company', by: { id: mio.id } });
    const last = (await room.audits(engagementId)).at(-1);
    expect(JSON.parse(last?.body ?? '{}')).toMatchObject({ type: 'invoice.voided', wasSent: false });
    expect(await withdrawals(invoiceId)).toEqual([]);
  });

  it('a sent one keeps its number, and the client is told', async () => {
    const { invoiceId, number } = await seedSent(room);
    await take(invoiceId);
    const row = await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
    expect(row).toMatchObject({ status: 'void', number });
    expect(await withdrawals(invoiceId)).toHaveLength(1);
  });

  it('a held one', async () => {
    const { invoiceId } = await seedDraft(room);
    await room.perform(holdInvoice, { invoiceId, reason: 'wait' }, room.visit(mio));
    await take(invoiceId);
    expect(await statusOf(room, invoiceId)).toBe('void');
  });

  it('what it billed is not billed again: its line is the lock, for ever', async () => {
    const { invoiceId, engagementId, milestoneId } = await seedDraft(room);
    await take(invoiceId);
    const deliveryId = await seedAcceptance(room, milestoneId);
    await room.perform(draftInvoiceForMilestone, { milestoneId, deliveryId }, room.visit());
    expect(await room.prisma.invoiceLine.count({ where: { engagementId } })).toBe(1);
  });

  it('not while it is on its way, unless an owner has given that up; nor twice', async () => {
    const approved = await seedApproved(room);
    const key = `${approved.invoiceId}:issue`;
    await room.prisma.effect.updateMany({ where: { key }, data: { state: 'refused' } });
    await expect(take(approved.invoiceId)).rejects.toMatchObject({ code: 'again.onItsWay' });
    await room.prisma.effect.updateMany({ where: { key }, data: { state: 'dropped' } });
    await take(approved.invoiceId);
    expect(await statusOf(room, approved.invoiceId)).toBe('void');
    expect(await withdrawals(approved.invoiceId)).toEqual([]);
    const { invoiceId } = await seedDraft(room);
    await take(invoiceId);
    await expect(take(invoiceId)).rejects.toMatchObject({ code: 'billing.notVoidable' });
  });

  it('not once something was paid on it', async () => {
    const { invoiceId } = await seedSent(room);
    await room.perform(
      recordPayment,
      { invoiceId, amount: '1', reference: 'A', paidOn: '2026-11-23' },
      room.visit(mio),
    );
    await expect(take(invoiceId)).rejects.toMatchObject({
      code: 'billing.partlyPaid',
      said: { values: { paid: { minor: 1n } } },
    });
  });

  it('not by a member without the right', async () => {
    const { invoiceId } = await seedDraft(room);
    await expect(take(invoiceId, sora)).rejects.toMatchObject({ code: 'billing.notForYou' });
  });
});
