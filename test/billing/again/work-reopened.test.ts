import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workReopenedNotice } from '../../../src/billing/again/notices.ts';
import { workReopened } from '../../../src/billing/again/work-reopened.ts';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { holdInvoice } from '../../../src/billing/hold-invoice.ts';
import { addCourtesy } from '../../../src/billing/plan/add-courtesy.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { mio } from '../../support/room.ts';
import { seedApproved, seedDraft, seedSent, statusOf } from '../seed-billing.ts';
import { type Again, openAgain } from './open-again.ts';

let at: Again;
beforeAll(async () => {
  at = await openAgain();
});
afterAll(() => at.close());

async function card(invoiceId: string, milestoneId: string): Promise<string> {
  const facts = await at.room.prisma.$transaction((tx) =>
    workReopenedNotice.load(tx, { invoiceId, milestoneId }),
  );
  if (facts === undefined) throw new Error('there is nothing to say');
  return JSON.stringify(renderCard(workReopenedNotice.say(facts), 'en'));
}

describe('work that was billed is opened again', () => {
  it('its draft is kept back with the client’s reason, and waits again when the work is accepted', async () => {
    const { invoiceId, engagementId, milestoneId } = await seedDraft(at.room);
    await at.reopens(engagementId, milestoneId);
    expect(await at.row(invoiceId)).toMatchObject({
      status: 'held',
      heldReason: expect.stringContaining('The logo is old'),
    });
    await at.reopens(engagementId, milestoneId);
    expect(await at.room.prisma.invoiceRemark.count({ where: { invoiceId } })).toBe(1);
    await at.accepts(milestoneId);
    expect(await at.row(invoiceId)).toMatchObject({ status: 'draft', heldReason: null });
    expect(await at.live(engagementId)).toHaveLength(1);
    expect(await at.told('invoice.work-reopened', invoiceId)).toEqual([]);
  });

  it('a draft that finance keeps back for a reason of its own stays so', async () => {
    const { invoiceId, engagementId, milestoneId } = await seedDraft(at.room);
    await at.room.perform(holdInvoice, { invoiceId, reason: 'VAT is checked' }, at.room.visit(mio));
    await at.reopens(engagementId, milestoneId);
    await at.accepts(milestoneId);
    expect(await at.row(invoiceId)).toMatchObject({ status: 'held', heldReason: 'VAT is checked' });
  });

  it('finance is told of one that the client has; left standing, it is not billed a second time', async () => {
    const { invoiceId, engagementId, milestoneId, number } = await seedSent(at.room);
    await at.reopens(engagementId, milestoneId);
    expect(await statusOf(at.room, invoiceId)).toBe('sent');
    expect(await at.told('invoice.work-reopened', invoiceId)).toHaveLength(1);
    const words = await card(invoiceId, milestoneId);
    expect(words).toContain(number);
    expect(words).toContain('Void the invoice');
    await at.accepts(milestoneId);
    expect(await card(invoiceId, milestoneId)).toContain('accepted again');
    expect(await at.live(engagementId)).toHaveLength(1);
    expect(await statusOf(at.room, invoiceId)).toBe('sent');
  });

  it('one on its way is said to be so', async () => {
    const { invoiceId, engagementId, milestoneId } = await seedApproved(at.room);
    await at.reopens(engagementId, milestoneId);
    expect(await card(invoiceId, milestoneId)).toContain('on its way');
  });

  it('voided while it is open, it is billed once with the next acceptance, in the place of the old one', async () => {
    const { invoiceId, engagementId, milestoneId } = await seedSent(at.room);
    await at.reopens(engagementId, milestoneId);
    const { waits } = await at.void(invoiceId);
    expect(waits).toBe(true);
    expect(await card(invoiceId, milestoneId)).toContain('billed again once it is accepted');
    expect(await at.live(engagementId)).toEqual([]);
    await at.accepts(milestoneId);
    await at.accepts(milestoneId);
    const [line, ...more] = await at.live(engagementId);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ turn: 1, subject: milestoneId });
    expect(await at.row(line?.invoiceId ?? '')).toMatchObject({ replaces: invoiceId, status: 'draft' });
  });

  it('what was given with it for nothing goes along to the draft of the next acceptance', async () => {
    const { invoiceId, engagementId, milestoneId } = await seedDraft(at.room);
    const given = { invoiceId, description: 'Favicon', worth: '5000' };
    await at.room.perform(addCourtesy, given, at.room.visit(mio));
    await at.reopens(engagementId, milestoneId);
    await at.void(invoiceId);
    await at.accepts(milestoneId);
    const lines = await at.live(engagementId);
    expect(lines.map(({ description, worth }) => [description, worth])).toContainEqual(['Favicon', 5_000n]);
    expect(lines).toHaveLength(2);
  });

  it('one that is paid or credited in part stands: finance is told so, and offered no void', async () => {
    const { invoiceId, engagementId, milestoneId } = await seedSent(at.room);
    const part = { invoiceId, amount: '100000', reference: 'A', paidOn: '2026-11-23' };
    await at.room.perform(recordPayment, part, at.room.visit(mio));
    await at.reopens(engagementId, milestoneId);
    const words = await card(invoiceId, milestoneId);
    expect(words).toContain('JPY 250,000 is open');
    expect(words).not.toContain('Void the invoice');
  });

  it('“bill again” waits for the acceptance, too', async () => {
    const { invoiceId, engagementId, milestoneId } = await seedSent(at.room);
    await at.reopens(engagementId, milestoneId);
    expect(await at.void(invoiceId, true)).toEqual({ invoiceId: null, waits: true });
    expect(await at.live(engagementId)).toEqual([]);
    await at.accepts(milestoneId);
    expect(await at.live(engagementId)).toHaveLength(1);
  });

  it('voided before it was opened again, it is billed with the next acceptance as well', async () => {
    const { invoiceId, engagementId, milestoneId } = await seedSent(at.room);
    await at.void(invoiceId);
    await at.reopens(engagementId, milestoneId);
    await at.accepts(milestoneId);
    expect(await at.live(engagementId)).toHaveLength(1);
  });

  it('accepted again before the worker came to it: nothing is held', async () => {
    const { invoiceId, engagementId, milestoneId } = await seedDraft(at.room);
    await at.room.prisma.milestone.update({ where: { id: milestoneId }, data: { status: 'accepted' } });
    await at.room.perform(workReopened, { engagementId, milestoneId, reason: 'x' }, at.room.visit());
    expect(await statusOf(at.room, invoiceId)).toBe('draft');
    await at.room.perform(approveInvoice, { invoiceId }, at.room.visit(mio));
  });
});
