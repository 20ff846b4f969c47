import { z } from 'zod';
import { Prices } from '../terms.ts';

/** `none`: no tax is charged; `country`: by the rules of the agency's country; `fixed`: its own rate, whoever is billed. */
export const Regime = z.enum(['none', 'country', 'fixed']);
export type Regime = z.output<typeof Regime>;

/** Towards zero, to the nearest, or away from it: of each rate's tax, once for an invoice. */
export const Rounding = z.enum(['down', 'half-up', 'up']);
export type Rounding = z.output<typeof Rounding>;

const BasisPoints = z.number().int().min(0).max(10_000);

/** Column `agency.tax`. */
export const TaxSettings = z.object({
  regime: Regime,
  /** The agency's own rate; without it the country's general one. Hundredths of a per cent. */
  rate: BasisPoints.exactOptional(),
  prices: Prices,
  rounding: Rounding,
});
export type TaxSettings = z.output<typeof TaxSettings>;

/** Undefined: nobody has said anything about tax yet, and none is put on invoices. */
export function readTaxSettings(json: unknown): TaxSettings | undefined {
  const read = TaxSettings.safeParse(json);
  return read.success ? read.data : undefined;
}

/** As its law or custom has it: Japanese offices mostly cut off, others round to the nearest. */
export const usualRounding = (country: string): Rounding => (country === 'JP' ? 'down' : 'half-up');

/** `8.1`, `８，１％` as 810; undefined for anything but a rate from 0 to 100 with two decimals at most. */
export function parseRate(typed: string): number | undefined {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?%?$/.exec(typed.normalize('NFKC').replaceAll(/\s/g, ''));
  if (found === null) return undefined;
  const rate = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return rate <= 10_000 ? rate : undefined;
}

/** 810 as `8.1`. */
export const rateText = (basisPoints: number): string => String(basisPoints / 100);
