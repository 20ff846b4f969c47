import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  fapiao,
  fapiaoSubmitted,
  taxDetails,
  taxDetailsSubmitted,
} from '../../../commands/invoice/tax-details.ts';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { seedDraft } from '../../billing/seed-billing.ts';
import { openTaxRoom, settle } from '../../billing/tax/seed-tax.ts';
import { mio, type Room, sora } from '../../support/room.ts';
import { modalOf, saidOf, standAt } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openTaxRoom();
});
beforeEach(() => settle(room, { country: 'CN', numbers: {} }));
afterAll(() => room.close());

describe('what the tax office wants to know', () => {
  it('of the client is asked filled in, and kept', async () => {
    const { invoiceId } = await seedDraft(room);
    const { press, call, desk } = standAt(room);
    const values = { taxNumber: '91310', phone: '021', bank: 'BOC', account: '6222' };
    const said = await taxDetailsSubmitted.answer({ ...call(), context: { invoiceId }, values }, desk);
    expect(saidOf(said)).toContain('Change tax');
    const { json } = modalOf(await taxDetails.answer(press({ invoiceId }), desk));
    for (const value of Object.values(values)) expect(json).toContain(`"initial_value":"${value}"`);
    expect(json).toContain('Kawa Foods');
  });

  it('of the fapiao is its number', async () => {
    const { invoiceId } = await seedDraft(room);
    await room.perform(approveInvoice, { invoiceId }, room.visit(mio));
    const { press, call, desk } = standAt(room);
    modalOf(await fapiao.answer(press({ invoiceId }), desk));
    const values = { number: '12345678' };
    await fapiaoSubmitted.answer({ ...call(), context: { invoiceId }, values }, desk);
    const row = await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
    expect(row.fapiaoNumber).toBe('12345678');
  });

  it('is finance’s to say', async () => {
    const { invoiceId } = await seedDraft(room);
    const { press, desk } = standAt(room);
    for (const button of [taxDetails, fapiao])
      await expect(button.answer(press({ invoiceId }, sora), desk)).rejects.toMatchObject({
        code: 'billing.notForYou',
      });
  });
});
