import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cash } from '../../../commands/invoice/cash.ts';
import { type Filter, PAGE } from '../../../commands/invoice/invoice-pages.ts';
import { list } from '../../../commands/invoice/list.ts';
import { listPage } from '../../../commands/invoice/list-page.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { validateMessageBlocks } from '../../../src/local-workspace/block-kit/validate-message.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { seedDraft, seedSent } from '../../billing/seed-billing.ts';
import { haru, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { expectWithinLimits } from '../../support/slack-limits.ts';
import { saidOf, standAt, typed } from './stand.ts';

let room: Room;
let overdue: string;
beforeAll(async () => {
  room = await openRoom();
  await seedDraft(room);
  const sent = await seedSent(room);
  overdue = sent.number;
  await room.prisma.invoice.update({
    where: { id: sent.invoiceId },
    data: { dueOn: new Date('2026-11-20') },
  });
  await room.perform(
    recordPayment,
    { invoiceId: sent.invoiceId, amount: '50,000', reference: 'A', paidOn: '2026-11-20' },
    room.visit(mio),
  );
  await seedSent(room, { currency: 'EUR' });
  const { invoiceId } = await seedSent(room, { currency: 'USD' });
  await room.perform(
    recordPayment,
    { invoiceId, amount: '3,500.00', reference: 'B', paidOn: '2026-11-20' },
    room.visit(mio),
  );
});
afterAll(() => room.close());

const page = async (filter: Filter, at = 0, channelId: string | null = null) => {
  const { desk, press } = standAt(room);
  return saidOf(await listPage.answer({ ...press({ filter, page: String(at) }, sora), channelId }, desk));
};

describe('/invoice list', () => {
  it('leads on to each filter, and finance to the cash that is expected', async () => {
    const labels = async (person = mio) => {
      const said = await typed(list, standAt(room).call(person));
      if (said.kind !== 'say') throw new Error('nothing was said');
      return said.card.buttons?.map(({ label }) => label.words.en);
    };
    expect(await labels()).toEqual(['Open', 'Overdue', 'Drafts', 'Paid', 'All', 'Expected cash']);
    expect(await labels(sora)).toEqual(['Open', 'Overdue', 'Drafts', 'Paid', 'All']);
  });
});

describe('a filter', () => {
  it('shows its own, with what they add up to', async () => {
    const open = await page('open');
    expect(open).toContain('Invoices: 2');
    expect(open.indexOf('JPY 300,000 of')).toBeLessThan(open.indexOf('EUR 3,500.00, due'));
    expect(open).toContain('JPY 300,000 of JPY 350,000, due Fri 20 Nov 2026, overdue by 3 d');
    expect(open).toContain('JPY 350,000, still open JPY 300,000');
    const late = await page('overdue');
    expect(late).toContain(overdue);
    expect(late).not.toContain('EUR');
    expect(await page('drafts')).toContain('draft · Website: JPY 350,000');
    const paid = await page('paid');
    expect(paid).toContain('USD 3,500.00');
    expect(paid).not.toContain('JPY');
    const all = await page('all');
    expect(all).toContain('Invoices: 4');
    expect(all).toContain('JPY 700,000, still open JPY 300,000');
  });

  it('counts nothing of what is void', async () => {
    const invoice = { provider: 'bank-transfer', currency: 'JPY', total: 9n, createdAt: new Date() };
    const { engagementId } = await room.prisma.invoice.findFirstOrThrow();
    await room.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`set local session_replication_role = replica`;
      await tx.invoice.create({
        data: { ...invoice, id: 'inv_void', engagementId, status: 'void', voidedAt: new Date() },
      });
    });
    const all = await page('all');
    expect(all).toContain('Invoices: 5');
    expect(all).toContain('JPY 700,000, still open JPY 300,000');
    await room.prisma.invoice.delete({ where: { id: 'inv_void' } });
  });

  it('shows an engagement’s own in its channel', async () => {
    expect(await page('open', 0, 'CELSEWHERE')).toContain('Invoices: 2');
    await room.prisma.engagementChannel.updateMany({ data: { channelId: 'COTHER' } });
    expect(await page('all', 0, 'COTHER')).toContain('Invoices: 4');
  });

  it('says so where there is none', async () => {
    await room.prisma.invoice.updateMany({
      where: { status: 'draft' },
      data: { status: 'held', heldReason: 'R' },
    });
    expect(await page('drafts')).toContain('on hold');
    await room.prisma.invoice.updateMany({ data: { dueOn: new Date('2026-12-20') } });
    expect(await page('overdue')).toContain('There is no such invoice now.');
  });

  it('is for members', async () => {
    const { desk, press } = standAt(room);
    const asked = listPage.answer(press({ filter: 'all', page: '0' }, haru), desk);
    await expect(asked).rejects.toMatchObject({ code: 'billing.teamOnly' });
  });

  it('goes on with the next page, as far as there is one', async () => {
    const from = await room.prisma.invoice.findFirstOrThrow({ where: { status: 'paid' } });
    await room.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`set local session_replication_role = replica`;
      await tx.invoice.createMany({
        data: Array.from({ length: PAGE }, (_, nth) => ({
          id: `inv_more_${nth}`,
          engagementId: from.engagementId,
          status: 'paid',
          provider: 'bank-transfer',
          number: `M-${nth}`,
          currency: 'JPY',
          total: 1n,
          issuedOn: from.issuedOn,
          dueOn: from.dueOn,
          sentAt: from.sentAt,
          createdAt: from.createdAt,
        })),
      });
    });
    const first = await page('paid');
    expect(first).toContain('1 of 2');
    expect(first).toContain('Next page');
    const second = await page('paid', 1);
    expect(second).toContain('2 of 2');
    expect(second).not.toContain('Next page');
    // Some were voided after the button was drawn: the last page there is.
    expect(await page('paid', 7)).toBe(second);
    const names = (text: string) => new Set(text.match(/\b(?:M-\d+|2026-\d{4}) ·/g));
    expect(names(first).size + names(second).size).toBe(PAGE + 1);
  });
});

describe('“Expected cash”', () => {
  it('is for those who may move money', async () => {
    const { desk, press } = standAt(room);
    await expect(cash.answer(press({}, sora), desk)).rejects.toMatchObject({ code: 'billing.notForYou' });
  });

  it.each(locales)('is a chart and a table that Slack takes in %s', async (locale) => {
    const { desk, press } = standAt(room);
    const said = await cash.answer(press({}, mio), desk);
    if (said.kind !== 'say') throw new Error('nothing was said');
    const { blocks } = renderCard(said.card, locale);
    expect(blocks.map(({ type }) => type)).toContain('data_visualization');
    expect(blocks.map(({ type }) => type)).toContain('table');
    expect(validateMessageBlocks(blocks)).toMatchObject({ ok: true });
    expectWithinLimits(blocks.filter(({ type }) => type !== 'data_visualization'));
  });
});
