import { describe, expect, it } from 'vitest';
import {
  arrivedFor,
  plainAmount,
  shownMoney,
} from '../../../../src/local-workspace/page/outside/shown-money.ts';

describe('money', () => {
  it.each([
    ['200000', 0, '200000', 'X 200,000'],
    ['123450', 2, '1234.50', 'X 1,234.50'],
    ['5', 2, '0.05', 'X 0.05'],
    ['5', 3, '0.005', 'X 0.005'],
    ['0', 2, '0.00', 'X 0.00'],
    ['99999999999999999', 2, '999999999999999.99', 'X 999,999,999,999,999.99'],
  ])('%s at %i decimals', (minor, decimals, plain, shown) => {
    expect(plainAmount(minor, decimals)).toBe(plain);
    expect(shownMoney(minor, { currency: 'X', decimals }, 'en')).toBe(shown);
  });

  it('that has arrived is added up by its reference', () => {
    const line = (reference: string, amount: string) => ({ reference, amount });
    const lines = [line('1', '99999999999999999'), line('2', '5'), line('1', '1')];
    expect(arrivedFor('1', lines)).toBe('100000000000000000');
    expect(arrivedFor('3', lines)).toBe('0');
  });
});
