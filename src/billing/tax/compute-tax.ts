import type { Rounding } from './settings.ts';

/** Minor units; `rate` in hundredths of a per cent. */
export interface TaxedLine {
  readonly amount: bigint;
  readonly rate: number;
}

/** All of one rate together: `base` is without the tax, whether that came on top or was contained. */
export interface RateSum {
  readonly rate: number;
  readonly base: bigint;
  readonly tax: bigint;
}

export interface Way {
  readonly contained: boolean;
  readonly rounding: Rounding;
  /** The smallest part of the currency that can be paid, in minor units; 1 nearly everywhere. */
  readonly step?: bigint;
}

const WHOLE = 10_000n;

/**
 * The tax of each rate, highest first. It is rounded once for each rate and never line by line, as a Japanese
 * qualified invoice requires and every other law allows. What was contained splits exactly: base and tax are the lines.
 */
export function computeTax(
  lines: readonly TaxedLine[],
  { contained, rounding, step = 1n }: Way,
): readonly RateSum[] {
  const sums = new Map<number, bigint>();
  for (const { rate, amount } of lines) sums.set(rate, (sums.get(rate) ?? 0n) + amount);
  return [...sums]
    .sort(([one], [other]) => other - one)
    .map(([rate, sum]) => {
      const part = BigInt(rate);
      if (!contained) return { rate, base: sum, tax: divide(sum * part, WHOLE * step, rounding) * step };
      const tax = divide(sum * part, (WHOLE + part) * step, rounding) * step;
      return { rate, base: sum - tax, tax };
    });
}

/** Rounded by the rule; what is below zero (a credit) as its opposite, so that it takes back what was charged. */
function divide(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  if (dividend < 0n) return -divide(-dividend, divisor, rounding);
  const rest = dividend % divisor;
  const down = dividend / divisor;
  if (rest === 0n || rounding === 'down') return down;
  return rounding === 'up' || rest * 2n >= divisor ? down + 1n : down;
}

/**
 * Splits `amount`, a part of an invoice with tax, by its rates: together exactly `amount`, and the whole is the
 * invoice's own table again.
 */
export function splitByRate(sums: readonly RateSum[], amount: bigint): readonly RateSum[] {
  const whole = sums.reduce((all, { base, tax }) => all + base + tax, 0n);
  if (whole === 0n) return [];
  // Sums up to each rate are rounded, not the parts: so nothing is left over at the end.
  let before = 0n;
  let given = 0n;
  return sums.map(({ rate, base, tax }) => {
    const gross = base + tax;
    before += gross;
    const upTo = divide(amount * before, whole, 'half-up');
    const part = upTo - given;
    given = upTo;
    const taxPart = gross === 0n ? 0n : divide(part * tax, gross, 'half-up');
    return { rate, base: part - taxPart, tax: taxPart };
  });
}

/** How much tax is in a part of an invoice, such as a credit note. */
export const taxPartOf = (sums: readonly RateSum[], amount: bigint): bigint =>
  splitByRate(sums, amount).reduce((all, { tax }) => all + tax, 0n);
