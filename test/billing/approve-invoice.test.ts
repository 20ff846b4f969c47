import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { approve } from '../../src/billing/approval.ts';
import { approveInvoice } from '../../src/billing/approve-invoice.ts';
import { holdInvoice } from '../../src/billing/hold-invoice.ts';
import { mayBeApproved } from '../../src/billing/invoice.ts';
import { loadInvoice } from '../../src/billing/load-invoice.ts';
import { reactions } from '../../src/billing/reactions.ts';
import { act, outcome } from '../../src/kernel/act.ts';
import { plain } from '../../src/kernel/format.ts';
import { list } from '../../src/kernel/phrase.ts';
import { Refusal } from '../../src/kernel/refusal.ts';
import { aoi, haru, mio, openRoom, type Room, sora } from '../support/room.ts';
import { secondProcess } from './second-process.ts';
import { issuer, seedDraft, seedSent, setIssuerTo, statusOf } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
beforeEach(() => setIssuerTo(room, issuer));
afterAll(() => room.close());

const approveBy = (invoiceId: string, person = mio, at?: string) =>
  room.perform(approveInvoice, { invoiceId }, room.visit(person, at));

const nth = (number: string | null): number => Number(number?.split('-')[1]);

describe('approving an invoice', () => {
  it('fixes number, issue day and due day, and promises to issue it exactly once', async () => {
    const { invoiceId } = await seedDraft(room);
    await approveBy(invoiceId);
    const invoice = await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
    expect(invoice).toMatchObject({ status: 'approved', approvedBy: { id: mio.id } });
    expect(invoice.number).toMatch(/^2026-\d{4}$/);
    expect(invoice.issuedOn).toEqual(new Date('2026-11-23'));
    // 14 days on is Monday, 7 December.
    expect(invoice.dueOn).toEqual(new Date('2026-12-07'));
    const issues = await room.prisma.effect.findMany({ where: { key: `${invoiceId}:issue` } });
    expect(issues).toMatchObject([{ kind: 'invoice.issue', payload: { invoiceId } }]);
  });

  it.each([
    ['an owner', aoi],
    ['finance', mio],
  ])('%s may', async (_who, person) => {
    const { invoiceId } = await seedDraft(room);
    await approveBy(invoiceId, person);
    expect(await statusOf(room, invoiceId)).toBe('approved');
  });

  it.each([
    ['another member', sora],
    ['the client', haru],
  ])('%s may not, and is told who may', async (_who, person) => {
    const { invoiceId } = await seedDraft(room);
    await expect(room.perform(approveInvoice, { invoiceId }, room.visit(person))).rejects.toMatchObject({
      code: 'billing.notForYou',
      said: { values: { who: list(['Aoi', 'Mio']) } },
    });
    expect(await statusOf(room, invoiceId)).toBe('draft');
  });

  it('twice is refused, and of two at the same moment one wins and one number is used', async () => {
    const { invoiceId } = await seedDraft(room);
    const before = await room.prisma.invoiceNumber.findFirst({ where: { year: 2026 } });
    const both = await Promise.allSettled([approveBy(invoiceId), approveBy(invoiceId, aoi)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'billing.notApprovable' },
    });
    const after = await room.prisma.invoiceNumber.findFirstOrThrow({ where: { year: 2026 } });
    expect(after.last - (before?.last ?? 0)).toBe(1);
  });

  it('is refused where another sum is asked for than was read, and says the new one', async () => {
    const { invoiceId } = await seedDraft(room);
    const asRead = (total: string) => room.perform(approveInvoice, { invoiceId, total }, room.visit(mio));
    await expect(asRead('350001')).rejects.toMatchObject({
      code: 'billing.otherSum',
      said: { values: { total: { minor: 350_000n } } },
    });
    expect(await statusOf(room, invoiceId)).toBe('draft');
    await asRead('350000');
    expect(await statusOf(room, invoiceId)).toBe('approved');
  });

  it('one that was held can be let go', async () => {
    const { invoiceId } = await seedDraft(room);
    await room.perform(holdInvoice, { invoiceId, reason: 'wrong address' }, room.visit(mio));
    await approveBy(invoiceId);
    expect(await statusOf(room, invoiceId)).toBe('approved');
  });

  it('one that was sent is left alone', async () => {
    const { invoiceId } = await seedSent(room);
    await expect(approveBy(invoiceId)).rejects.toMatchObject({ code: 'billing.notApprovable' });
  });

  it.each([
    [{}, 'legal name, address, bank, account holder, account number or IBAN'],
    [{ ...issuer, legalName: '  ' }, 'legal name'],
    [{ ...issuer, bank: { ...issuer.bank, account: undefined } }, 'account number or IBAN'],
  ])('an incomplete issuer is refused with what is missing: %j', async (json, missing) => {
    const { invoiceId } = await seedDraft(room);
    await setIssuerTo(room, json);
    const refused = await approveBy(invoiceId).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'billing.issuerIncomplete' });
    expect(refused).toBeInstanceOf(Refusal);
    if (refused instanceof Refusal) expect(plain(refused.said, 'en')).toContain(missing);
    expect(await statusOf(room, invoiceId)).toBe('draft');
  });
});

describe('invoice numbers', () => {
  it('belong to the year of the issue day where the agency is', async () => {
    const [before, after] = [await seedDraft(room), await seedDraft(room)];
    await approveBy(before.invoiceId, mio, '2027-12-31T14:59:59Z');
    await approveBy(after.invoiceId, mio, '2027-12-31T15:00:00Z');
    const numbers = await Promise.all(
      [before, after].map(({ invoiceId }) =>
        room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } }),
      ),
    );
    expect(numbers.map(({ number }) => number)).toEqual(['2027-0001', '2028-0001']);
    expect(numbers[1]?.issuedOn).toEqual(new Date('2028-01-01'));
  });

  it('have no gap: 40 approvals at once in two processes, some of them rolled back', async () => {
    const at = '2030-03-01T03:00:00Z';
    const drafts: string[] = [];
    for (let index = 0; index < 40; index += 1)
      drafts.push((await seedDraft(room, { deposit: 0n, amounts: [1n] })).invoiceId);
    const processes = [
      await secondProcess(room, [reactions], 15),
      await secondProcess(room, [reactions], 15),
    ] as const;
    const failing = act({
      name: 'test.approve-and-fail',
      input: z.object({ invoiceId: z.string() }),
      async run(tx, { invoiceId }, visit) {
        const invoice = await loadInvoice(tx, invoiceId);
        if (mayBeApproved(invoice)) await approve(tx, invoice, visit);
        if (invoiceId !== '') throw new Error('rolled back');
        return outcome([]);
      },
    });
    const perform = (index: number) => processes[index % 2 === 0 ? 0 : 1].perform;
    const results = await Promise.allSettled(
      drafts.flatMap((invoiceId, index) => [
        ...(index % 5 === 0 ? [perform(index)(failing, { invoiceId }, room.visit(mio, at))] : []),
        perform(index)(approveInvoice, { invoiceId }, room.visit(mio, at)),
      ]),
    );
    await Promise.all(processes.map((one) => one.close()));
    const failures = results.flatMap((result) =>
      result.status === 'rejected' ? [String(result.reason)] : [],
    );
    expect(failures.filter((why) => why !== 'Error: rolled back')).toEqual([]);
    expect(failures).toHaveLength(8);
    const rows = await room.prisma.invoice.findMany({ where: { id: { in: drafts } } });
    const given = rows.map(({ number }) => nth(number)).sort((a, b) => a - b);
    expect(given).toEqual(Array.from({ length: 40 }, (_none, index) => index + 1));
    const { last } = await room.prisma.invoiceNumber.findFirstOrThrow({ where: { year: 2030 } });
    expect(last).toBe(40);
  }, 120_000);
});
