import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { teamInvoiceNotice } from '../../../src/billing/notices.ts';
import { changeTax } from '../../../src/billing/tax/change-tax.ts';
import { fapiaoNotice } from '../../../src/billing/tax/notices.ts';
import { recordFapiao } from '../../../src/billing/tax/record-fapiao.ts';
import { setBuyer } from '../../../src/billing/tax/set-buyer.ts';
import { voidInvoice } from '../../../src/billing/void-invoice.ts';
import { mio, type Room, sora } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { finishIssue, receiptOf, seedDraft } from '../seed-billing.ts';
import { moveClient, openTaxRoom, settle, taxOf } from './seed-tax.ts';

let room: Room;
beforeAll(async () => {
  room = await openTaxRoom();
});
beforeEach(() => settle(room, { country: 'CN', numbers: { taxId: '91310000MA1FL0XX00' } }));
afterAll(() => room.close());

async function sent() {
  const seeded = await seedDraft(room, { currency: 'CNY', locale: 'zh' });
  await moveClient(room, seeded.engagementId, 'CN');
  await room.perform(changeTax, { invoiceId: seeded.invoiceId, wish: 'rules' }, room.visit(mio));
  await room.perform(approveInvoice, { invoiceId: seeded.invoiceId }, room.visit(mio));
  const { number } = await room.prisma.invoice.findUniqueOrThrow({ where: { id: seeded.invoiceId } });
  await finishIssue(room, seeded.invoiceId, receiptOf(number ?? ''));
  return seeded;
}

const record = (invoiceId: string, number: string, person = mio) =>
  room.perform(recordFapiao, { invoiceId, number }, room.visit(person));
const fapiaoPosts = async (invoiceId: string) =>
  (await room.effects('slack.post')).filter(({ payload }) => {
    const text = JSON.stringify(payload);
    return text.includes('"invoice.fapiao"') && text.includes(invoiceId);
  });
const buyer = { taxNumber: '91310000MA1FL1YY11', phone: '021 5555', bank: 'Bank of China', account: '6222' };

describe('the fapiao of an agency in China', () => {
  it('is asked for once the invoice is sent, with what its form wants to know', async () => {
    const { invoiceId } = await sent();
    expect(await fapiaoPosts(invoiceId)).toHaveLength(1);
    await room.perform(setBuyer, { invoiceId, ...buyer }, room.visit(mio));
    const card = await shown(room, fapiaoNotice, { invoiceId }, 'zh');
    for (const part of ['购买方名称：Kawa Foods', buyer.taxNumber, '021 5555', 'Bank of China 6222', '6%'])
      expect(card?.text).toContain(part);
    expect(card?.presses).toEqual(['invoice.fapiao', 'invoice.tax-details']);
  });

  it('says what is not known yet of the buyer', async () => {
    const { invoiceId } = await sent();
    const card = await shown(room, fapiaoNotice, { invoiceId }, 'zh');
    expect(card?.text).toContain('纳税人识别号：待补充');
  });

  it('is recorded by its number, which both cards say from then on', async () => {
    const { invoiceId, engagementId } = await sent();
    await record(invoiceId, ' 2431 2000 0000 1234 5678 ');
    const both = [
      await shown(room, fapiaoNotice, { invoiceId }),
      await shown(room, teamInvoiceNotice, { invoiceId }),
    ];
    for (const card of both) expect(card?.json).toContain('24312000000012345678');
    expect((await room.audits(engagementId)).map(({ type }) => type)).toContain('invoice.fapiao-recorded');
    await record(invoiceId, '12345678');
    expect((await shown(room, fapiaoNotice, { invoiceId }))?.json).toContain('12345678');
  });

  it('withdrawn says whether one has to be cancelled, and asks for nothing more', async () => {
    const [bare, issued] = [await sent(), await sent()];
    await record(issued.invoiceId, '12345678');
    const card = (invoiceId: string) => shown(room, fapiaoNotice, { invoiceId });
    expect((await card(issued.invoiceId))?.text).toContain('Fapiao issued: Website');
    for (const { invoiceId } of [bare, issued])
      await room.perform(voidInvoice, { invoiceId, reason: 'Wrong' }, room.visit(mio));
    expect((await card(bare.invoiceId))?.json).toContain('no fapiao is needed');
    expect((await card(issued.invoiceId))?.json).toContain('fapiao 12345678 was issued');
    expect((await card(issued.invoiceId))?.labels).toEqual([]);
  });

  it.each(['1234567', '123456789012345678901', 'ABC12345', ''])('%j is no number of one', async (number) => {
    const { invoiceId } = await sent();
    await expect(record(invoiceId, number)).rejects.toMatchObject({
      code: 'tax.fapiaoNumber',
      field: 'number',
    });
  });

  it('is not recorded for a draft, and by finance alone', async () => {
    const { invoiceId } = await seedDraft(room, { currency: 'CNY' });
    await expect(record(invoiceId, '12345678')).rejects.toMatchObject({ code: 'tax.noFapiaoYet' });
    await expect(record(invoiceId, '12345678', sora)).rejects.toMatchObject({ code: 'billing.notForYou' });
  });

  it('is not asked for anywhere else', async () => {
    await settle(room);
    const { invoiceId } = await sent();
    expect(await fapiaoPosts(invoiceId)).toEqual([]);
  });
});

describe('what the tax office calls the client', () => {
  it('is set down by finance beside what is known of billing, and cleared again', async () => {
    await settle(room, { client: { billing: { legalName: 'Kawa Foods Ltd', address: 'Shanghai' } } });
    const { invoiceId, engagementId } = await seedDraft(room);
    const kept = () => room.prisma.client.findUniqueOrThrow({ where: { id: 'cli_kawa' } });
    await room.perform(setBuyer, { invoiceId, ...buyer }, room.visit(mio));
    expect((await kept()).billing).toEqual({ legalName: 'Kawa Foods Ltd', address: 'Shanghai', ...buyer });
    await room.perform(setBuyer, { invoiceId, taxNumber: '', phone: '1' }, room.visit(mio));
    expect((await kept()).billing).toEqual({ legalName: 'Kawa Foods Ltd', address: 'Shanghai', phone: '1' });
    expect((await room.audits(engagementId)).map(({ type }) => type)).toContain('client.tax-details-set');
    expect((await taxOf(room, invoiceId)).taxTotal).toBe(35_000n);
  });

  it('is drawn anew on a card that still asks for a fapiao, also when the money has come', async () => {
    await settle(room, { country: 'CN' });
    const [open, issued] = [await sent(), await sent()];
    await room.prisma.invoice.updateMany({
      where: { id: { in: [open.invoiceId, issued.invoiceId] } },
      data: { status: 'paid' },
    });
    await record(issued.invoiceId, '12345678');
    await room.perform(setBuyer, { invoiceId: open.invoiceId, ...buyer }, room.visit(mio));
    const [told] = (await room.audits(open.engagementId)).slice(-1);
    expect(JSON.stringify(told?.body)).toContain(open.invoiceId);
    expect(JSON.stringify(told?.body)).not.toContain(issued.invoiceId);
  });

  it('is nobody else’s to say', async () => {
    const { invoiceId } = await seedDraft(room);
    await expect(room.perform(setBuyer, { invoiceId }, room.visit(sora))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });
});
