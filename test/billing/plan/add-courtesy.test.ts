import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { clientCard } from '../../../src/billing/client-card.ts';
import { invoiceFacts } from '../../../src/billing/invoice-facts.ts';
import { addCourtesy } from '../../../src/billing/plan/add-courtesy.ts';
import { reactions } from '../../../src/billing/plan/reactions.ts';
import { removeCourtesy } from '../../../src/billing/plan/remove-courtesy.ts';
import { teamCard } from '../../../src/billing/team-card.ts';
import { plain } from '../../../src/kernel/format.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { mio, openRoom, type Room, sora } from '../../support/room.ts';
import { takesEngagementFirst } from '../engagement-first.ts';
import { finishIssue, issuer, receiptOf, seedDraft, setIssuerTo } from '../seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
  await setIssuerTo(room, issuer);
});
afterAll(() => room.close());

const add = (invoiceId: string, worth = '50,000', person = mio) =>
  room.perform(addCourtesy, { invoiceId, description: 'A <b>favicon</b>', worth }, room.visit(person));

describe('a courtesy', () => {
  it('stands on the invoice without a charge, with what it would have cost', async () => {
    const { invoiceId, engagementId } = await seedDraft(room);
    await add(invoiceId);
    const line = await room.prisma.invoiceLine.findFirstOrThrow({
      where: { invoiceId, trigger: 'courtesy' },
    });
    expect([line.amount, line.worth, line.planItemId]).toEqual([0n, 50_000n, null]);
    const facts = await invoiceFacts(room.prisma, invoiceId);
    expect(facts?.invoice.subtotal.minor).toBe(350_000n);
    const said =
      facts && teamCard(facts).sections?.flatMap(({ lines }) => lines.map((one) => plain(one, 'en')));
    expect(said).toContain('A <b>favicon</b>: no charge (worth JPY 50,000)');
    expect((await room.audits(engagementId)).map(({ type }) => type)).toContain('invoice.courtesy-added');
    expect(await room.effects('slack.redraw')).not.toEqual([]);
  });

  it('is read by the client in their language', async () => {
    const { invoiceId } = await seedDraft(room);
    await add(invoiceId);
    await room.perform(approveInvoice, { invoiceId }, room.visit(mio));
    const { number } = await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
    await finishIssue(room, invoiceId, receiptOf(number ?? ''));
    const facts = await invoiceFacts(room.prisma, invoiceId);
    const card = facts && clientCard(facts);
    const words = locales.map((locale) =>
      card?.sections?.flatMap(({ lines }) => lines.map((one) => plain(one, locale))).join('\n'),
    );
    expect(words[0]).toContain('no charge');
    expect(words[1]).toContain('無償（通常JPY 50,000）');
    expect(words[2]).toContain('免费（原价JPY 50,000）');
  });

  it('put on by mistake is taken off again, by finance and while the invoice is a draft', async () => {
    const { invoiceId, engagementId } = await seedDraft(room);
    await add(invoiceId);
    const { id: lineId } = await room.prisma.invoiceLine.findFirstOrThrow({
      where: { invoiceId, trigger: 'courtesy' },
    });
    const { id: work } = await room.prisma.invoiceLine.findFirstOrThrow({
      where: { invoiceId, trigger: 'acceptance' },
    });
    const off = (id: string, person = mio) =>
      room.perform(removeCourtesy, { invoiceId, lineId: id }, room.visit(person));
    await expect(off(lineId, sora)).rejects.toMatchObject({ code: 'billing.notForYou' });
    await expect(off(work)).rejects.toMatchObject({ code: 'plan.courtesyGone' });
    await off(lineId);
    await expect(off(lineId)).rejects.toMatchObject({ code: 'plan.courtesyGone' });
    expect(await room.prisma.invoiceLine.count({ where: { invoiceId } })).toBe(1);
    expect((await room.audits(engagementId)).map(({ type }) => type)).toContain('invoice.courtesy-removed');
    await room.perform(approveInvoice, { invoiceId }, room.visit(mio));
    await expect(off(work)).rejects.toMatchObject({ code: 'plan.notADraft' });
  });

  it('and its removal take the engagement before the invoice, as whoever withdraws it does', async () => {
    const seeded = await seedDraft(room);
    const { invoiceId } = seeded;
    await takesEngagementFirst(room, seeded, () => add(invoiceId));
    const { id: lineId } = await room.prisma.invoiceLine.findFirstOrThrow({
      where: { invoiceId, trigger: 'courtesy' },
    });
    const visit = room.visit(mio);
    await takesEngagementFirst(room, seeded, () =>
      room.perform(removeCourtesy, { invoiceId, lineId }, visit),
    );
  });

  it('is added by finance, to a draft, with an amount, ten times at most', async () => {
    const { invoiceId } = await seedDraft(room);
    await expect(add(invoiceId, '1', sora)).rejects.toMatchObject({ code: 'billing.notForYou' });
    for (const worth of ['0', 'much', '1.5', '-5'])
      await expect(add(invoiceId, worth)).rejects.toMatchObject({ code: 'plan.worth', field: 'worth' });
    for (let count = 0; count < 10; count += 1) await add(invoiceId);
    await expect(add(invoiceId)).rejects.toMatchObject({ code: 'plan.tooManyCourtesies' });
    await room.perform(approveInvoice, { invoiceId }, room.visit(mio));
    await expect(add(invoiceId)).rejects.toMatchObject({ code: 'plan.notADraft' });
  });
});
