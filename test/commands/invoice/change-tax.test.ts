import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeTaxButton, changeTaxSubmitted } from '../../../commands/invoice/change-tax.ts';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { seedDraft } from '../../billing/seed-billing.ts';
import { moveClient, openTaxRoom, settle, taxOf } from '../../billing/tax/seed-tax.ts';
import { mio, type Room, sora } from '../../support/room.ts';
import { modalOf, saidOf, standAt } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openTaxRoom();
});
beforeEach(() => settle(room));
afterAll(() => room.close());

const opened = async (invoiceId: string, person = mio) => {
  const { press, desk } = standAt(room);
  return modalOf(await changeTaxButton.answer(press({ invoiceId }, person), desk));
};
const submit = (invoiceId: string, tax: string, more: { rate?: string; line?: string } = {}) => {
  const { call, desk } = standAt(room);
  const values = { tax, rate: more.rate, line: more.line };
  return changeTaxSubmitted.answer({ ...call(), context: { invoiceId }, values }, desk);
};

describe('“Change tax” on the team’s card', () => {
  it('offers what the rules say, the country’s rates, another, and the reasons for none', async () => {
    const { invoiceId } = await seedDraft(room);
    const { json } = await opened(invoiceId);
    for (const part of ['As the rules have it: 10%', '"8%"', 'Another rate', 'Reverse charge', 'JPY 385,000'])
      expect(json).toContain(part);
    expect(json).not.toContain('for all lines');
  });

  it('abroad says so', async () => {
    const { invoiceId, engagementId } = await seedDraft(room);
    await moveClient(room, engagementId, 'DE');
    expect((await opened(invoiceId)).json).toContain('As the rules have it: Export, zero-rated');
  });

  it('puts on what was picked, and says what is to be paid', async () => {
    const { invoiceId } = await seedDraft(room);
    expect(saidOf(await submit(invoiceId, 'rate:800'))).toContain('JPY 378,000');
    expect(saidOf(await submit(invoiceId, 'rate', { rate: '5.5' }))).toContain('JPY 369,250');
    expect(saidOf(await submit(invoiceId, 'export'))).toContain('JPY 350,000');
    expect(saidOf(await submit(invoiceId, 'rules'))).toContain('JPY 385,000');
    expect((await taxOf(room, invoiceId)).rates).toEqual([1000]);
  });

  it('is for finance, and for drafts', async () => {
    const { invoiceId } = await seedDraft(room);
    await expect(opened(invoiceId, sora)).rejects.toMatchObject({ code: 'billing.notForYou' });
    await room.perform(approveInvoice, { invoiceId }, room.visit(mio));
    await expect(opened(invoiceId)).rejects.toMatchObject({ code: 'tax.notChangeable' });
  });
});
