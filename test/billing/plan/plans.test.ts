import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { billDeposit } from '../../../src/billing/bill-deposit.ts';
import { draftInvoiceForMilestone } from '../../../src/billing/draft-invoice-for-milestone.ts';
import { draftInvoiceForPart } from '../../../src/billing/draft-invoice-for-part.ts';
import { billByHand } from '../../../src/billing/plan/bill-by-hand.ts';
import { billDated } from '../../../src/billing/plan/bill-dated.ts';
import { reactions } from '../../../src/billing/plan/reactions.ts';
import { mio, NOW, openRoom, type Room, sora } from '../../support/room.ts';
import { issuer, seedAcceptance, setIssuerTo } from '../seed-billing.ts';
import { accepted, dated, linesOf, manual, openItems, seedPlanned, signature } from './seed-plans.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
  await setIssuerTo(room, issuer);
});
afterAll(() => room.close());

const drafted = (engagementId: string) => room.prisma.invoice.count({ where: { engagementId } });
const accept = async (milestoneId: string) => {
  const deliveryId = await seedAcceptance(room, milestoneId);
  await room.perform(draftInvoiceForMilestone, { milestoneId, deliveryId }, room.visit());
};

describe('a plan that was signed', () => {
  it('becomes its items, in their order, with what they are called and wait for', async () => {
    const { engagementId, milestoneIds } = await seedPlanned(room, ([, last = '']) => [
      signature(300_000n),
      dated(200_000n, '2027-01-04'),
      manual(100_000n),
      accepted(400_000n, last),
    ]);
    expect(
      (await openItems(room, engagementId)).map((one) => [
        one.subject,
        one.trigger,
        one.amount,
        one.label,
        one.deducts,
        one.position,
      ]),
    ).toEqual([
      ['deposit', 'signature', 300_000n, 'Deposit', 0n, 0],
      ['plan_2', 'date', 200_000n, 'On a day', 0n, 1],
      ['plan_3', 'manual', 100_000n, 'By hand', 0n, 2],
      [milestoneIds[1], 'acceptance', 400_000n, 'Balance', 300_000n, 3],
    ]);
  });

  it.each([
    ['JPY', 1_000_000n],
    ['USD', 1_000_000n],
    ['BHD', 1_000_000n],
  ])('is refused in %s where it is off the fee by one', async (currency, fee) => {
    const off = seedPlanned(room, () => [signature(fee + 1n)], { amounts: [fee], currency });
    // What is signed is what the plan says; the cap of the agreed total then refuses to bill it.
    const { engagementId } = await off;
    await expect(room.perform(billDeposit, { engagementId, version: 1 }, room.visit())).rejects.toMatchObject(
      { code: 'billing.overContract' },
    );
    expect(await drafted(engagementId)).toBe(0);
  });

  it('takes the deposit off the last invoice, in a line of its own that names it', async () => {
    const { engagementId, milestoneIds } = await seedPlanned(room, ([, last = '']) => [
      signature(300_000n),
      accepted(700_000n, last),
    ]);
    await room.perform(billDeposit, { engagementId, version: 1 }, room.visit());
    const deposit = await room.prisma.invoice.findFirstOrThrow({ where: { engagementId } });
    await accept(milestoneIds[1] ?? '');
    const [, balance] = await openItems(room, engagementId);
    expect(await linesOf(room, balance?.id ?? '')).toEqual([
      ['acceptance', 'Website: Balance', 1_000_000n],
      ['deduction', `Less deposit ${deposit.number}`, -300_000n],
    ]);
    const last = await room.prisma.invoice.findFirstOrThrow({
      where: { engagementId, id: { not: deposit.id } },
    });
    expect(last.total).toBe(700_000n);
    await room.perform(approveInvoice, { invoiceId: last.id }, room.visit(mio));
  });

  it('says only what is taken off where the deposit has no number yet', async () => {
    const { engagementId, milestoneIds } = await seedPlanned(
      room,
      ([, last = '']) => [signature(300_000n), accepted(700_000n, last)],
      { locale: 'ja' },
    );
    await accept(milestoneIds[1] ?? '');
    const [, balance] = await openItems(room, engagementId);
    expect((await linesOf(room, balance?.id ?? '')).at(1)).toEqual(['deduction', '着手金の差引', -300_000n]);
  });

  it('takes nothing off for a deposit that was withdrawn: nobody has paid it, and what is owed is the same', async () => {
    const { engagementId, milestoneIds } = await seedPlanned(room, ([, last = '']) => [
      signature(300_000n),
      accepted(700_000n, last),
    ]);
    await room.perform(billDeposit, { engagementId, version: 1 }, room.visit());
    await room.prisma.invoice.updateMany({
      where: { engagementId },
      data: { status: 'void', voidedAt: new Date(NOW) },
    });
    await accept(milestoneIds[1] ?? '');
    const [, balance] = await openItems(room, engagementId);
    expect(await linesOf(room, balance?.id ?? '')).toEqual([['acceptance', 'Website: Balance', 700_000n]]);
  });

  it('accepts a milestone that has no item of its own, without an invoice and without an error', async () => {
    const { engagementId, milestoneIds } = await seedPlanned(room, ([, last = '']) => [
      signature(300_000n),
      accepted(700_000n, last),
    ]);
    await accept(milestoneIds[0] ?? '');
    expect(await drafted(engagementId)).toBe(0);
    await room.prisma.agreement.updateMany({ where: { engagementId }, data: { billing: {} } });
    await expect(accept(milestoneIds[0] ?? '')).rejects.toMatchObject({ code: 'billing.notPlanned' });
  });

  it('keeps what is taken off with the rest of a milestone of which a part was accepted', async () => {
    const { engagementId, milestoneIds } = await seedPlanned(room, ([, last = '']) => [
      signature(300_000n),
      accepted(700_000n, last),
    ]);
    const part = { engagementId, milestoneId: milestoneIds[1] ?? '', criteria: 1, ofOpen: 2, part: 1 };
    await room.perform(draftInvoiceForPart, part, room.visit());
    const items = await openItems(room, engagementId);
    expect(items.map(({ subject, amount, deducts }) => [subject, amount, deducts])).toEqual(
      expect.arrayContaining([
        [milestoneIds[1], 350_000n, 300_000n],
        [`${milestoneIds[1]}#1`, 350_000n, 0n],
      ]),
    );
  });
});

describe('an item that waits for a day', () => {
  it('is due on its morning at the agency, on the next business day of both sides, and billed once', async () => {
    const { engagementId } = await seedPlanned(room, () => [dated(1_000_000n, '2026-12-26')]);
    const [item] = await openItems(room, engagementId);
    const due = await room.prisma.due.findFirstOrThrow({ where: { engagementId } });
    // A Saturday in Tokyo becomes Monday, nine o'clock there.
    expect([due.kind, due.subject, due.dueAt.toISOString()]).toEqual([
      billDated.name,
      item?.id,
      '2026-12-28T00:00:00.000Z',
    ]);
    const input = { engagementId, planItemId: item?.id ?? '' };
    await Promise.all([1, 2, 3].map(() => room.perform(billDated, input, room.visit())));
    expect(await drafted(engagementId)).toBe(1);
    expect(await linesOf(room, item?.id ?? '')).toEqual([['date', 'Website: On a day', 1_000_000n]]);
  });

  it('of which a change has left nothing is done without an invoice', async () => {
    const { engagementId } = await seedPlanned(room, () => [dated(1_000_000n, '2026-12-25')]);
    const [item] = await openItems(room, engagementId);
    await room.prisma.billingPlanItem.updateMany({ where: { engagementId }, data: { amount: 0n } });
    await room.perform(billDated, { engagementId, planItemId: item?.id ?? '' }, room.visit());
    expect(await drafted(engagementId)).toBe(0);
    expect((await openItems(room, engagementId))[0]?.status).toBe('billed');
  });
});

describe('billing by hand', () => {
  it('drafts an item that waits for a person, once, for finance alone', async () => {
    const { engagementId } = await seedPlanned(room, () => [manual(1_000_000n)]);
    const [item] = await openItems(room, engagementId);
    const input = { planItemId: item?.id ?? '' };
    await expect(room.perform(billByHand, input, room.visit(sora))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => room.perform(billByHand, input, room.visit(mio))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(room.perform(billByHand, input, room.visit(mio))).rejects.toMatchObject({
      code: 'plan.notOpen',
    });
    expect(await drafted(engagementId)).toBe(1);
    expect((await room.audits(engagementId)).map(({ type }) => type)).toContain('billing.billed-by-hand');
  });

  it('says what is to be paid, and bills nothing of an item of which nothing is left', async () => {
    const { engagementId } = await seedPlanned(room, () => [manual(600_000n), manual(400_000n, 'Later')]);
    const [first, second] = await openItems(room, engagementId);
    await room.prisma.agency.update({
      where: { id: 1 },
      data: { tax: { regime: 'country', prices: 'added', rounding: 'down' } },
    });
    const bill = (planItemId = '') => room.perform(billByHand, { planItemId }, room.visit(mio));
    expect(await bill(first?.id)).toMatchObject({ amount: { minor: 660_000n } });
    await room.prisma.agency.update({ where: { id: 1 }, data: { tax: {} } });
    await room.prisma.billingPlanItem.updateMany({ where: { id: second?.id ?? '' }, data: { amount: 0n } });
    await expect(bill(second?.id)).rejects.toMatchObject({ code: 'plan.notOpen' });
    expect(await drafted(engagementId)).toBe(1);
  });

  it('does not run ahead of a day or an acceptance, and takes up what was left behind', async () => {
    const { engagementId, milestoneIds } = await seedPlanned(room, ([, last = '']) => [
      dated(300_000n, '2026-12-01'),
      accepted(700_000n, last),
    ]);
    const [onDay, balance] = await openItems(room, engagementId);
    const bill = (planItemId = '', at?: string) =>
      room.perform(billByHand, { planItemId }, room.visit(mio, at));
    await expect(bill(onDay?.id)).rejects.toMatchObject({ code: 'plan.notYet' });
    await expect(bill(balance?.id)).rejects.toMatchObject({ code: 'plan.notYet' });
    await bill(onDay?.id, '2026-12-01T03:00:00Z');
    await seedAcceptance(room, milestoneIds[1] ?? '');
    await bill(balance?.id);
    expect(await drafted(engagementId)).toBe(2);
  });
});
