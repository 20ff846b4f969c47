import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refundSubmitted, refundWord } from '../../../commands/invoice/refund.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { seedSent } from '../../billing/seed-billing.ts';
import { mio, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, saidOf, standAt, typed } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

async function paid() {
  const { invoiceId } = await seedSent(room);
  const input = { invoiceId, amount: '350000', reference: 'KAWA', paidOn: '2026-11-23' };
  await room.perform(recordPayment, input, room.visit(mio));
  return room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
}

describe('/invoice refund', () => {
  it('without a payment says so', async () => {
    expect(saidOf(await typed(refundWord, standAt(room).call()))).toContain('no payment');
  });

  it('offers what came in and has not gone back, and records what was sent', async () => {
    const payment = await paid();
    const { call, desk } = standAt(room);
    expect(modalOf(await typed(refundWord, call())).json).toContain('JPY 350,000');
    const values = {
      paymentId: payment.id,
      amount: '350,000',
      reason: 'Paid twice',
      sentOn: Temporal.PlainDate.from('2026-11-23'),
      reference: 'BACK 1',
      creditNote: 'credit',
    };
    const said = saidOf(await refundSubmitted.answer({ ...call(), context: {}, values }, desk));
    expect(said).toContain('JPY 350,000 sent back');
    expect(said).toContain('Credit note CN-2026-0001');
    await paid();
    expect(modalOf(await typed(refundWord, call())).json).not.toContain(payment.id);
  });

  it('a member is told who may', async () => {
    await expect(typed(refundWord, standAt(room).call(sora))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });

  it.each(locales)('the modal fits into Slack in %s', async (locale) => {
    await paid();
    modalOf(await typed(refundWord, standAt(room).call(mio, null, locale)));
  });
});
