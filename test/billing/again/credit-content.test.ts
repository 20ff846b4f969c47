import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  creditOfAmount,
  creditOfLines,
  readContent,
  storedContent,
} from '../../../src/billing/again/credit-content.ts';
import { computeTax, type RateSum } from '../../../src/billing/tax/compute-tax.ts';

const add = (sums: readonly RateSum[], part: 'base' | 'tax') =>
  sums.reduce((all, one) => all + one[part], 0n);

describe('a credit note by lines', () => {
  const all = [
    { description: 'Design', amount: 10_000n, rate: 1000 },
    { description: 'Paper', amount: 5_001n, rate: 800 },
    { description: 'Print', amount: 333n, rate: 800 },
  ];
  const [design, paper, print] = all;
  const sums = [
    { rate: 1000, base: 10_000n, tax: 1_000n },
    { rate: 800, base: 5_334n, tax: 426n },
  ];
  const taxed = { sums, contained: false, before: [] };

  it('takes the tax of each rate along, in its share', () => {
    if (design === undefined || paper === undefined) throw new Error('no lines');
    expect(creditOfLines(taxed, all, [design])).toEqual({ amount: 11_000n, taxes: [sums[0]] });
    expect(creditOfLines(taxed, all, [paper])).toEqual({
      amount: 5_400n,
      taxes: [{ rate: 800, base: 5_001n, tax: 399n }],
    });
    expect(creditOfLines(taxed, all, all)).toEqual({ amount: 16_760n, taxes: sums });
  });

  it('where the prices hold the tax, the lines are the amount', () => {
    if (paper === undefined || print === undefined) throw new Error('no lines');
    const contained = { sums: [{ rate: 800, base: 4_939n, tax: 395n }], contained: true, before: [] };
    expect(creditOfLines(contained, [paper, print], [paper])).toEqual({
      amount: 5_001n,
      taxes: [{ rate: 800, base: 4_631n, tax: 370n }],
    });
  });

  it('without tax it is the lines alone', () => {
    if (design === undefined) throw new Error('no lines');
    const free = { sums: [], contained: false, before: [] };
    expect(creditOfLines(free, all, [design])).toEqual({ amount: 10_000n, taxes: [] });
  });
});

const invoice = fc
  .record({
    lines: fc.array(
      fc.record({
        amount: fc.bigInt({ min: 1n, max: 5_000_000n }),
        rate: fc.constantFrom(0, 500, 800, 1000, 2550),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    contained: fc.boolean(),
    rounding: fc.constantFrom('down' as const, 'up' as const, 'half-up' as const),
  })
  .map(({ lines, contained, rounding }) => ({
    contained,
    sums: computeTax(lines, { contained, rounding }),
  }));

it('credit notes add up to what they take off, and the last of them to the very tax of the invoice', () => {
  fc.assert(
    fc.property(invoice, fc.array(fc.nat({ max: 100 }), { maxLength: 4 }), ({ sums, contained }, shares) => {
      let left = add(sums, 'base') + add(sums, 'tax');
      let before: readonly RateSum[] = [];
      for (const percent of [...shares, 100]) {
        const amount = (left * BigInt(percent)) / 100n;
        if (amount === 0n) continue;
        const credit = creditOfAmount({ sums, contained, before }, amount);
        expect(add(credit.taxes, 'base') + add(credit.taxes, 'tax')).toBe(amount);
        for (const { base, tax } of credit.taxes) expect(base >= 0n && tax >= 0n).toBe(true);
        left -= amount;
        before = [...before, ...credit.taxes];
      }
      for (const { rate, base, tax } of sums) {
        const taken = before.filter((one) => one.rate === rate);
        expect([add(taken, 'base'), add(taken, 'tax')]).toEqual([base, tax]);
      }
    }),
    { numRuns: 500 },
  );
});

it('after all of one rate was credited by its line, an amount takes nothing more of that rate', () => {
  const sums = [
    { rate: 1000, base: 10_000n, tax: 1_000n },
    { rate: 800, base: 10_000n, tax: 800n },
  ];
  const before = [{ rate: 1000, base: 10_000n, tax: 1_000n }];
  expect(creditOfAmount({ sums, contained: false, before }, 5_400n).taxes).toEqual([
    { rate: 800, base: 5_000n, tax: 400n },
  ]);
});

it('a single credit note of all takes off exactly the invoice’s tax', () => {
  fc.assert(
    fc.property(invoice, ({ sums, contained }) => {
      const whole = add(sums, 'base') + add(sums, 'tax');
      const { taxes } = creditOfAmount({ sums, contained, before: [] }, whole);
      expect(taxes).toEqual(sums.filter(({ base, tax }) => base !== 0n || tax !== 0n));
    }),
  );
});

it('what is kept of it reads back, and what Stripe wrote says nothing', () => {
  const lines = [{ description: 'Design', amount: 10n, rate: 1000 }];
  const taxes = [{ rate: 1000, base: 10n, tax: 1n }];
  expect(readContent(JSON.parse(JSON.stringify(storedContent(lines, taxes))))).toEqual({ lines, taxes });
  expect(readContent({})).toEqual({ lines: [], taxes: [] });
});
