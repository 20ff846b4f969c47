import { z } from 'zod';
import { type Money, money } from '../../kernel/money.ts';
import type { RateSum } from './compute-tax.ts';
import { Rounding } from './settings.ts';

const Minor = z.string().regex(/^-?\d+$/);

/** Column `invoice.taxes`; `[]` as long as no tax was put on it. */
const Stored = z.object({
  name: z.enum(['vat', 'gst', 'consumption', 'sales', 'tax']),
  contained: z.boolean(),
  rounding: Rounding,
  rows: z.array(z.object({ rate: z.number().int(), reduced: z.boolean(), base: Minor, tax: Minor })),
});
type Stored = z.output<typeof Stored>;

export interface TaxRow {
  /** Hundredths of a per cent. */
  readonly rate: number;
  readonly reduced: boolean;
  /** Without the tax. */
  readonly base: Money;
  readonly tax: Money;
}

/** What an invoice says of its tax, as it was put on it: later settings change nothing of it. */
export interface InvoiceTaxes extends Omit<Stored, 'rows'> {
  readonly rows: readonly TaxRow[];
}

export function readTaxes(json: unknown, currency: string): InvoiceTaxes | undefined {
  const read = Stored.safeParse(json);
  if (!read.success) return undefined;
  const { rows, ...rest } = read.data;
  return {
    ...rest,
    rows: rows.map(({ rate, reduced, base, tax }) => ({
      rate,
      reduced,
      base: money(BigInt(base), currency),
      tax: money(BigInt(tax), currency),
    })),
  };
}

export const storedTaxes = ({ rows, ...rest }: InvoiceTaxes): Stored => ({
  ...rest,
  rows: rows.map(({ rate, reduced, base, tax }) => ({
    rate,
    reduced,
    base: base.minor.toString(),
    tax: tax.minor.toString(),
  })),
});

/** The same in minor units, to be split or summed up. */
export const sumsOf = (taxes: InvoiceTaxes | undefined): readonly RateSum[] =>
  (taxes?.rows ?? []).map(({ rate, base, tax }) => ({ rate, base: base.minor, tax: tax.minor }));

/**
 * What a reader is shown: nothing taxed at nothing, unless something else on the invoice is taxed; and no rate of what
 * was given for nothing.
 */
export function shownRows(taxes: InvoiceTaxes | undefined): readonly TaxRow[] {
  const rows = (taxes?.rows ?? []).filter(({ base, tax }) => base.minor !== 0n || tax.minor !== 0n);
  return rows.some(({ rate }) => rate > 0) ? rows : [];
}

/** Why no tax is charged, as the column `invoice.tax_note` says it; it stands on the invoice. */
export const TaxNote = z.enum(['reverse-charge', 'export', 'outside-scope', 'none']);
export type TaxNote = z.output<typeof TaxNote>;

export const noteFrom = (column: string | null): TaxNote | null =>
  TaxNote.nullable().catch(null).parse(column);
