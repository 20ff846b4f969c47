import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list } from '../../../commands/invoice/list.ts';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { dailyContent } from '../../../src/digests/daily-facts.ts';
import { weeklyContents } from '../../../src/digests/weekly-facts.ts';
import { projectFacts } from '../../../src/engagements/project-facts.ts';
import { waitingIn } from '../../../src/engagements/waiting.ts';
import { plain } from '../../../src/kernel/format.ts';
import { openBank } from '../../../src/local-house/bank.ts';
import { moneyRows } from '../../../src/milestones/roadmap/money-facts.ts';
import { saidOf, standAt, typed } from '../../commands/invoice/stand.ts';
import { mio, NOW, type Room } from '../../support/room.ts';
import { finishIssue, receiptOf, seedDraft } from '../seed-billing.ts';
import { openTaxRoom, settle } from './seed-tax.ts';

let room: Room;
let directory: string;
/** 350,000 and 35,000 of tax, in the client's hands. */
let sent: { engagementId: string; invoiceId: string };
beforeAll(async () => {
  room = await openTaxRoom();
  directory = await mkdtemp(join(tmpdir(), 'engawa-tax-'));
  await settle(room);
  sent = await seedDraft(room);
  const { invoiceId } = sent;
  await room.perform(approveInvoice, { invoiceId }, room.visit(mio));
  const { number } = await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
  await finishIssue(room, invoiceId, receiptOf(number ?? ''));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await room.close();
});

const asked = { minor: 385_000n, currency: 'JPY' };
const now = Temporal.Instant.from(NOW);
const today = Temporal.PlainDate.from('2026-11-23');

describe('what is to be paid is lines and tax', () => {
  it('in a project’s facts, with what it waits for', async () => {
    const facts = await projectFacts(room.prisma, sent.engagementId);
    expect(facts).toMatchObject({ billed: asked, isTaxed: true, invoices: [{ total: asked }] });
    const [payment] = (await waitingIn(room.prisma, [sent.engagementId])).filter(
      ({ kind }) => kind === 'payment',
    );
    expect(payment && plain(payment.said, 'en')).toContain('JPY 385,000');
  });

  it('in the digests', async () => {
    const weekly = (await weeklyContents(room.prisma, [sent.engagementId], now)).get(sent.engagementId);
    expect(weekly).toMatchObject({ billed: { minor: '385000' }, agreed: { minor: '1000000' }, taxed: true });
    const daily = await dailyContent(room.prisma, { today, soon: today, since: now });
    expect(JSON.stringify(daily.invoices)).toContain('385000');
  });

  it('in the list, and at the bank', async () => {
    expect(saidOf(await typed(list, standAt(room).call(mio)))).toContain('JPY 385,000');
    const bank = await openBank({ pool: room.pool, now: () => 1, directory });
    expect((await bank.read()).invoices).toMatchObject([{ open: '385000' }]);
  });

  it('on the roadmap is left out, as it is of the prices there: a part paid holds its share', async () => {
    const pay = (amount: string, reference: string) =>
      room.perform(
        recordPayment,
        { invoiceId: sent.invoiceId, amount, reference, paidOn: '2026-11-23' },
        room.visit(mio),
      );
    await pay('110,000', 'A');
    expect(await moneyRows(room.prisma, sent.engagementId)).toMatchObject({
      billed: 350_000n,
      paid: 100_000n,
    });
    await expect(pay('275,001', 'B')).rejects.toMatchObject({ code: 'billing.overpaid' });
    const { left } = await pay('275,000', 'B');
    expect(left.minor).toBe(0n);
    expect(await moneyRows(room.prisma, sent.engagementId)).toMatchObject({ paid: 350_000n });
  });
});
