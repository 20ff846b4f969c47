import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { holdInvoice } from '../../../src/billing/hold-invoice.ts';
import { addCourtesy } from '../../../src/billing/plan/add-courtesy.ts';
import { changeTax } from '../../../src/billing/tax/change-tax.ts';
import { haru, mio, type Room, sora } from '../../support/room.ts';
import { takesEngagementFirst } from '../engagement-first.ts';
import { seedDraft } from '../seed-billing.ts';
import { moveClient, openTaxRoom, settle, taxOf } from './seed-tax.ts';

let room: Room;
beforeAll(async () => {
  room = await openTaxRoom();
});
beforeEach(() => settle(room));
afterAll(() => room.close());

interface Wish {
  readonly wish: string;
  readonly rate?: string;
  readonly lineId?: string;
}
const change = (invoiceId: string, wish: Wish, person = mio) =>
  room.perform(changeTax, changeTax.input.parse({ invoiceId, ...wish }), room.visit(person));

describe('another tax on a draft', () => {
  it('is put on by finance, in the log and on the cards', async () => {
    const { invoiceId, engagementId } = await seedDraft(room);
    const { total } = await change(invoiceId, { wish: 'rate', rate: '8' });
    expect(total).toEqual({ minor: 378_000n, currency: 'JPY' });
    expect(await taxOf(room, invoiceId)).toMatchObject({ taxTotal: 28_000n, rates: [800] });
    const types = (await room.audits(engagementId)).map(({ type }) => type);
    expect(types).toContain('invoice.tax-changed');
    const redrawn = (await room.effects('slack.redraw')).some(
      ({ payload }) => JSON.stringify(payload) === JSON.stringify({ subject: invoiceId }),
    );
    expect(redrawn).toBe(true);
  });

  it.each(['export', 'outside-scope', 'none'] as const)(
    '%s: none, and the invoice says why',
    async (wish) => {
      const { invoiceId } = await seedDraft(room);
      await change(invoiceId, { wish });
      expect(await taxOf(room, invoiceId)).toMatchObject({ taxTotal: 0n, note: wish, rates: [0] });
    },
  );

  it('goes back to what the rules say, also on one that is held', async () => {
    const { invoiceId } = await seedDraft(room);
    await change(invoiceId, { wish: 'none' });
    await room.perform(holdInvoice, { invoiceId, reason: 'Wait' }, room.visit(mio));
    await change(invoiceId, { wish: 'rules' });
    expect(await taxOf(room, invoiceId)).toMatchObject({ taxTotal: 35_000n, note: null, rates: [1000] });
  });

  it('of one line leaves the others as they are', async () => {
    const { invoiceId, engagementId } = await seedDraft(room);
    const { id: first } = await room.prisma.invoiceLine.findFirstOrThrow({ where: { invoiceId } });
    await room.prisma.invoiceLine.create({
      data: {
        id: `${first}_free`,
        invoiceId,
        engagementId,
        subject: 'gift',
        trigger: 'courtesy',
        agreementVersion: 1,
        description: 'A look at your newsletter',
        amount: 0n,
        worth: 50_000n,
        currency: 'JPY',
        taxBasisPoints: 1000,
      },
    });
    await change(invoiceId, { wish: 'rate', rate: '8', lineId: first });
    expect(await taxOf(room, invoiceId)).toMatchObject({
      taxTotal: 28_000n,
      rows: [
        [1000, 0n, 0n],
        [800, 350_000n, 28_000n],
      ],
    });
    await expect(change(invoiceId, { wish: 'rate', rate: '8', lineId: 'lin_other' })).rejects.toMatchObject({
      code: 'tax.lineUnknown',
    });
  });

  it('of the work takes the reason for none away, whatever is given for nothing beside it', async () => {
    const { invoiceId } = await seedDraft(room);
    await change(invoiceId, { wish: 'export' });
    await room.perform(addCourtesy, { invoiceId, description: 'Favicon', worth: '5,000' }, room.visit(mio));
    const { id: lineId } = await room.prisma.invoiceLine.findFirstOrThrow({
      where: { invoiceId, trigger: 'acceptance' },
    });
    await change(invoiceId, { wish: 'rate', rate: '10', lineId });
    expect(await taxOf(room, invoiceId)).toMatchObject({ taxTotal: 35_000n, note: null });
  });

  it('takes the engagement before the invoice, as whoever withdraws it does', async () => {
    const seeded = await seedDraft(room);
    await takesEngagementFirst(room, seeded, () => change(seeded.invoiceId, { wish: 'none' }));
  });

  it('by reverse charge needs both numbers', async () => {
    const { invoiceId, engagementId } = await seedDraft(room);
    await moveClient(room, engagementId, 'FR');
    await expect(change(invoiceId, { wish: 'reverse-charge' })).rejects.toMatchObject({
      code: 'tax.noReverseCharge',
    });
    await settle(room, {
      country: 'DE',
      numbers: { taxId: 'DE123456789' },
      client: { billing: { taxNumber: 'FR12345678901' } },
    });
    await change(invoiceId, { wish: 'reverse-charge' });
    expect(await taxOf(room, invoiceId)).toMatchObject({ taxTotal: 0n, note: 'reverse-charge' });
  });

  it.each([
    [{ wish: 'rate' }, 'tax.rateMissing'],
    [{ wish: 'rate', rate: ' ' }, 'tax.rateMissing'],
    [{ wish: 'rate', rate: '101' }, 'tax.rate'],
    [{ wish: 'rate', rate: 'ten' }, 'tax.rate'],
  ])('%j is refused at its field', async (wish, code) => {
    const { invoiceId } = await seedDraft(room);
    await expect(change(invoiceId, wish)).rejects.toMatchObject({ code, field: 'rate' });
  });

  it('is refused once the invoice is approved: then it is fixed', async () => {
    const { invoiceId } = await seedDraft(room);
    await room.perform(approveInvoice, { invoiceId }, room.visit(mio));
    await expect(change(invoiceId, { wish: 'none' })).rejects.toMatchObject({ code: 'tax.notChangeable' });
    expect((await taxOf(room, invoiceId)).taxTotal).toBe(35_000n);
  });

  it('is refused before an owner has said which tax there is', async () => {
    const { invoiceId } = await seedDraft(room);
    await settle(room, { tax: null });
    await expect(change(invoiceId, { wish: 'none' })).rejects.toMatchObject({ code: 'tax.notSetUp' });
  });

  it('while it is approved by another: one of the two comes first, and tax and lines agree', async () => {
    const { invoiceId } = await seedDraft(room);
    const [changed] = await Promise.allSettled([
      change(invoiceId, { wish: 'rate', rate: '8' }),
      room.perform(approveInvoice, { invoiceId }, room.visit(mio)),
    ]);
    const { taxTotal, rates } = await taxOf(room, invoiceId);
    expect([taxTotal, rates]).toEqual(changed.status === 'fulfilled' ? [28_000n, [800]] : [35_000n, [1000]]);
  });

  it.each([sora, haru])('$name may not', async (person) => {
    const { invoiceId } = await seedDraft(room);
    await expect(
      room.perform(changeTax, { invoiceId, wish: 'none' }, room.visit(person)),
    ).rejects.toMatchObject({ code: 'billing.notForYou' });
  });
});
