import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { billAgain } from '../../../src/billing/again/bill-again.ts';
import { clientInvoiceNotice, teamInvoiceNotice, withdrawnNotice } from '../../../src/billing/notices.ts';
import type { Notice } from '../../../src/kernel/notice.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { haru, mio, sora } from '../../support/room.ts';
import { seedApproved, seedDraft, seedSent } from '../seed-billing.ts';
import { type Again, openAgain } from './open-again.ts';

let at: Again;
beforeAll(async () => {
  at = await openAgain();
});
afterAll(() => at.close());

const again = (invoiceId: string, person = mio) =>
  at.room.perform(billAgain, { invoiceId }, at.room.visit(person));

const newest = (engagementId: string) =>
  at.room.prisma.invoice.findFirstOrThrow({
    where: { engagementId },
    orderBy: { id: 'desc' },
    include: { lines: { include: { planItem: true } } },
  });

/** What a card says, rendered. */
async function said<F>(notice: Notice<typeof teamInvoiceNotice.params, F>, invoiceId: string) {
  const facts = await at.room.prisma.$transaction((tx) => notice.load(tx, { invoiceId }));
  if (facts === undefined) throw new Error('there is nothing to say');
  return JSON.stringify(renderCard(notice.say(facts), 'en'));
}

describe('what was withdrawn is billed again', () => {
  it('at once: one transaction withdraws, plans with the next turn and drafts', async () => {
    const { invoiceId, engagementId } = await seedSent(at.room);
    const { invoiceId: next } = await at.void(invoiceId, true);
    const draft = await newest(engagementId);
    expect(draft).toMatchObject({ id: next, status: 'draft', replaces: invoiceId, total: 350_000n });
    expect(draft.lines).toMatchObject([
      { turn: 1, amount: 350_000n, planItem: { turn: 1, status: 'billed' } },
    ]);
    expect(await at.live(engagementId)).toHaveLength(1);
    const audits = (await at.room.audits(engagementId)).map(({ type }) => type);
    expect(audits.slice(-3)).toEqual(['invoice.voided', 'invoice.billed-again', 'invoice.drafted']);
  });

  it('later, from its card, as often as it takes', async () => {
    const { invoiceId, engagementId } = await seedSent(at.room);
    await at.void(invoiceId);
    expect(await said(teamInvoiceNotice, invoiceId)).toContain('Bill again');
    const { invoiceId: second } = await again(invoiceId);
    expect(await said(teamInvoiceNotice, invoiceId)).not.toContain('Bill again');
    await at.void(second ?? '');
    const { invoiceId: third } = await again(second ?? '');
    expect(await at.row(third ?? '')).toMatchObject({ replaces: second, lines: [{ turn: 2 }] });
    expect(await at.live(engagementId)).toHaveLength(1);
  });

  it('not what stands, nor twice, nor what a change has replaced', async () => {
    const { invoiceId, engagementId } = await seedSent(at.room);
    await expect(again(invoiceId)).rejects.toMatchObject({ code: 'again.notVoid' });
    await at.void(invoiceId, true);
    await expect(again(invoiceId)).rejects.toMatchObject({ code: 'again.againAlready' });
    const { id } = await newest(engagementId);
    await at.void(id);
    await at.room.prisma.billingPlanItem.updateMany({
      where: { engagementId },
      data: { status: 'replaced' },
    });
    await expect(again(id)).rejects.toMatchObject({ code: 'again.againAlready' });
  });

  it('by finance and owners', async () => {
    const { invoiceId } = await seedDraft(at.room);
    await at.void(invoiceId);
    for (const person of [sora])
      await expect(again(invoiceId, person)).rejects.toMatchObject({ code: 'billing.notForYou' });
    await expect(at.room.perform(billAgain, { invoiceId }, at.room.visit(haru))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });

  it('by two people at once: one draft, the other is told', async () => {
    const { invoiceId, engagementId } = await seedSent(at.room);
    const both = await Promise.allSettled([at.void(invoiceId, true), at.void(invoiceId, true)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { id } = await newest(engagementId);
    await at.void(id);
    const third = await Promise.allSettled([again(id), again(id), again(id)]);
    expect(third.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of third)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'again.againAlready' });
    expect(await at.live(engagementId)).toHaveLength(1);
  });

  it('or not at all: where the draft can not be made, nothing was withdrawn', async () => {
    const { invoiceId, engagementId } = await seedSent(at.room);
    // As a bug would leave it: more is planned than was agreed.
    const items = at.room.prisma.billingPlanItem;
    await items.updateMany({ where: { engagementId }, data: { amount: 10_000_000n } });
    await expect(at.void(invoiceId, true)).rejects.toMatchObject({ code: 'billing.overContract' });
    expect(await at.row(invoiceId)).toMatchObject({ status: 'sent', voidedAt: null });
    expect(await items.count({ where: { engagementId, turn: { gt: 0 } } })).toBe(0);
  });

  it('with the courtesies that were given for it', async () => {
    const { invoiceId, engagementId } = await seedDraft(at.room);
    const [line] = await at.live(engagementId);
    if (line === undefined) throw new Error('nothing is billed');
    const courtesy = {
      ...line,
      id: newId('lin'),
      planItemId: null,
      subject: newId('pli'),
      trigger: 'courtesy',
    };
    const given = { ...courtesy, description: 'Favicon', amount: 0n, worth: 5_000n };
    await at.room.prisma.invoiceLine.create({ data: given });
    await at.void(invoiceId, true);
    const { lines } = await newest(engagementId);
    expect(lines.map(({ description, worth }) => [description, worth])).toContainEqual(['Favicon', 5_000n]);
    expect(lines).toHaveLength(2);
  });
});

describe('the client', () => {
  it('is told once what is withdrawn, and what stands in its place when it is there', async () => {
    const { invoiceId, engagementId, number } = await seedSent(at.room);
    await at.void(invoiceId, true);
    expect(await said(withdrawnNotice, invoiceId)).toContain('follows here');
    const { id: next } = await newest(engagementId);
    await at.sends(next);
    const { number: newNumber } = await at.row(next);
    expect(await said(withdrawnNotice, invoiceId)).toContain(`Invoice ${newNumber} stands in its place`);
    expect(await said(clientInvoiceNotice, invoiceId)).toContain(`Invoice ${newNumber} stands in its place`);
    expect(await said(clientInvoiceNotice, next)).toContain(`the place of invoice ${number}`);
    expect(await said(teamInvoiceNotice, next)).toContain(number);
    expect(await at.told('invoice.withdrawn', invoiceId)).toHaveLength(1);
    const redrawn = (await at.room.effects('slack.redraw')).map(({ payload }) => JSON.stringify(payload));
    expect(redrawn.filter((one) => one.includes(`${invoiceId}:withdrawn`)).length).toBeGreaterThan(0);
    await at.void(next);
    expect(await said(withdrawnNotice, invoiceId)).toContain('There is nothing to pay');
  });

  it('reads on the new one which of its own it replaces, also past a draft that it never saw', async () => {
    const { invoiceId, number } = await seedSent(at.room);
    const { invoiceId: draft } = await at.void(invoiceId, true);
    const { invoiceId: next } = await at.void(draft ?? '', true);
    await at.sends(next ?? '');
    expect(await said(clientInvoiceNotice, next ?? '')).toContain(`the place of invoice ${number}`);
  });

  it('is told nothing of a draft that it never saw', async () => {
    const { invoiceId, engagementId } = await seedDraft(at.room);
    await at.void(invoiceId, true);
    const { id: next } = await newest(engagementId);
    expect(await at.told('invoice.withdrawn', invoiceId)).toEqual([]);
    await at.sends(next);
    expect(await said(clientInvoiceNotice, next)).not.toContain('in the place');
  });
});

describe('an invoice on its way, or void', () => {
  it('is not withdrawn', async () => {
    const approved = await seedApproved(at.room);
    await expect(at.void(approved.invoiceId, true)).rejects.toMatchObject({ code: 'again.onItsWay' });
    const { invoiceId } = await seedDraft(at.room);
    await at.void(invoiceId);
    await expect(at.void(invoiceId, true)).rejects.toMatchObject({ code: 'billing.notVoidable' });
  });
});
