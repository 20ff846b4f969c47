import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  paidByTransfer,
  transferSubmitted,
  willPay,
  willPaySubmitted,
  wrong,
  wrongSubmitted,
} from '../../../commands/invoice/remark.ts';
import { voidInvoice } from '../../../src/billing/void-invoice.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { seedSent } from '../../billing/seed-billing.ts';
import { haru, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, standAt } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const day = Temporal.PlainDate.from('2026-11-23');

describe('what the client can answer', () => {
  it('each of the three opens a modal and is kept', async () => {
    const { invoiceId } = await seedSent(room);
    const { press, call, desk } = standAt(room);
    const about = { ...call(haru), context: { invoiceId } };
    expect(modalOf(await paidByTransfer.answer(press({ invoiceId }, haru), desk)).json).toContain(
      '"initial_date":"2026-11-23"',
    );
    await transferSubmitted.answer({ ...about, values: { day } }, desk);
    modalOf(await willPay.answer(press({ invoiceId }, haru), desk));
    await willPaySubmitted.answer({ ...about, values: { day } }, desk);
    const asked = modalOf(await wrong.answer(press({ invoiceId }, haru), desk));
    expect(asked.json).toContain('There are no reminders until we have answered.');
    await wrongSubmitted.answer({ ...about, values: { text: 'Tax number' } }, desk);
    const remarks = await room.prisma.invoiceRemark.findMany({
      where: { invoiceId },
      orderBy: { id: 'asc' },
    });
    expect(remarks.map(({ kind }) => kind)).toEqual(['paid-by-transfer', 'will-pay', 'wrong']);
  });

  it('the agency and a settled invoice are answered before a modal opens', async () => {
    const { invoiceId } = await seedSent(room);
    const { press, desk } = standAt(room);
    await expect(willPay.answer(press({ invoiceId }, sora), desk)).rejects.toMatchObject({
      code: 'billing.forTheClient',
    });
    await room.perform(voidInvoice, { invoiceId, reason: 'x' }, room.visit(mio));
    for (const button of [paidByTransfer, willPay, wrong])
      await expect(button.answer(press({ invoiceId }, haru), desk)).rejects.toMatchObject({
        code: 'billing.settled',
      });
    await expect(wrong.answer(press({ invoiceId: 'inv_no' }, haru), desk)).rejects.toMatchObject({
      code: 'billing.unknown',
    });
  });

  it.each(locales)('every modal fits into Slack in %s', async (locale) => {
    const { invoiceId } = await seedSent(room);
    const { press, call, desk } = standAt(room);
    const pressed = { ...press({ invoiceId }), visit: call(haru, null, locale).visit };
    for (const button of [paidByTransfer, willPay, wrong]) modalOf(await button.answer(pressed, desk));
  });
});
