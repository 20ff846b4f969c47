import { describe, expect, it } from 'vitest';
import {
  type InvoiceTaxes,
  noteFrom,
  readTaxes,
  shownRows,
  storedTaxes,
  sumsOf,
} from '../../../src/billing/tax/stored-taxes.ts';
import { money } from '../../../src/kernel/money.ts';

const row = (rate: number, base: bigint, tax: bigint, reduced = false) => ({
  rate,
  reduced,
  base: money(base, 'JPY'),
  tax: money(tax, 'JPY'),
});
const taxes: InvoiceTaxes = {
  name: 'consumption',
  contained: false,
  rounding: 'down',
  rows: [row(1000, 600_000n, 60_000n), row(800, -10_000n, -800n, true)],
};

describe('an invoice’s tax as it is stored', () => {
  it('is read as it was written, through JSON', () => {
    const column: unknown = JSON.parse(JSON.stringify(storedTaxes(taxes)));
    expect(readTaxes(column, 'JPY')).toEqual(taxes);
    expect(sumsOf(taxes)).toEqual([
      { rate: 1000, base: 600_000n, tax: 60_000n },
      { rate: 800, base: -10_000n, tax: -800n },
    ]);
  });

  it.each([[[]], [{}], [null], [{ ...storedTaxes(taxes), rounding: 'odd' }]])('%j: there is none', (column) =>
    expect(readTaxes(column, 'JPY')).toBeUndefined(),
  );

  it('shows what is taxed at nothing only beside what is taxed', () => {
    const free = row(0, 5_000n, 0n);
    expect(shownRows({ ...taxes, rows: [free] })).toEqual([]);
    expect(shownRows({ ...taxes, rows: [...taxes.rows, free] })).toHaveLength(3);
    expect(shownRows(undefined)).toEqual([]);
  });

  it('shows no rate of what was given for nothing', () => {
    expect(shownRows({ ...taxes, rows: [row(1000, 0n, 0n), row(800, 5_000n, 400n)] })).toMatchObject([
      { rate: 800 },
    ]);
    expect(shownRows({ ...taxes, rows: [row(1000, 0n, 0n)] })).toEqual([]);
  });

  it('says why no tax is charged, in words that are known', () => {
    expect(noteFrom('reverse-charge')).toBe('reverse-charge');
    expect(noteFrom(null)).toBeNull();
    expect(noteFrom('because')).toBeNull();
  });
});
