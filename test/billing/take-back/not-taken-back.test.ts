import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordRefund } from '../../../src/billing/again/record-refund.ts';
import { reactions as billing } from '../../../src/billing/reactions.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { reactions } from '../../../src/billing/take-back/reactions.ts';
import { takeBackPayments } from '../../../src/billing/take-back/take-back-payments.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { haru, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { seedSent, statusOf } from '../seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([billing, reactions]);
});
afterAll(() => room.close());

async function pay(invoiceId: string): Promise<string> {
  const input = { invoiceId, amount: '350,000', reference: invoiceId, paidOn: '2026-11-20' };
  await room.perform(recordPayment, input, room.visit(mio));
  const { id } = await room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
  return id;
}

const takeBack = (paymentIds: string[], { person = mio }: { readonly person?: Person } = {}) => {
  const input = { paymentIds, what: 'payment', reason: 'Another client’s money' } as const;
  return room.perform(takeBackPayments, input, room.visit(person));
};

describe('what is not taken back', () => {
  it.each([
    ['a member', sora],
    ['the client', haru],
  ])('%s may not', async (_who, person) => {
    const { invoiceId } = await seedSent(room);
    const paymentId = await pay(invoiceId);
    await expect(takeBack([paymentId], { person })).rejects.toMatchObject({ code: 'billing.notForYou' });
  });

  it('nothing, or more than one transaction can carry', async () => {
    await expect(takeBack([])).rejects.toMatchObject({ code: 'take-back.nothingChosen', field: 'which' });
    const many = Array.from({ length: 26 }, (_, index) => `pay_${index}`);
    await expect(takeBack(many)).rejects.toMatchObject({ code: 'take-back.tooMany', field: 'which' });
  });

  it('what was sent back to the client: it did come in', async () => {
    const { invoiceId } = await seedSent(room);
    const paymentId = await pay(invoiceId);
    const back = { paymentId, amount: '1', reason: 'x', sentOn: '2026-11-23', reference: 'B1' };
    await room.perform(recordRefund, back, room.visit(mio));
    await expect(takeBack([paymentId])).rejects.toMatchObject({ code: 'take-back.sentBack' });
    expect(await statusOf(room, invoiceId)).toBe('paid');
  });

  it('what Stripe has on its books', async () => {
    const { invoiceId } = await seedSent(room);
    const paymentId = await pay(invoiceId);
    await room.prisma.invoice.update({ where: { id: invoiceId }, data: { provider: 'stripe' } });
    await expect(takeBack([paymentId])).rejects.toMatchObject({ code: 'take-back.elsewhere' });
  });
});
