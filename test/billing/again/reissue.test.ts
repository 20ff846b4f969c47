import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reissueWith } from '../../../src/billing/again/reissue.ts';
import { invoiceToIssue } from '../../../src/billing/invoice-to-issue.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { mio, sora } from '../../support/room.ts';
import { seedApproved, seedDraft, seedSent, statusOf } from '../seed-billing.ts';
import { type Again, openAgain } from './open-again.ts';

let at: Again;
beforeAll(async () => {
  at = await openAgain();
});
afterAll(() => at.close());

type Words = { purchaseOrder?: string; billTo?: { legalName?: string; address?: string } };
const reissue = (invoiceId: string, words: Words, person = mio) =>
  at.room.perform(reissueWith, { invoiceId, ...words }, at.room.visit(person));

const billing = (details: object) =>
  at.room.prisma.client.update({ where: { id: 'cli_kawa' }, data: { billing: details } });

describe('what the client wants to read on an invoice', () => {
  it('is written on a draft, beside what was asked for before', async () => {
    const { invoiceId } = await seedDraft(at.room);
    expect(await reissue(invoiceId, { purchaseOrder: ' PO-7 ' })).toEqual({ invoiceId, isNew: false });
    await reissue(invoiceId, { billTo: { address: '1 Ginza' } });
    await reissue(invoiceId, { billTo: { legalName: 'Kawa KK' } });
    expect(await at.row(invoiceId)).toMatchObject({
      purchaseOrder: 'PO-7',
      billTo: { address: '1 Ginza', legalName: 'Kawa KK' },
    });
  });

  it('withdraws a sent one and bills it again with the new words', async () => {
    await billing({ legalName: 'Kawa Foods Inc.', address: '9 Old Street', email: 'ap@kawa.example' });
    const { invoiceId, engagementId } = await seedSent(at.room);
    const { invoiceId: next, isNew } = await reissue(invoiceId, {
      purchaseOrder: 'PO-7',
      billTo: { address: '1 Ginza' },
    });
    expect(isNew).toBe(true);
    expect(await statusOf(at.room, invoiceId)).toBe('void');
    expect(await at.live(engagementId)).toHaveLength(1);
    await at.sends(next);
    const issued = await invoiceToIssue(at.room.prisma, next);
    expect(issued.billTo).toMatchObject({
      legalName: 'Kawa Foods Inc.',
      address: '1 Ginza',
      email: 'ap@kawa.example',
      purchaseOrder: 'PO-7',
    });
    expect(issued.replaces).toBe((await at.row(invoiceId)).number);
  });

  it('stays as it was approved, whatever becomes of the client’s details; billed again they are read anew', async () => {
    await billing({ legalName: 'Kawa Foods Inc.', address: '9 Old Street' });
    const { invoiceId } = await seedSent(at.room);
    await billing({ legalName: 'Kawa Holdings', address: '1 New Street', taxNumber: 'T1' });
    const old = await invoiceToIssue(at.room.prisma, invoiceId);
    expect(old.billTo).toMatchObject({ legalName: 'Kawa Foods Inc.', address: '9 Old Street' });
    expect(old.billTo.taxNumber).toBeUndefined();
    const { invoiceId: next } = await at.void(invoiceId, true);
    await at.sends(next ?? '');
    const { billTo } = await invoiceToIssue(at.room.prisma, next ?? '');
    expect(billTo).toMatchObject({ legalName: 'Kawa Holdings', address: '1 New Street', taxNumber: 'T1' });
  });

  it('goes along when it is withdrawn once more', async () => {
    const { invoiceId } = await seedDraft(at.room);
    await reissue(invoiceId, { purchaseOrder: 'PO-7', billTo: { address: '1 Ginza' } });
    await at.sends(invoiceId);
    const { invoiceId: second } = await at.void(invoiceId, true);
    await at.sends(second ?? '');
    const { invoiceId: third } = await reissue(second ?? '', { billTo: { legalName: 'Kawa KK' } });
    expect(await at.row(third)).toMatchObject({
      purchaseOrder: 'PO-7',
      billTo: { address: '1 Ginza', legalName: 'Kawa KK' },
    });
  });

  it('is refused in words: nothing new, on its way, partly paid, open work, another person', async () => {
    const { invoiceId } = await seedDraft(at.room);
    const words = { purchaseOrder: 'PO-7' };
    await expect(reissue(invoiceId, { purchaseOrder: '', billTo: { address: ' ' } })).rejects.toMatchObject({
      code: 'again.nothingNew',
    });
    await expect(reissue(invoiceId, words, sora)).rejects.toMatchObject({ code: 'billing.notForYou' });
    const approved = await seedApproved(at.room);
    await expect(reissue(approved.invoiceId, words)).rejects.toMatchObject({ code: 'again.onItsWay' });
    const partly = await seedSent(at.room);
    const part = { invoiceId: partly.invoiceId, amount: '1', reference: 'A', paidOn: '2026-11-23' };
    await at.room.perform(recordPayment, part, at.room.visit(mio));
    await expect(reissue(partly.invoiceId, words)).rejects.toMatchObject({ code: 'billing.partlyPaid' });
    const open = await seedSent(at.room);
    await at.reopens(open.engagementId, open.milestoneId);
    await expect(reissue(open.invoiceId, words)).rejects.toMatchObject({ code: 'again.openAgain' });
    expect(await statusOf(at.room, open.invoiceId)).toBe('sent');
  });
});
