import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactions } from '../../src/billing/reactions.ts';
import { recordPayment } from '../../src/billing/record-payment.ts';
import { aoi, haru, mio, openRoom, type Room, sora } from '../support/room.ts';
import { seedApproved, seedDraft, seedSent, statusOf } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

interface Entered {
  readonly amount?: string;
  readonly reference?: string;
  readonly paidOn?: string;
}

const pay = (invoiceId: string, entered: Entered = {}, person: Parameters<Room['visit']>[0] = mio) =>
  room.perform(
    recordPayment,
    { invoiceId, amount: '350,000', reference: 'TRX 1', paidOn: '2026-11-23', ...entered },
    room.visit(person),
  );

const typesOf = async (engagementId: string) => (await room.audits(engagementId)).map(({ type }) => type);

describe('recording a payment', () => {
  it('of everything settles the invoice and thanks the client', async () => {
    const { invoiceId, engagementId } = await seedSent(room);
    const { left } = await pay(invoiceId);
    expect(left.minor).toBe(0n);
    expect(await statusOf(room, invoiceId)).toBe('paid');
    expect((await typesOf(engagementId)).slice(-2)).toEqual(['payment.recorded', 'invoice.paid']);
    const posts = (await room.effects('slack.post')).map(({ payload }) => payload);
    expect(posts).toContainEqual({
      notice: 'invoice.thanks',
      params: { invoiceId },
      audience: { to: 'client', engagementId },
    });
  });

  it('of a part leaves the remainder open, to the last minor unit', async () => {
    const { invoiceId, engagementId } = await seedSent(room);
    expect((await pay(invoiceId, { amount: '349,999' })).left.minor).toBe(1n);
    expect(await statusOf(room, invoiceId)).toBe('sent');
    expect(await typesOf(engagementId)).not.toContain('invoice.paid');
    await pay(invoiceId, { amount: '1', reference: 'TRX 2' });
    expect(await statusOf(room, invoiceId)).toBe('paid');
  });

  it.each([
    ['JPY', '350,001', 350_000n],
    ['USD', '3,500.01', 350_000n],
    ['BHD', '350.001', 350_000n],
  ])('of more than is open is refused with the numbers: %s', async (currency, amount, open) => {
    const { invoiceId } = await seedSent(room, { currency });
    await expect(pay(invoiceId, { amount })).rejects.toMatchObject({
      code: 'billing.overpaid',
      field: 'amount',
      said: { values: { amount: { minor: open + 1n }, remainder: { minor: open }, total: { minor: open } } },
    });
    expect(await room.prisma.payment.count({ where: { invoiceId } })).toBe(0);
  });

  it('with a reference used before is refused: it would be the same transfer', async () => {
    const { invoiceId } = await seedSent(room);
    await pay(invoiceId, { amount: '1' });
    await expect(pay(invoiceId, { amount: '1', reference: ' TRX 1 ' })).rejects.toMatchObject({
      code: 'billing.referenceUsed',
      field: 'reference',
    });
  });

  it.each(['TRX 1', 'TRX 2'])(
    'twice at the same moment is recorded once, the second as %s',
    async (reference) => {
      const { invoiceId } = await seedSent(room);
      const both = await Promise.allSettled([pay(invoiceId, {}, aoi), pay(invoiceId, { reference })]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await room.prisma.payment.count({ where: { invoiceId } })).toBe(1);
    },
  );

  it.each([
    ['twelve', 'billing.amount'],
    ['1.5', 'billing.amount'],
    ['-1', 'billing.amount'],
    ['0', 'billing.zeroAmount'],
  ])('the amount %j is refused at its field', async (amount, code) => {
    const { invoiceId } = await seedSent(room);
    await expect(pay(invoiceId, { amount })).rejects.toMatchObject({ code, field: 'amount' });
  });

  it('today where the agency is counts as past, tomorrow does not', async () => {
    const { invoiceId } = await seedSent(room);
    await pay(invoiceId, { amount: '1', paidOn: '2026-11-23' });
    await expect(pay(invoiceId, { amount: '1', reference: '2', paidOn: '2026-11-24' })).rejects.toMatchObject(
      {
        code: 'billing.dayAhead',
        field: 'paidOn',
      },
    );
  });

  it.each([
    ['a member', sora],
    ['the client', haru],
  ])('%s may not', async (_who, person) => {
    const { invoiceId } = await seedSent(room);
    await expect(pay(invoiceId, {}, person)).rejects.toMatchObject({ code: 'billing.notForYou' });
  });

  it('needs an invoice that was sent and is open', async () => {
    const draft = await seedDraft(room);
    await expect(pay(draft.invoiceId)).rejects.toMatchObject({ code: 'billing.notSent' });
    const approved = await seedApproved(room);
    await expect(pay(approved.invoiceId)).rejects.toMatchObject({ code: 'billing.notSent' });
    const sent = await seedSent(room);
    await pay(sent.invoiceId);
    await expect(pay(sent.invoiceId, { reference: 'again' })).rejects.toMatchObject({
      code: 'billing.settled',
    });
    await expect(pay('inv_nowhere')).rejects.toMatchObject({ code: 'billing.unknown' });
  });
});
