import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approveInvoice } from '../../src/billing/approve-invoice.ts';
import { billDeposit } from '../../src/billing/bill-deposit.ts';
import { reactions } from '../../src/billing/reactions.ts';
import { mio, openRoom, type Room } from '../support/room.ts';
import { secondProcess } from './second-process.ts';
import { issuer, seedPlan, setIssuerTo } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
beforeEach(() => setIssuerTo(room, issuer));
afterAll(() => room.close());

const bill = (engagementId: string) => room.perform(billDeposit, { engagementId, version: 1 }, room.visit());
const invoicesOf = (engagementId: string) =>
  room.prisma.invoice.findMany({ where: { engagementId }, include: { lines: true } });

describe('billing the deposit', () => {
  it('drafts, approves and promises to issue it: the agreement has approved it', async () => {
    const { engagementId } = await seedPlan(room);
    await bill(engagementId);
    const [invoice] = await invoicesOf(engagementId);
    expect(invoice).toMatchObject({
      status: 'approved',
      total: 300_000n,
      approvedBy: { kind: 'house' },
      lines: [{ subject: 'deposit', trigger: 'signature', description: 'Deposit: Website' }],
    });
    expect(await room.prisma.effect.count({ where: { key: `${invoice?.id}:issue` } })).toBe(1);
  });

  it('says what it is in the client’s language', async () => {
    const { engagementId } = await seedPlan(room, { locale: 'ja' });
    await bill(engagementId);
    expect((await invoicesOf(engagementId))[0]?.lines[0]?.description).toBe('着手金：Website');
  });

  it('again, or twice at once in two processes, changes nothing', async () => {
    const { engagementId } = await seedPlan(room);
    const other = await secondProcess(room, [reactions]);
    const input = { engagementId, version: 1 };
    await Promise.all([bill(engagementId), other.perform(billDeposit, input, room.visit())]);
    await bill(engagementId);
    await other.close();
    expect(await invoicesOf(engagementId)).toHaveLength(1);
  });

  it('without a deposit there is nothing to bill', async () => {
    const { engagementId } = await seedPlan(room, { deposit: 0n });
    await bill(engagementId);
    expect(await invoicesOf(engagementId)).toEqual([]);
  });

  it('of which a change has left nothing sends no invoice', async () => {
    const { engagementId } = await seedPlan(room);
    await room.prisma.billingPlanItem.updateMany({
      where: { engagementId, trigger: 'signature' },
      data: { amount: 0n },
    });
    await bill(engagementId);
    expect(await invoicesOf(engagementId)).toEqual([]);
  });

  it('as long as the issuer is incomplete it stays a draft without a number, to be approved by a person', async () => {
    await setIssuerTo(room, {});
    const { engagementId } = await seedPlan(room);
    await bill(engagementId);
    const [invoice] = await invoicesOf(engagementId);
    expect(invoice).toMatchObject({ status: 'draft', number: null });
    await setIssuerTo(room, issuer);
    await room.perform(approveInvoice, { invoiceId: invoice?.id ?? '' }, room.visit(mio));
    expect(await invoicesOf(engagementId)).toMatchObject([{ status: 'approved' }]);
  });
});
