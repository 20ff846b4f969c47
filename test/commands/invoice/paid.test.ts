import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markPaid, markSubmitted, paidSubmitted, paidWord } from '../../../commands/invoice/paid.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { seedSent } from '../../billing/seed-billing.ts';
import { haru, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, saidOf, standAt, typed } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const paidOn = Temporal.PlainDate.from('2026-11-23');

describe('/invoice paid and its button', () => {
  it('the button comes filled in with what is open, today', async () => {
    const { invoiceId } = await seedSent(room, { currency: 'USD' });
    const { press, desk } = standAt(room);
    const part = { invoiceId, amount: '500.50', reference: 'A', paidOn: '2026-11-23' };
    await room.perform(recordPayment, part, room.visit(mio));
    const { json } = modalOf(await markPaid.answer(press({ invoiceId }), desk));
    expect(json).toContain('"initial_value":"2999.50"');
    expect(json).toContain('2026-11-23');
    expect(json).toContain('Still open: USD 2,999.50');
  });

  it('says what is left after a part, and that it is settled after the rest', async () => {
    const { invoiceId } = await seedSent(room);
    const { call, desk } = standAt(room);
    const part = await markSubmitted.answer(
      { ...call(), context: { invoiceId }, values: { amount: '1', paidOn, reference: 'A' } },
      desk,
    );
    expect(saidOf(part)).toContain('Still open: JPY 349,999');
    const rest = await paidSubmitted.answer(
      { ...call(), context: {}, values: { invoiceId, amount: '349999', paidOn, reference: 'B' } },
      desk,
    );
    expect(saidOf(rest)).toContain('paid in full');
  });

  it('offers sent ones, and refuses one that is settled', async () => {
    const { invoiceId } = await seedSent(room);
    const { call, press, desk } = standAt(room);
    expect(modalOf(await typed(paidWord, call())).json).toContain(invoiceId);
    await room.perform(
      recordPayment,
      { invoiceId, amount: '350000', reference: 'A', paidOn: '2026-11-23' },
      room.visit(mio),
    );
    await expect(markPaid.answer(press({ invoiceId }), desk)).rejects.toMatchObject({
      code: 'billing.notSent',
    });
    await expect(markPaid.answer(press({ invoiceId: 'inv_no' }), desk)).rejects.toMatchObject({
      code: 'billing.unknown',
    });
  });

  it.each([
    ['a member', sora],
    ['the client', haru],
  ])('%s is told who may before a modal opens', async (_who, person) => {
    await expect(typed(paidWord, standAt(room).call(person))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });

  it.each(locales)('the modal fits into Slack in %s', async (locale) => {
    await seedSent(room);
    modalOf(await typed(paidWord, standAt(room).call(mio, null, locale)));
  });

  it('the button, too, is refused to whoever may not', async () => {
    const { invoiceId } = await seedSent(room);
    const { press, desk } = standAt(room);
    await expect(markPaid.answer(press({ invoiceId }, sora), desk)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });
});
