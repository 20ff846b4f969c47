import { describe, expect, it } from 'vitest';
import { stripeDecimals as ours } from '../../src/adapters/stripe/currency.ts';
import { plainAmount, stripeDecimals, typedAmount } from '../../src/local-stripe/decimals.ts';

describe('amounts as Stripe counts them', () => {
  it.each(['JPY', 'KRW', 'UGX', 'ISK', 'MGA', 'USD', 'EUR', 'CNY', 'BHD', 'KWD'])(
    '%s: both sides count the same digits',
    (currency) => {
      expect(stripeDecimals(currency)).toBe(ours(currency));
    },
  );

  it.each([
    [5, 'usd', '0.05'],
    [123_450, 'usd', '1234.50'],
    [1_234, 'jpy', '1234'],
    [1_230, 'bhd', '1.230'],
  ])('%i %s is %s, and read again the same', (amount, currency, plain) => {
    expect(plainAmount(amount, currency)).toBe(plain);
    expect(typedAmount(plain, currency)).toBe(amount);
  });

  it('what a person types', () => {
    expect(typedAmount(' 1,234.5 ', 'usd')).toBe(123_450);
    expect(typedAmount('１２３４', 'jpy')).toBe(1_234);
    for (const wrong of ['', '1.5', 'x', '-1', '1e3']) expect(typedAmount(wrong, 'jpy')).toBeUndefined();
  });
});
