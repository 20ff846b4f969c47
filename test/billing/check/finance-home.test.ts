import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBooks } from '../../../src/billing/check/check-books.ts';
import { financeHome } from '../../../src/billing/check/finance-home.ts';
import { billByHand } from '../../../src/billing/plan/bill-by-hand.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { remarkOnInvoice } from '../../../src/billing/remark-on-invoice.ts';
import { homeCards } from '../../../src/compose-home.ts';
import { locales } from '../../../src/kernel/locale.ts';
import type { CardWords } from '../../../src/kernel/notice.ts';
import { house } from '../../../src/kernel/visit.ts';
import { validateHome } from '../../../src/local-workspace/block-kit/validate-view.ts';
import { renderCard, renderHome } from '../../../src/surface/card.ts';
import { standAt } from '../../commands/invoice/stand.ts';
import { haru, mio, NOW, openRoom, type Room, sora } from '../../support/room.ts';
import { expectWithinLimits } from '../../support/slack-limits.ts';
import { manual, openItems, seedPlanned } from '../plan/seed-plans.ts';
import { seedDraft, seedSent } from '../seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const home = async (person: Parameters<Room['visit']>[0] = mio, at = NOW) => {
  const { person: who, now } = room.visit(person, at);
  return financeHome(room.prisma, who, now);
};
const texts = (cards: readonly CardWords[]) => cards.map((card) => renderCard(card, 'en').text).join('\n\n');
const json = (cards: readonly CardWords[]) =>
  JSON.stringify(cards.map((card) => renderCard(card, 'en').blocks));

describe('finance’s App Home', () => {
  it('says little where there is nothing', async () => {
    const { waits, figures } = await home();
    expect(waits).toEqual([]);
    expect(texts(figures)).toBe(
      'Unpaid, by age\nNo invoice is open.\n\nExpected cash\nNothing is invoiced or planned.',
    );
  });

  it('names what nobody but a person bills, until it is billed', async () => {
    const { engagementId } = await seedPlanned(room, () => [manual(1_000_000n, 'Workshop')]);
    const [item] = await openItems(room, engagementId);
    const first = await home();
    expect(texts(first.waits)).toContain(
      'Billed when you say so: Workshop, Website (Kawa Foods), JPY 1,000,000',
    );
    expect(first.waits[0]?.sections?.flatMap(({ buttons = [] }) => buttons)).toMatchObject([
      { press: 'invoice.bill', value: { planItemId: item?.id } },
    ]);
    await room.perform(billByHand, { planItemId: item?.id ?? '' }, room.visit(mio));
    const after = await home();
    expect(texts(after.waits)).not.toContain('Workshop, Website');
    const [approve] = after.waits[0]?.sections?.flatMap(({ buttons = [] }) => buttons) ?? [];
    expect(approve).toMatchObject({ press: 'invoice.approve', value: { total: '1000000' } });
    await room.prisma.invoice.updateMany({
      where: { engagementId },
      data: { status: 'void', voidedAt: new Date(NOW) },
    });
  });

  it('shows what waits, with buttons where one press does it', async () => {
    const { invoiceId } = await seedDraft(room);
    const sent = await seedSent(room, { currency: 'USD' });
    const say = (given: Parameters<typeof room.perform<typeof remarkOnInvoice.input, unknown>>[1]) =>
      room.perform(remarkOnInvoice, given, room.visit(haru));
    const claimed = await seedSent(room, { currency: 'EUR' });
    const wrong = await seedSent(room, { currency: 'EUR' });
    await say({ kind: 'paid-by-transfer', invoiceId: claimed.invoiceId, day: '2026-11-22' });
    await say({ kind: 'will-pay', invoiceId: sent.invoiceId, day: '2026-12-02' });
    await say({ kind: 'wrong', invoiceId: wrong.invoiceId, text: 'Two pages are missing' });
    await room.prisma.paymentDispute.create({
      data: {
        id: 'dsp_1',
        invoiceId: sent.invoiceId,
        providerRef: 'du_1',
        amount: 100n,
        currency: 'USD',
        reason: 'fraudulent',
        status: 'open',
        answerBy: new Date('2026-11-30T03:00:00Z'),
        openedAt: new Date(NOW),
      },
    });
    await room.prisma.bankStatement.create({
      data: {
        id: 'bst_1',
        sha256: 'x',
        name: 'nov.csv',
        format: 'csv',
        currency: 'JPY',
        importedBy: {},
        importedAt: new Date(NOW),
        entries: {
          create: {
            id: 'ben_1',
            key: 'k',
            bookedOn: new Date(NOW),
            amount: 5n,
            currency: 'JPY',
            payer: 'KAWA',
            reference: 'R',
          },
        },
      },
    });
    const { waits } = await home();
    const said = texts(waits);
    for (const words of [
      'Draft: Website (Kawa Foods), JPY 350,000',
      'Said to be paid: invoice 2026-0002 (Kawa Foods), EUR 3,500.00',
      'Haru: transferred on Sun 22 Nov 2026',
      'Invoice 2026-0003 (Kawa Foods): Two pages are missing',
      'Wed 2 Dec 2026: invoice 2026-0001 (Kawa Foods), USD 3,500.00',
      'USD 1.00: answer by',
      '7 d left',
      'Entries to match: 1',
    ])
      expect(said).toContain(words);
    const buttons = waits.flatMap(({ sections = [] }) => sections.flatMap(({ buttons: row = [] }) => row));
    expect(buttons.map(({ press, value }) => [press, value['invoiceId']])).toEqual([
      ['invoice.approve', invoiceId],
      ['invoice.hold', invoiceId],
      ['invoice.mark-paid', claimed.invoiceId],
    ]);
  });

  it('asks for what is left, and to call where reminders are over until somebody has answered', async () => {
    const { invoiceId, engagementId, number } = await seedSent(room, { currency: 'GBP' });
    const part = { invoiceId, amount: '500.00', reference: 'P', paidOn: '2026-11-22' };
    await room.perform(recordPayment, part, room.visit(mio));
    const at = new Date(Date.parse(NOW) - 60_000);
    await room.prisma.invoiceReminder.create({
      data: { id: 'rmd_1', invoiceId, engagementId, step: 'call', localDay: new Date('2026-11-22'), at },
    });
    const call = `please call: invoice ${number} (Kawa Foods), GBP 3,000.00`;
    const { waits } = await home();
    expect(texts(waits)).toContain(call);
    expect(json(waits)).toContain('invoice.wait-until');
    const said = { kind: 'will-pay' as const, invoiceId, day: '2026-12-01' };
    await room.perform(remarkOnInvoice, said, room.visit(haru));
    const after = texts((await home()).waits);
    expect(after).not.toContain('please call');
    expect(after).toContain(`invoice ${number} (Kawa Foods), GBP 3,000.00`);
    await room.prisma.paymentDispute.updateMany({ data: { answerBy: new Date('2026-11-20T03:00:00Z') } });
    expect(texts((await home()).waits)).toContain('the time to answer ended');
  });

  it('does not ask for an answer to a dispute that was answered at Stripe', async () => {
    await room.prisma.paymentDispute.updateMany({ data: { evidence: { answeredThere: true } } });
    const said = texts((await home()).waits);
    expect(said).toContain('USD 1.00: answered, the bank decides');
    expect(said).not.toContain('the time to answer ended');
  });

  it('shows what is unpaid by age, and what should come in, each in its currency', async () => {
    const figures = json((await home(mio, '2026-12-20T01:00:00Z')).figures);
    expect(figures).toContain('"Days late"');
    expect(figures).toContain('USD 3,500.00');
    expect(figures).toContain('Overdue');
  });

  it('shows what the check has found until it is settled', async () => {
    await room.prisma.engagement.updateMany({ data: { agreedTotal: 2_000_000n } });
    await room.perform(checkBooks, {}, room.visit(house));
    expect(texts((await home()).waits)).toContain('Found by the daily check:');
    await room.prisma.billingFinding.updateMany({ data: { settledAt: new Date(NOW), settledHow: 'gone' } });
    expect(texts((await home()).waits)).not.toContain('Found by');
  });

  it('is for those who may move money', async () => {
    expect(await home(sora)).toEqual({ waits: [], figures: [] });
    expect(await home(haru)).toEqual({ waits: [], figures: [] });
  });
});

describe('the whole of App Home', () => {
  it('names what waits in money once, with its buttons, and does not say that nothing waits', async () => {
    const { desk, call } = standAt(room);
    const said = texts(await homeCards({ visit: call(mio).visit, desk }));
    expect(said).not.toContain('Nothing waits for you');
    expect(said).not.toContain('approve the invoice');
    expect(said.indexOf('Money: waiting for you')).toBeLessThan(said.indexOf('Unpaid, by age'));
  });

  it.each(locales)('fits into Slack in %s', async (locale) => {
    const { desk, call } = standAt(room);
    const view = renderHome(await homeCards({ visit: call(mio).visit, desk }), locale);
    expectWithinLimits(view);
    expect(validateHome(view)).toMatchObject({ ok: true });
  });
});
