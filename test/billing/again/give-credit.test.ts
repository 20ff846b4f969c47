import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCreditCarrier } from '../../../src/adapters/bank-transfer/credit-carrier.ts';
import { giveCredit } from '../../../src/billing/again/give-credit.ts';
import { creditNotice } from '../../../src/billing/again/notices.ts';
import { writeCreditNote } from '../../../src/billing/again/write-credit-note.ts';
import { clientInvoiceNotice, thanksNotice } from '../../../src/billing/notices.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { storedTaxes } from '../../../src/billing/tax/stored-taxes.ts';
import { act, outcome } from '../../../src/kernel/act.ts';
import type { CreditNoteDocument } from '../../../src/kernel/credit-note-document.ts';
import { money } from '../../../src/kernel/money.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { tryWith } from '../../contracts/payment-provider.contract.ts';
import { mio, sora } from '../../support/room.ts';
import { seedDraft, seedSent, statusOf } from '../seed-billing.ts';
import { type Again, openAgain } from './open-again.ts';

let at: Again;
beforeAll(async () => {
  at = await openAgain();
});
afterAll(() => at.close());

type Wanted = { amount?: string; lines?: string[] };
const credit = (invoiceId: string, wanted: Wanted, person = mio) =>
  at.room.perform(giveCredit, { invoiceId, reason: 'A discount', ...wanted }, at.room.visit(person));
const pay = (invoiceId: string, amount: string) =>
  at.room.perform(
    recordPayment,
    { invoiceId, amount, reference: amount, paidOn: '2026-11-23' },
    at.room.visit(mio),
  );
const notes = (invoiceId: string) =>
  at.room.prisma.creditNote.findMany({ where: { invoiceId }, orderBy: { number: 'asc' } });

/** Tax of 10 % on top, as P2’s rules put it on a draft. */
async function taxed() {
  const seeded = await seedDraft(at.room);
  const [base, tax] = [money(350_000n, 'JPY'), money(35_000n, 'JPY')];
  await at.room.prisma.invoice.update({
    where: { id: seeded.invoiceId },
    data: {
      taxTotal: 35_000n,
      taxes: storedTaxes({
        name: 'consumption',
        contained: false,
        rounding: 'down',
        rows: [{ rate: 1000, reduced: false, base, tax }],
      }),
    },
  });
  await at.sends(seeded.invoiceId);
  return seeded;
}

/** As the worker writes the paper, this often. */
async function write(creditNoteId: string, times = 1): Promise<readonly CreditNoteDocument[]> {
  const papers: CreditNoteDocument[] = [];
  const carrier = createCreditCarrier({
    prisma: at.room.prisma,
    documents: {
      creditNote: async (paper) => {
        papers.push(paper);
        return new TextEncoder().encode(paper.number);
      },
    },
  });
  for (let nth = 1; nth <= times; nth += 1) {
    const receipt = writeCreditNote.receipt.parse(
      await carrier.carry({ creditNoteId }, tryWith(`${creditNoteId}:write`, nth)),
    );
    const finish = act({
      name: 'credit.write.finish',
      input: z.object({}),
      run: async (tx, _input, visit) => {
        const done = { effectId: 'eff_1', payload: { creditNoteId }, receipt };
        return outcome((await writeCreditNote.finish?.(tx, done, visit)) ?? []);
      },
    });
    await at.room.perform(finish, {}, at.room.visit());
  }
  return papers;
}

describe('a credit note of ours', () => {
  it('takes an amount off what is open, with its tax, under a number without gaps, and is told with its paper', async () => {
    const { invoiceId, engagementId } = await taxed();
    const { left } = await credit(invoiceId, { amount: '110,000' });
    expect(left.minor).toBe(275_000n);
    await expect(credit(invoiceId, { amount: '275001' })).rejects.toMatchObject({
      code: 'again.tooMuchCredit',
      field: 'amount',
    });
    await credit(invoiceId, { amount: '11000' });
    const [first, second] = await notes(invoiceId);
    expect(first).toMatchObject({
      amount: 110_000n,
      taxTotal: 10_000n,
      status: 'asked',
      number: 'CN-2026-0001',
    });
    expect(second).toMatchObject({ number: 'CN-2026-0002' });
    const papers = await write(first?.id ?? '', 2);
    expect(papers[0]).toEqual(papers[1]);
    expect(papers[0]).toMatchObject({
      number: 'CN-2026-0001',
      reason: 'A discount',
      lines: [{ amount: { minor: 100_000n } }],
      taxes: [{ rate: 1000, base: { minor: 100_000n }, amount: { minor: 10_000n } }],
      total: { minor: 110_000n },
      invoice: { number: (await at.row(invoiceId)).number },
    });
    expect(await at.told('credit.client', first?.id ?? '')).toHaveLength(1);
    expect(await at.room.prisma.document.count({ where: { kind: 'credit-note' } })).toBe(1);
    const facts = await at.room.prisma.$transaction((tx) =>
      creditNotice.load(tx, { creditNoteId: first?.id ?? '' }),
    );
    if (facts === undefined) throw new Error('nothing is told');
    const words = JSON.stringify(renderCard(creditNotice.say(facts), 'en'));
    for (const part of [
      'JPY 110,000',
      'Still to be paid: JPY 264,000',
      'Get the credit note',
      'CN-2026-0001',
    ])
      expect(words).toContain(part);
    const types = (await at.room.audits(engagementId)).map(({ type }) => type);
    expect(types).toContain('credit.numbered');
    expect(types.filter((type) => type === 'credit.issued')).toHaveLength(1);
  });

  it('takes whole lines off, with their tax', async () => {
    const { invoiceId } = await taxed();
    const [line] = (await at.row(invoiceId)).lines;
    await at.room.prisma.$executeRaw`alter table invoice_line disable trigger user`;
    await at.room.prisma.$executeRaw`update invoice_line set tax_basis_points = 1000 where id = ${line?.id}`;
    await at.room.prisma.$executeRaw`alter table invoice_line enable trigger user`;
    const { amount, left } = await credit(invoiceId, { lines: [line?.id ?? ''] });
    expect([amount.minor, left.minor]).toEqual([385_000n, 0n]);
    const [note] = await notes(invoiceId);
    const [paper] = await write(note?.id ?? '');
    expect(paper?.lines).toMatchObject([
      { description: 'Step 1', amount: { minor: 350_000n }, taxRate: 1000 },
    ]);
  });

  it('of all that is open settles the invoice, without thanks for money that never came', async () => {
    const { invoiceId } = await seedSent(at.room);
    const { left } = await credit(invoiceId, { amount: '350000' });
    expect(left.minor).toBe(0n);
    expect(await statusOf(at.room, invoiceId)).toBe('paid');
    const facts = await at.room.prisma.$transaction(async (tx) => ({
      thanks: await thanksNotice.load(tx, { invoiceId }),
      card: await clientInvoiceNotice.load(tx, { invoiceId }),
    }));
    expect(facts.thanks).toBeUndefined();
    if (facts.card === undefined) throw new Error('the card is gone');
    expect(JSON.stringify(renderCard(facts.card, 'en'))).toContain('credit note took off');
  });

  it('and what came in settle it together; the thanks are for what came in', async () => {
    const { invoiceId } = await seedSent(at.room);
    await credit(invoiceId, { amount: '50000' });
    await expect(pay(invoiceId, '350000')).rejects.toMatchObject({ code: 'billing.overpaid' });
    await pay(invoiceId, '300000');
    expect(await statusOf(at.room, invoiceId)).toBe('paid');
    const thanks = await at.room.prisma.$transaction((tx) => thanksNotice.load(tx, { invoiceId }));
    expect(thanks?.amount.minor).toBe(300_000n);
  });

  it('after a part was paid, thanks for that part', async () => {
    const { invoiceId } = await seedSent(at.room);
    await pay(invoiceId, '300000');
    await credit(invoiceId, { amount: '50000' });
    expect(await statusOf(at.room, invoiceId)).toBe('paid');
    expect(await at.told('invoice.thanks', invoiceId)).toHaveLength(1);
    const thanks = await at.room.prisma.$transaction((tx) => thanksNotice.load(tx, { invoiceId }));
    expect(thanks?.amount.minor).toBe(300_000n);
  });

  it('of two people at once never takes off more than is open', async () => {
    const { invoiceId } = await seedSent(at.room);
    const both = await Promise.allSettled(
      ['200000', '200000'].map((amount) => credit(invoiceId, { amount })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const numbers = (await at.room.prisma.creditNote.findMany({ orderBy: { number: 'asc' } })).map(
      ({ number }) => number,
    );
    expect(numbers).toEqual(numbers.map((_, nth) => `CN-2026-${String(nth + 1).padStart(4, '0')}`));
  });

  it('is refused in words where it can not be', async () => {
    const { invoiceId } = await seedSent(at.room);
    await expect(credit(invoiceId, {})).rejects.toMatchObject({ code: 'again.amountOrLines' });
    await expect(credit(invoiceId, { amount: '1', lines: ['lin_1'] })).rejects.toMatchObject({
      code: 'again.amountOrLines',
    });
    await expect(credit(invoiceId, { lines: ['lin_of_another'] })).rejects.toMatchObject({
      code: 'again.amountOrLines',
    });
    await expect(credit(invoiceId, { amount: '0' })).rejects.toMatchObject({ code: 'again.zero' });
    await expect(credit(invoiceId, { amount: '1.5' })).rejects.toMatchObject({ code: 'billing.amount' });
    await expect(credit(invoiceId, { amount: '1' }, sora)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    const draft = await seedDraft(at.room);
    await expect(credit(draft.invoiceId, { amount: '1' })).rejects.toMatchObject({
      code: 'again.notCreditable',
    });
    await pay(invoiceId, '350000');
    await expect(credit(invoiceId, { amount: '1' })).rejects.toMatchObject({ code: 'again.notCreditable' });
  });

  it('stands: an invoice with one is not withdrawn', async () => {
    const { invoiceId } = await seedSent(at.room);
    await credit(invoiceId, { amount: '1' });
    await expect(at.void(invoiceId)).rejects.toMatchObject({ code: 'again.credited' });
  });
});
