import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  clientInvoiceNotice,
  remarkNotice,
  teamInvoiceNotice,
  thanksNotice,
  withdrawnNotice,
} from '../../src/billing/notices.ts';
import { recordPayment } from '../../src/billing/record-payment.ts';
import { remarkOnInvoice } from '../../src/billing/remark-on-invoice.ts';
import { voidInvoice } from '../../src/billing/void-invoice.ts';
import { locales } from '../../src/kernel/locale.ts';
import { haru, mio, openRoom, type Room } from '../support/room.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';
import { shown } from './cards.ts';
import { issuer, seedSent, setIssuerTo } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
beforeEach(() => setIssuerTo(room, issuer));
afterAll(() => room.close());

const pay = (invoiceId: string, amount: string) =>
  room.perform(recordPayment, { invoiceId, amount, reference: 'A', paidOn: '2026-11-23' }, room.visit(mio));
const team = (invoiceId: string, locale?: 'en' | 'ja' | 'zh') =>
  shown(room, teamInvoiceNotice, { invoiceId }, locale);
const client = (invoiceId: string, locale?: 'en' | 'ja' | 'zh') =>
  shown(room, clientInvoiceNotice, { invoiceId }, locale);

describe('the other notices', () => {
  it('a remark reaches finance with the button to record the payment, as long as it is open', async () => {
    const { invoiceId } = await seedSent(room);
    await room.perform(
      remarkOnInvoice,
      { kind: 'paid-by-transfer', invoiceId, day: '2026-11-23' },
      room.visit(haru),
    );
    await room.perform(remarkOnInvoice, { kind: 'wrong', invoiceId, text: 'Tax number' }, room.visit(haru));
    const [transfer, wrong] = await room.prisma.invoiceRemark.findMany({
      where: { invoiceId },
      orderBy: { id: 'asc' },
    });
    const card = await shown(room, remarkNotice, { invoiceId, remarkId: transfer?.id ?? '' });
    expect(card?.text).toContain('Haru: paid by transfer on Mon 23 Nov 2026');
    expect(card?.labels).toEqual(['Mark as paid']);
    expect((await shown(room, remarkNotice, { invoiceId, remarkId: wrong?.id ?? '' }))?.text).toContain(
      'Tax number',
    );
    await pay(invoiceId, '350,000');
    expect((await shown(room, remarkNotice, { invoiceId, remarkId: transfer?.id ?? '' }))?.labels).toEqual(
      [],
    );
  });

  it('thanks only for what is paid, and withdraws only what was sent', async () => {
    const { invoiceId, number } = await seedSent(room);
    expect(await shown(room, thanksNotice, { invoiceId })).toBeUndefined();
    expect(await shown(room, withdrawnNotice, { invoiceId })).toBeUndefined();
    await pay(invoiceId, '350,000');
    expect((await shown(room, thanksNotice, { invoiceId }))?.text).toContain(
      `JPY 350,000 for invoice ${number}`,
    );
    const other = await seedSent(room);
    await room.perform(voidInvoice, { invoiceId: other.invoiceId, reason: 'x' }, room.visit(mio));
    expect((await shown(room, withdrawnNotice, { invoiceId: other.invoiceId }))?.text).toContain(
      other.number,
    );
  });

  it('what does not exist is not posted', async () => {
    expect(await team('inv_nowhere')).toBeUndefined();
    expect(
      await shown(room, remarkNotice, { invoiceId: 'inv_nowhere', remarkId: 'rem_nowhere' }),
    ).toBeUndefined();
  });

  it.each(locales)('every card can be said in %s, with amounts of 0, 2 and 3 decimals', async (locale) => {
    for (const [currency, amount] of [
      ['JPY', 'JPY 350,000'],
      ['USD', 'USD 3,500.00'],
      ['BHD', 'BHD 350.000'],
    ] as const) {
      const { invoiceId } = await seedSent(room, { currency, locale });
      await room.perform(
        remarkOnInvoice,
        { kind: 'will-pay', invoiceId, day: '2026-12-01' },
        room.visit(haru),
      );
      for (const card of [await team(invoiceId, locale), await client(invoiceId, locale)]) {
        expect(card?.text).toContain(amount);
        expect(card?.text).not.toMatch(/\{\w+\}/);
        expectWithinLimits(card?.blocks);
      }
    }
  });
});
