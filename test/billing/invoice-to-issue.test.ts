import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invoiceToIssue } from '../../src/billing/invoice-to-issue.ts';
import { openRoom, type Room } from '../support/room.ts';
import { issuer, seedApproved, seedDraft, setIssuerTo } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('an invoice for its provider', () => {
  it('holds all that was fixed when it was approved', async () => {
    const { invoiceId, milestoneId } = await seedApproved(room, { currency: 'USD' });
    const invoice = await invoiceToIssue(room.prisma, invoiceId);
    expect(invoice).toMatchObject({
      provider: 'bank-transfer',
      project: 'Website',
      locale: 'en',
      total: { minor: 350_000n, currency: 'USD' },
      lines: [{ subject: milestoneId, description: 'Step 1', amount: { minor: 350_000n, currency: 'USD' } }],
      billTo: { legalName: 'Kawa Foods' },
      issuer: { legalName: issuer.legalName },
    });
    expect([invoice.issuedOn.toString(), invoice.dueOn.toString()]).toEqual(['2026-11-23', '2026-12-07']);
  });

  it.each(['draft', 'nowhere'])('a person is asked about one that is %s', async (which) => {
    const invoiceId = which === 'draft' ? (await seedDraft(room)).invoiceId : 'inv_nowhere';
    await expect(invoiceToIssue(room.prisma, invoiceId)).rejects.toMatchObject({ name: 'NeedsAHuman' });
  });

  it('a person is asked when the issuer has become incomplete', async () => {
    const { invoiceId } = await seedApproved(room);
    await setIssuerTo(room, {});
    await expect(invoiceToIssue(room.prisma, invoiceId)).rejects.toMatchObject({ name: 'NeedsAHuman' });
  });
});
