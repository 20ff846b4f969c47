import { describe, expect, it } from 'vitest';
import { readTransfer } from '../../src/local-house/read-transfer.ts';

const open = (currency: string) => [
  { number: '2026-0001', client: 'Kawa Foods', engagement: 'Website', currency, decimals: 2, open: '350000' },
];

const arrives = (amount: string, currency = 'JPY', number = '2026-0001') =>
  readTransfer({ number, amount }, open(currency), 7);

describe('a transfer that arrives', () => {
  it.each([
    ['350,000', 'JPY', '350000'],
    ['１２，０００', 'JPY', '12000'],
    ['999,999,999', 'JPY', '999999999'],
    ['3,500.5', 'USD', '350050'],
    ['1.234', 'BHD', '1234'],
  ])('%s in %s, whether it is what is open or not', (amount, currency, minor) => {
    expect(arrives(amount, currency)).toEqual({
      ok: true,
      transfer: { at: 7, from: 'Kawa Foods', currency, decimals: 2, amount: minor, reference: '2026-0001' },
    });
  });

  it.each([
    ['', /not an amount/],
    ['a lot', /not an amount/],
    ['12万', /not an amount/],
    ['1.5', /fewer decimals/],
    ['-5', /below zero/],
    ['0', /above zero/],
    ['9'.repeat(19), /No bank/],
  ])('“%s” is refused in words of three languages', (amount, en) => {
    const read = arrives(amount);
    if (read.ok) throw new Error('it was taken');
    expect(read.why.en).toMatch(en);
    expect(new Set(Object.values(read.why)).size).toBe(3);
  });

  it('for an invoice that is not open is refused with its number', () => {
    const read = arrives('5', 'JPY', '2026-0009');
    if (read.ok) throw new Error('it was taken');
    for (const words of Object.values(read.why)) expect(words).toContain('2026-0009');
  });
});
