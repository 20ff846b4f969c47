import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeTax, type RateSum, splitByRate, taxPartOf } from '../../../src/billing/tax/compute-tax.ts';
import type { Rounding } from '../../../src/billing/tax/settings.ts';

const added = (rounding: Rounding = 'down') => ({ contained: false, rounding });
const held = (rounding: Rounding = 'down') => ({ contained: true, rounding });
const linesOf = (...amounts: readonly (readonly [bigint, number])[]) =>
  amounts.map(([amount, rate]) => ({ amount, rate }));

describe('tax by rate', () => {
  it('is one sum for each rate, the highest first', () => {
    expect(computeTax(linesOf([10_000n, 800], [600_000n, 1000], [5_000n, 800]), added())).toEqual([
      { rate: 1000, base: 600_000n, tax: 60_000n },
      { rate: 800, base: 15_000n, tax: 1_200n },
    ]);
  });

  it('is rounded once for a rate, and not line by line', () => {
    const lines = linesOf([15n, 1000], [15n, 1000], [15n, 1000]);
    expect(computeTax(lines, added())).toEqual([{ rate: 1000, base: 45n, tax: 4n }]);
    expect(computeTax(lines, added('half-up'))).toEqual([{ rate: 1000, base: 45n, tax: 5n }]);
  });

  it.each<[Rounding, bigint, bigint]>([
    ['down', 101n, 10n],
    ['down', 109n, 10n],
    ['half-up', 104n, 10n],
    ['half-up', 105n, 11n],
    ['up', 101n, 11n],
    ['up', 100n, 10n],
    ['down', -109n, -10n],
    ['half-up', -105n, -11n],
    ['up', -101n, -11n],
  ])('%s: 10 %% of %s is %s', (rounding, amount, tax) => {
    expect(computeTax(linesOf([amount, 1000]), added(rounding))).toMatchObject([{ tax }]);
  });

  it('contained, it is split off the price', () => {
    expect(computeTax(linesOf([110_000n, 1000]), held())).toEqual([
      { rate: 1000, base: 100_000n, tax: 10_000n },
    ]);
    expect(computeTax(linesOf([100_000n, 1000]), held())).toEqual([
      { rate: 1000, base: 90_910n, tax: 9_090n },
    ]);
  });

  it('keeps to the smallest part that can be paid', () => {
    const [row] = computeTax(linesOf([12_345n, 1000]), { ...added('half-up'), step: 10n });
    expect(row).toEqual({ rate: 1000, base: 12_345n, tax: 1_230n });
  });

  it('of a deposit that is taken off again is taken off with it', () => {
    const lines = linesOf([500_000n, 1000], [-300_000n, 1000]);
    expect(computeTax(lines, added())).toEqual([{ rate: 1000, base: 200_000n, tax: 20_000n }]);
  });
});

const rates = fc.constantFrom(0, 260, 500, 600, 800, 810, 1000, 1900, 2550);
const amounts = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 14n });
const someLines = fc.array(fc.record({ amount: amounts, rate: rates }), { minLength: 1, maxLength: 12 });
const rounding = fc.constantFrom<Rounding>('down', 'half-up', 'up');
const whole = (sums: readonly RateSum[]) => sums.reduce((all, { base, tax }) => all + base + tax, 0n);

describe('whatever the lines (minor units: 0, 2 or 3 decimals make no difference)', () => {
  it('bases are the lines of their rate, and the tax is within one unit of the exact one', () => {
    fc.assert(
      fc.property(someLines, rounding, (lines, how) => {
        for (const { rate, base, tax } of computeTax(lines, added(how))) {
          const own = lines
            .filter((line) => line.rate === rate)
            .reduce((all, { amount }) => all + amount, 0n);
          expect(base).toBe(own);
          const off = tax * 10_000n - base * BigInt(rate);
          const size = off < 0n ? -off : off;
          expect(size).toBeLessThan(10_000n);
          if (how === 'half-up') expect(size).toBeLessThanOrEqual(5_000n);
          // Towards zero or away from it, also below zero.
          const towards = base < 0n ? -off : off;
          if (how === 'down') expect(towards).toBeLessThanOrEqual(0n);
          if (how === 'up') expect(towards).toBeGreaterThanOrEqual(0n);
        }
      }),
    );
  });

  it('contained tax and its bases are exactly the lines', () => {
    fc.assert(
      fc.property(someLines, rounding, (lines, how) => {
        const sums = computeTax(lines, held(how));
        expect(whole(sums)).toBe(lines.reduce((all, { amount }) => all + amount, 0n));
        expect(sums.map(({ rate }) => rate)).toEqual(
          [...new Set(lines.map(({ rate }) => rate))].sort((a, b) => b - a),
        );
      }),
    );
  });

  it('the order of the lines makes no difference', () => {
    fc.assert(
      fc.property(someLines, rounding, fc.boolean(), (lines, how, contained) => {
        const way = { contained, rounding: how };
        expect(computeTax(lines.toReversed(), way)).toEqual(computeTax(lines, way));
      }),
    );
  });
});

describe('the tax in a part of an invoice', () => {
  const sums = computeTax(linesOf([600_000n, 1000], [10_000n, 800]), added());

  it('is the invoice’s own table for the whole, and nothing for nothing', () => {
    expect(splitByRate(sums, whole(sums))).toEqual(sums);
    expect(taxPartOf(sums, whole(sums))).toBe(60_800n);
    expect(taxPartOf(sums, 0n)).toBe(0n);
    expect(taxPartOf([], 500n)).toBe(0n);
  });

  it('is together exactly the part, never more than the tax', () => {
    const taxed = fc.array(fc.record({ amount: fc.bigInt({ min: 1n, max: 10n ** 12n }), rate: rates }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(taxed, rounding, fc.integer({ min: 0, max: 1000 }), (lines, how, share) => {
        const table = computeTax(lines, added(how));
        const part = (whole(table) * BigInt(share)) / 1000n;
        const split = splitByRate(table, part);
        expect(whole(split)).toBe(part);
        for (const { base, tax } of split) {
          expect(base).toBeGreaterThanOrEqual(0n);
          expect(tax).toBeGreaterThanOrEqual(0n);
        }
      }),
    );
  });
});
