import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { details, detailsSubmitted } from '../../../commands/invoice/details.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { seedSent } from '../../billing/seed-billing.ts';
import { haru, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, standAt } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('what the client needs to read on an invoice', () => {
  it('is asked for in a modal and kept', async () => {
    const { invoiceId } = await seedSent(room);
    const { press, call, desk } = standAt(room);
    modalOf(await details.answer(press({ invoiceId }, haru), desk));
    const about = { ...call(haru), context: { invoiceId } };
    const values = { purchaseOrder: 'PO-17', address: undefined };
    await detailsSubmitted.answer({ ...about, values }, desk);
    expect(await room.prisma.invoiceRemark.findFirst({ where: { invoiceId } })).toMatchObject({
      kind: 'details',
      details: { purchaseOrder: 'PO-17', address: '' },
    });
    await expect(
      detailsSubmitted.answer({ ...about, values: { purchaseOrder: undefined, address: undefined } }, desk),
    ).rejects.toMatchObject({ code: 'reminders.nothingWanted', field: 'address' });
  });

  it('is for the client to say', async () => {
    const { invoiceId } = await seedSent(room);
    const { press, desk } = standAt(room);
    await expect(details.answer(press({ invoiceId }, sora), desk)).rejects.toMatchObject({
      code: 'billing.forTheClient',
    });
  });

  it.each(locales)('fits into Slack in %s', async (locale) => {
    const { invoiceId } = await seedSent(room);
    const { press, call, desk } = standAt(room);
    const pressed = { ...press({ invoiceId }), visit: call(haru, null, locale).visit };
    modalOf(await details.answer(pressed, desk));
  });
});
