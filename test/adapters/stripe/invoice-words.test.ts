import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invoiceParams, itemsFor } from '../../../src/adapters/stripe/invoice-words.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import type { InvoiceToIssue, PaymentProvider } from '../../../src/billing/payment-provider.ts';
import { computeTax } from '../../../src/billing/tax/compute-tax.ts';
import type { InvoiceTaxes } from '../../../src/billing/tax/stored-taxes.ts';
import { money } from '../../../src/kernel/money.ts';
import { invoiceFor, tryWith } from '../../contracts/payment-provider.contract.ts';
import { openRoom, type Room } from '../../support/room.ts';
import { stripeAt } from '../../support/stripe/provider-there.ts';
import { type StripeStandIn, startStripe } from '../../support/stripe/stand-in.ts';

let room: Room;
let there: StripeStandIn;
let provider: PaymentProvider;
beforeAll(async () => {
  room = await openRoom();
  there = await startStripe();
  there.world.todayMs = Date.parse('2026-11-23T01:00:00Z');
  provider = stripeAt(there, room);
});
afterAll(async () => {
  await there.close();
  await room.close();
});

interface Taxed {
  readonly lines: readonly { readonly amount: bigint; readonly rate: number }[];
  readonly contained?: boolean;
  readonly currency?: string;
  readonly more?: Partial<InvoiceToIssue>;
}

/** An invoice with its tax as a draft would have it. */
function taxed({ lines, contained = false, currency = 'JPY', more = {} }: Taxed): InvoiceToIssue {
  const sums = computeTax(lines, { contained, rounding: 'down' });
  const added = contained ? 0n : sums.reduce((all, { tax }) => all + tax, 0n);
  const total = lines.reduce((all, { amount }) => all + amount, added);
  const taxes: InvoiceTaxes = {
    name: 'consumption',
    contained,
    rounding: 'down',
    rows: sums.map(({ rate, base, tax }) => ({
      rate,
      reduced: rate === 800,
      base: money(base, currency),
      tax: money(tax, currency),
    })),
  };
  return invoiceFor(
    provider,
    {
      lines: lines.map(({ amount, rate }, index) => ({
        subject: `mil_${index}`,
        description: `Step ${index}`,
        amount: money(amount, currency),
        taxRate: rate,
      })),
      total: money(total, currency),
      taxes,
      ...more,
    },
    currency,
  );
}

const twoRates = {
  lines: [
    { amount: 300_005n, rate: 1000 },
    { amount: 10_001n, rate: 800 },
  ],
};

describe('tax on Stripe’s invoice', () => {
  it('stands below the lines, one item for each rate, and the total is ours to the last unit', async () => {
    const invoice = taxed(twoRates);
    const { providerRef } = await provider.issue(invoice, tryWith(newId('eff')));
    const items = there.books.itemsOf(providerRef);
    expect(items.map(({ amount }) => amount)).toEqual([300_005, 10_001, 30_000, 800]);
    expect(items.map(({ description }) => description)).toEqual([
      'Step 0',
      'Step 1',
      'Consumption tax 10% on JPY 300,005',
      'Consumption tax 8% on JPY 10,001',
    ]);
    expect(BigInt(items.reduce((all, { amount }) => all + amount, 0))).toBe(invoice.total.minor);
    const footer = there.books.invoices.get(providerRef)?.footer;
    expect(footer).toContain('Consumption tax 8% (reduced rate) on JPY 10,001: JPY 800');
    expect(footer).toContain('rounded down');
    expect(there.wrong).toEqual([]);
  });

  it('contained, adds nothing and is said at its foot', async () => {
    const invoice = taxed({ lines: [{ amount: 110_000n, rate: 1000 }], contained: true });
    const { providerRef } = await provider.issue(invoice, tryWith(newId('eff')));
    expect(there.books.itemsOf(providerRef).map(({ amount }) => amount)).toEqual([110_000]);
    expect(there.books.invoices.get(providerRef)?.footer).toContain(
      'Contains Consumption tax 10% on JPY 100,000: JPY 10,000',
    );
  });

  it('stops before it is finalized when the items do not make the total', async () => {
    const invoice = { ...taxed(twoRates), total: money(340_805n, 'JPY') };
    const key = newId('eff');
    await expect(provider.issue(invoice, tryWith(key))).rejects.toThrow('340806');
    const [left] = [...there.books.invoices.values()].filter(
      ({ metadata }) => metadata['engawa_key'] === key,
    );
    expect(left?.status).toBe('draft');
  });

  it('half made by a try that was cut off, is made whole and not twice', async () => {
    const invoice = taxed(twoRates);
    const key = newId('eff');
    const first = await provider.issue(invoice, tryWith(key));
    const again = await provider.issue(invoice, tryWith(key, 2));
    expect(again.providerRef).toBe(first.providerRef);
    expect(there.books.itemsOf(first.providerRef)).toHaveLength(4);
  });

  it('that the client accounts for is said with both numbers', () => {
    const invoice = taxed({
      lines: [{ amount: 100_000n, rate: 0 }],
      currency: 'EUR',
      more: { taxNote: 'reverse-charge' },
    });
    const { issuer, billTo } = invoice;
    const whole = {
      ...invoice,
      issuer: { ...issuer, taxId: 'DE123456789' },
      billTo: { ...billTo, taxNumber: 'FR12345678901' },
    };
    const { footer } = invoiceParams(whole, 'cus_1', 'k');
    for (const part of ['Reverse charge', 'DE123456789', 'Kawa Foods: FR12345678901'])
      expect(footer).toContain(part);
    expect(itemsFor(whole)).toHaveLength(1);
  });

  it('items make the total, whatever the lines and the currency', () => {
    const rates = fc.constantFrom(0, 800, 1000, 1900);
    const line = fc.record({ amount: fc.bigInt({ min: -50_000n, max: 10n ** 9n }), rate: rates });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        fc.constantFrom('JPY', 'EUR'),
        (lines, contained, currency) => {
          const invoice = taxed({ lines, contained, currency });
          const sum = itemsFor(invoice).reduce((all, { amount }) => all + amount, 0);
          expect(BigInt(sum)).toBe(invoice.total.minor);
        },
      ),
    );
  });

  it('what is given for nothing says what it would have cost', () => {
    const gift = {
      subject: 'gift',
      description: 'A newsletter',
      amount: money(0n, 'JPY'),
      worth: money(9_000n, 'JPY'),
    };
    const [item] = itemsFor(invoiceFor(provider, { lines: [gift] }));
    expect(item?.description).toBe('A newsletter (without charge; it would have cost JPY 9,000)');
  });

  it('what is too long is cut between two characters: half of one could not be sent', () => {
    const { description } = invoiceParams(
      invoiceFor(provider, { project: `a${'🌊'.repeat(900)}` }),
      'cus_1',
      'k',
    );
    expect(() => encodeURIComponent(description)).not.toThrow();
    expect(description).toHaveLength(1499);
  });
});
