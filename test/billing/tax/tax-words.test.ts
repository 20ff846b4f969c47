import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { clientInvoiceNotice, teamInvoiceNotice } from '../../../src/billing/notices.ts';
import { changeTax } from '../../../src/billing/tax/change-tax.ts';
import { mio, type Room } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { finishIssue, receiptOf, seedDraft } from '../seed-billing.ts';
import { moveClient, openTaxRoom, settle } from './seed-tax.ts';

let room: Room;
beforeAll(async () => {
  room = await openTaxRoom();
});
beforeEach(() => settle(room));
afterAll(() => room.close());

const team = (invoiceId: string, locale: 'en' | 'ja' | 'zh' = 'en') =>
  shown(room, teamInvoiceNotice, { invoiceId }, locale);

describe('tax on the team’s card', () => {
  it('is said by rate, with the sum before it, how it was rounded, and the button to change it', async () => {
    const { invoiceId } = await seedDraft(room);
    const card = await team(invoiceId);
    for (const part of [
      'Before tax',
      'JPY 350,000',
      'JPY 385,000',
      'Consumption tax 10% on JPY 350,000: JPY 35,000',
    ])
      expect(card?.text).toContain(part);
    expect(card?.text).toContain('rounded down, once for the invoice');
    expect(card?.labels).toEqual(expect.arrayContaining(['Change tax', 'Tax details']));
    expect((await team(invoiceId, 'ja'))?.text).toContain('消費税 10%（対象額 JPY 350,000）：JPY 35,000');
    expect((await team(invoiceId, 'zh'))?.text).toContain('消费税 10%');
  });

  it('marks the reduced rate', async () => {
    const { invoiceId } = await seedDraft(room);
    await room.perform(changeTax, { invoiceId, wish: 'rate', rate: '8' }, room.visit(mio));
    expect((await team(invoiceId, 'ja'))?.text).toContain('軽減税率');
  });

  it('says why there is none', async () => {
    const { invoiceId } = await seedDraft(room);
    await room.perform(changeTax, { invoiceId, wish: 'export' }, room.visit(mio));
    const card = await team(invoiceId);
    expect(card?.text).toContain('Export of services: zero-rated.');
    expect(card?.text).not.toContain('0%');
  });

  it.each([
    ['nobody has set it up', { tax: null }, 'JP', '/invoice tax'],
    ['the registration number is missing', { numbers: {} }, 'JP', 'Not a qualified invoice'],
    [
      'the client’s number is missing',
      { country: 'DE', numbers: { taxId: 'DE123456789' } },
      'FR',
      'client’s VAT number',
    ],
    [
      'the agency’s number is missing',
      { country: 'DE', numbers: {}, client: { billing: { taxNumber: 'FR12345678901' } } },
      'FR',
      'your own VAT number',
    ],
  ] as const)('hints at it while %s', async (_case, setting, country, words) => {
    await settle(room, setting);
    const { invoiceId, engagementId } = await seedDraft(room);
    await moveClient(room, engagementId, country);
    expect((await team(invoiceId))?.json).toContain(words);
  });

  it('not set up, offers no change of it', async () => {
    await settle(room, { tax: null });
    const { invoiceId } = await seedDraft(room);
    const labels = (await team(invoiceId))?.labels;
    expect(labels).toContain('Approve and send');
    expect(labels).not.toContain('Change tax');
  });
});

describe('tax on the client’s card', () => {
  it('is in what is to be paid, and said by rate', async () => {
    const { invoiceId } = await seedDraft(room);
    await room.perform(approveInvoice, { invoiceId }, room.visit(mio));
    const { number } = await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
    await finishIssue(room, invoiceId, receiptOf(number ?? ''));
    const card = await shown(room, clientInvoiceNotice, { invoiceId });
    expect(card?.text).toContain('JPY 385,000');
    expect(card?.text).toContain('Consumption tax 10% on JPY 350,000: JPY 35,000');
  });

  it('contained, is said as such', async () => {
    const { invoiceId, engagementId } = await seedDraft(room);
    await room.prisma.engagement.update({
      where: { id: engagementId },
      data: { billingTerms: { tax: { prices: 'contained' } } },
    });
    await room.perform(changeTax, { invoiceId, wish: 'rules' }, room.visit(mio));
    const card = await team(invoiceId);
    expect(card?.text).toContain('Contains Consumption tax 10% on JPY 318,182: JPY 31,818');
    expect(card?.text).not.toContain('Before tax');
  });
});
