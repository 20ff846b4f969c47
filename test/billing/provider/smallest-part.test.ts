import { describe, expect, it } from 'vitest';
import { toStripe } from '../../../src/adapters/stripe/currency.ts';
import { mustFitProvider } from '../../../src/billing/provider/smallest-part.ts';
import { money } from '../../../src/kernel/money.ts';

describe('an amount that Stripe has no part for', () => {
  it.each([
    ['BHD', 1_005n, 1_010n],
    ['IQD', 5n, 10n],
    ['CLF', 50n, 100n],
    ['MGA', 150n, 200n],
  ])('%s is refused at its field before Stripe is asked', (currency, tooFine, whole) => {
    expect(() => mustFitProvider('stripe', money(tooFine, currency))).toThrow(
      expect.objectContaining({ code: 'payments.tooSmallAPart', field: 'amount' }),
    );
    expect(() => toStripe(money(tooFine, currency))).toThrow();
    mustFitProvider('stripe', money(whole, currency));
    toStripe(money(whole, currency));
    mustFitProvider('bank-transfer', money(tooFine, currency));
  });

  it.each(['JPY', 'USD', 'ISK', 'UGX', 'KRW'])('%s has none that is too small', (currency) => {
    mustFitProvider('stripe', money(1n, currency));
    toStripe(money(1n, currency));
  });
});
