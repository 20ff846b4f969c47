import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeMatches } from '../../../src/billing/statement/match.ts';
import type { OpenEntry, OpenInvoice, Proposal } from '../../../src/billing/statement/proposal.ts';

const invoice = (change: Partial<OpenInvoice> = {}): OpenInvoice => ({
  id: 'inv_1',
  number: '2026-0001',
  client: 'Kawa Foods',
  currency: 'JPY',
  left: 350n,
  payers: ['Kawa Foods'],
  recorded: [],
  ...change,
});
const second = (change: Partial<OpenInvoice> = {}) =>
  invoice({ id: 'inv_2', number: '2026-0002', left: 500n, ...change });
const entry = (change: Partial<OpenEntry> = {}): OpenEntry => ({
  id: 'bke_1',
  bookedOn: '2026-11-05',
  left: 350n,
  currency: 'JPY',
  payer: 'Somebody',
  reference: '',
  ...change,
});

const of = (one: OpenEntry, invoices: readonly OpenInvoice[]): Proposal | undefined =>
  proposeMatches([one], invoices).get(one.id);

describe('what an entry is proposed to pay', () => {
  it.each<[string, Partial<OpenEntry>, readonly OpenInvoice[], object]>([
    [
      'the number and the exact amount: sure',
      { reference: 'RE ２０２６０００１' },
      [invoice(), second()],
      { certainty: 'sure', reason: 'number', parts: [{ invoiceId: 'inv_1', minor: 350n }] },
    ],
    [
      'several numbers and their sum: sure',
      { reference: '2026-0001, 2026-0002', left: 850n },
      [invoice(), second()],
      { certainty: 'sure', reason: 'numbers', parts: [{ minor: 350n }, { minor: 500n }] },
    ],
    [
      'the number and less: a part, likely',
      { reference: '2026-0001', left: 100n },
      [invoice()],
      { certainty: 'likely', reason: 'number-part', parts: [{ minor: 100n }] },
    ],
    [
      'the number and more: the invoice, and something is left',
      { reference: '2026-0001', left: 351n },
      [invoice()],
      { certainty: 'likely', reason: 'number-more', parts: [{ minor: 350n }] },
    ],
    [
      'two numbers and not enough: the older first',
      { reference: '2026-0002 2026-0001', left: 400n },
      [second(), invoice()],
      {
        reason: 'number-part',
        parts: [
          { invoiceId: 'inv_1', minor: 350n },
          { invoiceId: 'inv_2', minor: 50n },
        ],
      },
    ],
    [
      'the number of an invoice in another currency: nothing',
      { reference: '2026-0001', currency: 'USD' },
      [invoice()],
      { certainty: 'none', reason: 'currency', about: 'inv_1' },
    ],
    [
      'the number of one that is settled: nothing',
      { reference: '2026-0001' },
      [invoice({ left: 0n }), second({ left: 350n })],
      { certainty: 'none', reason: 'settled', about: 'inv_1' },
    ],
    [
      'the payer and the exact amount: sure',
      { payer: 'KAWA FOODS' },
      [invoice(), second()],
      { certainty: 'sure', reason: 'payer-amount', parts: [{ invoiceId: 'inv_1' }] },
    ],
    [
      'the same where two have that amount: likely the older',
      { payer: 'KAWA FOODS' },
      [second({ left: 350n }), invoice()],
      { certainty: 'likely', reason: 'payer-like', parts: [{ invoiceId: 'inv_1' }] },
    ],
    [
      'a payer whose name only begins like it: likely',
      { payer: 'KAWA FOODS OSAKA' },
      [invoice()],
      { certainty: 'likely', reason: 'payer-like' },
    ],
    [
      'the payer and the sum of all that is open: likely',
      { payer: 'Kawa Foods', left: 850n },
      [invoice(), second()],
      { certainty: 'likely', reason: 'payer-all', parts: [{ minor: 350n }, { minor: 500n }] },
    ],
    [
      'the payer and a little less, as when a bank keeps a fee: likely',
      { payer: 'Kawa Foods', left: 333n },
      [invoice(), second()],
      { certainty: 'likely', reason: 'payer-short', parts: [{ invoiceId: 'inv_1', minor: 333n }] },
    ],
    [
      'the payer and less than fees explain: nothing',
      { payer: 'Kawa Foods', left: 332n },
      [invoice(), second()],
      { reason: 'nothing' },
    ],
    [
      'a little less than either of two: nothing',
      { payer: 'Kawa Foods', left: 349n },
      [invoice(), second({ left: 351n })],
      { reason: 'nothing' },
    ],
    [
      'the amount alone, of one invoice: likely',
      {},
      [invoice(), second()],
      { certainty: 'likely', reason: 'amount', parts: [{ invoiceId: 'inv_1' }] },
    ],
    ['the amount alone, of two: nothing', {}, [invoice(), second({ left: 350n })], { reason: 'nothing' }],
    [
      'what a person has recorded already: the two are one',
      { payer: 'Kawa Foods' },
      [invoice({ left: 0n, recorded: [{ paymentId: 'pay_1', minor: 350n, paidOn: '2026-11-04' }] })],
      { certainty: 'likely', reason: 'recorded', paymentId: 'pay_1' },
    ],
    [
      'not where it names another invoice',
      { payer: 'Kawa Foods', reference: '2026-0002' },
      [
        invoice({ left: 0n, recorded: [{ paymentId: 'pay_1', minor: 350n, paidOn: '2026-11-04' }] }),
        second({ left: 350n }),
      ],
      { certainty: 'sure', reason: 'number', parts: [{ invoiceId: 'inv_2' }] },
    ],
    [
      'not where it was recorded for another day',
      { payer: 'Kawa Foods' },
      [invoice({ left: 0n, recorded: [{ paymentId: 'pay_1', minor: 350n, paidOn: '2026-09-04' }] })],
      { reason: 'nothing' },
    ],
    ['nothing fits', { left: 7n }, [invoice()], { certainty: 'none', reason: 'nothing', about: null }],
  ])('%s', (_what, change, invoices, expected) => {
    expect(of(entry(change), invoices)).toMatchObject(expected);
  });

  it('what was likely seen before pays nothing, and leaves the invoice to the other', () => {
    const both = [entry({ reference: '2026-0001' }), entry({ id: 'bke_2', reference: '2026-0001' })];
    const found = proposeMatches(both, [invoice()], new Map([['bke_1', 'nov.csv']]));
    expect(found.get('bke_1')).toEqual({ certainty: 'none', reason: 'seen-before', about: 'nov.csv' });
    expect(found.get('bke_2')).toMatchObject({ certainty: 'sure' });
  });

  it('nothing is proposed to be paid twice', () => {
    const both = [entry({ reference: '2026-0001' }), entry({ id: 'bke_2', reference: '2026-0001' })];
    const found = proposeMatches(both, [invoice()]);
    expect(found.get('bke_1')).toMatchObject({ certainty: 'sure' });
    expect(found.get('bke_2')).toMatchObject({ certainty: 'none', reason: 'settled' });
  });

  it('what names an invoice goes before what only looks like it, however late it came', () => {
    const guess = entry({ id: 'bke_0', bookedOn: '2026-11-01' });
    const found = proposeMatches([guess, entry({ reference: '2026-0001' })], [invoice()]);
    expect(found.get('bke_1')).toMatchObject({ certainty: 'sure' });
    expect(found.get('bke_0')).toMatchObject({ reason: 'nothing' });
  });

  it('all proposals can be confirmed together, whatever came in', () => {
    const amounts = fc.bigInt({ min: 0n, max: 9n });
    const bills = fc.array(fc.record({ left: amounts, currency: fc.constantFrom('JPY', 'USD') }), {
      maxLength: 6,
    });
    const came = fc.array(
      fc.record({
        left: fc.bigInt({ min: 1n, max: 20n }),
        currency: fc.constantFrom('JPY', 'USD'),
        payer: fc.constantFrom('Kawa Foods', 'Kawa Foods East', 'Minato', ''),
        reference: fc.constantFrom('', '2026-0001', '20260002 20260003', '2026-0001 2026-0002 2026-0005'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(bills, came, (invoices, entries) => {
        const owed = invoices.map((one, index) =>
          invoice({ ...one, id: `inv_${index + 1}`, number: `2026-000${index + 1}` }),
        );
        const waiting = entries.map((one, index) => entry({ ...one, id: `bke_${index}` }));
        const found = proposeMatches(waiting, owed);
        expect(found.size).toBe(waiting.length);
        const left = new Map(owed.map((one) => [one.id, one.left]));
        for (const one of waiting) {
          const proposal = found.get(one.id);
          if (proposal === undefined || proposal.certainty === 'none') continue;
          const sum = proposal.parts.reduce((all, { minor }) => all + minor, 0n);
          expect(sum <= one.left).toBe(true);
          if (proposal.certainty === 'sure') expect(sum).toBe(one.left);
          for (const { invoiceId, minor } of proposal.parts) {
            const bill = owed.find(({ id }) => id === invoiceId);
            expect(bill?.currency).toBe(one.currency);
            expect(minor > 0n && minor <= (left.get(invoiceId) ?? 0n)).toBe(true);
            left.set(invoiceId, (left.get(invoiceId) ?? 0n) - minor);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
