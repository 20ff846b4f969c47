import { describe, expect, it } from 'vitest';
import { paperLine, paperTax } from '../../../src/billing/tax/paper-tax.ts';
import type { InvoiceTaxes } from '../../../src/billing/tax/stored-taxes.ts';
import { money } from '../../../src/kernel/money.ts';

const jpy = (minor: bigint) => money(minor, 'JPY');
const taxes: InvoiceTaxes = {
  name: 'consumption',
  contained: false,
  rounding: 'up',
  rows: [
    { rate: 1000, reduced: false, base: jpy(100n), tax: jpy(10n) },
    { rate: 800, reduced: true, base: jpy(50n), tax: jpy(4n) },
  ],
};
const line = { subject: 'mil_1', description: 'Tea', amount: jpy(50n), taxRate: 800 };

describe('an invoice’s tax on paper', () => {
  it('is its table by rate, with its name, and how it was rounded', () => {
    const { taxes: rows, taxNotes } = paperTax({ taxes, taxNote: null, locale: 'ja' });
    expect(rows).toMatchObject([
      { rate: 1000, base: jpy(100n), amount: jpy(10n), name: '消費税', isContained: false },
      { rate: 800, base: jpy(50n), amount: jpy(4n) },
    ]);
    expect(taxNotes).toEqual([expect.stringContaining('切り上げ')]);
  });

  it('without tax is the reason alone, in the reader’s language', () => {
    const free = { ...taxes, rows: [{ rate: 0, reduced: false, base: jpy(100n), tax: jpy(0n) }] };
    const said = paperTax({ taxes: free, taxNote: 'reverse-charge', locale: 'en' });
    expect(said).toEqual({ taxes: [], taxNotes: [expect.stringContaining('Reverse charge')] });
    expect(paperTax({ locale: 'en' })).toEqual({ taxes: [], taxNotes: [] });
  });

  it('of a line is its rate, marked where it is reduced', () => {
    expect(paperLine(line, taxes, 'en')).toMatchObject({ taxRate: 800, isReduced: true });
    expect(paperLine(line, undefined, 'en')).toEqual({ description: 'Tea', amount: jpy(50n) });
    const gift = paperLine({ ...line, amount: jpy(0n), worth: jpy(9_000n) }, undefined, 'en');
    expect(gift.detail).toBe('Without charge; it would have cost JPY 9,000.');
  });
});
