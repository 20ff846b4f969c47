import { z } from 'zod';
import { type RateSum, splitByRate } from '../tax/compute-tax.ts';

const Minor = z.string().regex(/^-?\d+$/);

/** What a credit note takes off, in minor units; column `credit_note.content`. */
export const CreditContent = z.object({
  /** Empty: an amount, and no particular line. */
  lines: z.array(z.object({ description: z.string(), amount: Minor, rate: z.number().int() })),
  taxes: z.array(z.object({ rate: z.number().int(), base: Minor, tax: Minor })),
});
export type CreditContent = z.output<typeof CreditContent>;

export interface CreditedLine {
  readonly description: string;
  readonly amount: bigint;
  /** Hundredths of a per cent. */
  readonly rate: number;
}

/** The tax table of an invoice, and what earlier credit notes took of it. */
export interface Taxed {
  readonly sums: readonly RateSum[];
  readonly contained: boolean;
  readonly before: readonly RateSum[];
}

export interface Credit {
  /** With its tax. */
  readonly amount: bigint;
  readonly taxes: readonly RateSum[];
}

/**
 * A part of an invoice by its rates, in the proportion of what earlier credit notes have left of each: so no rate gives
 * back more than was charged of it, and all together take back exactly the tax of the invoice.
 */
export function creditOfAmount({ sums, before }: Taxed, amount: bigint): Credit {
  const left = sums.map(({ rate, base, tax }) => {
    const taken = before.filter((one) => one.rate === rate);
    return {
      rate,
      base: atLeastNothing(base - taken.reduce((all, one) => all + one.base, 0n)),
      tax: atLeastNothing(tax - taken.reduce((all, one) => all + one.tax, 0n)),
    };
  });
  const parts = splitByRate(left, amount);
  return { amount, taxes: parts.filter(({ base, tax }) => base !== 0n || tax !== 0n) };
}

/** Shares of lines are rounded each by itself, and may have taken a unit too much of a rate. */
const atLeastNothing = (minor: bigint): bigint => (minor < 0n ? 0n : minor);

/** Whole lines of an invoice, each with its share of the tax of its rate: all lines of a rate, all of its tax. */
export function creditOfLines(
  { sums, contained }: Taxed,
  all: readonly CreditedLine[],
  chosen: readonly CreditedLine[],
): Credit {
  const net = (lines: readonly CreditedLine[], rate?: number): bigint =>
    lines
      .filter((line) => rate === undefined || line.rate === rate)
      .reduce((sum, line) => sum + line.amount, 0n);
  const taxes = sums.flatMap(({ rate, tax }): RateSum[] => {
    const part = net(chosen, rate);
    const whole = net(all, rate);
    if (part === 0n || whole === 0n) return [];
    const taxPart = part === whole ? tax : halfUp(tax * part, whole);
    return [{ rate, base: contained ? part - taxPart : part, tax: taxPart }];
  });
  const added = contained ? 0n : taxes.reduce((sum, { tax }) => sum + tax, 0n);
  return { amount: net(chosen) + added, taxes };
}

const halfUp = (dividend: bigint, divisor: bigint): bigint => {
  const down = dividend / divisor;
  return (dividend % divisor) * 2n >= divisor ? down + 1n : down;
};

export const storedContent = (lines: readonly CreditedLine[], taxes: readonly RateSum[]): CreditContent => ({
  lines: lines.map(({ description, amount, rate }) => ({ description, amount: amount.toString(), rate })),
  taxes: taxes.map(({ rate, base, tax }) => ({ rate, base: base.toString(), tax: tax.toString() })),
});

/** `{}` on what Stripe wrote: nothing is known of it here. */
export function readContent(json: unknown): {
  readonly lines: readonly CreditedLine[];
  readonly taxes: readonly RateSum[];
} {
  const { lines, taxes } = CreditContent.catch({ lines: [], taxes: [] }).parse(json);
  return {
    lines: lines.map(({ description, amount, rate }) => ({ description, amount: BigInt(amount), rate })),
    taxes: taxes.map(({ rate, base, tax }) => ({ rate, base: BigInt(base), tax: BigInt(tax) })),
  };
}
