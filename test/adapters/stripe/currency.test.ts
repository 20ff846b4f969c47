import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromStripe, mustBeChargeable, toStripe } from '../../../src/adapters/stripe/currency.ts';
import { NeedsAHuman } from '../../../src/kernel/effect.ts';
import { money } from '../../../src/kernel/money.ts';

describe('amounts at Stripe', () => {
  it.each([
    ['JPY', 1200n, 1200],
    ['USD', 1200n, 1200],
    ['BHD', 1230n, 1230],
    // Without decimals in ISO 4217, with two at Stripe; and the other way round.
    ['ISK', 12n, 1200],
    ['UGX', 12n, 1200],
    ['MGA', 1200n, 12],
  ])('%s %s is %s there, and the same here again', (currency, minor, there) => {
    expect(toStripe(money(minor, currency))).toBe(there);
    expect(fromStripe(there, currency.toLowerCase())).toEqual(money(minor, currency));
  });

  it.each([
    ['BHD', 1235n],
    ['MGA', 1250n],
    ['USD', 10n ** 17n],
  ])('%s %s is never rounded: a person is asked', (currency, minor) => {
    expect(() => toStripe(money(minor, currency))).toThrow(NeedsAHuman);
  });

  it('less than the smallest charge is not sent at all', () => {
    expect(() => mustBeChargeable(money(49n, 'JPY'))).toThrow(NeedsAHuman);
    expect(() => mustBeChargeable(money(50n, 'JPY'))).not.toThrow();
    expect(() => mustBeChargeable(money(1_499n, 'CZK'))).toThrow('small amount');
    // Nothing to charge: it counts as paid at once.
    expect(() => mustBeChargeable(money(0n, 'JPY'))).not.toThrow();
  });

  it.each([
    ['JPY', 99_999_999n],
    ['USD', 99_999_999n],
    ['BHD', 99_999_990n],
    ['ISK', 999_999n],
    ['IDR', 999_999_999_999n],
  ])('%s %s is the most that one payment can be', (currency, most) => {
    expect(() => mustBeChargeable(money(most, currency))).not.toThrow();
    expect(() => mustBeChargeable(money(most + 10n, currency))).toThrow('several invoices');
  });

  it('whatever Stripe takes comes back as it was', () => {
    const currencies = fc.constantFrom('JPY', 'USD', 'EUR', 'BHD', 'ISK', 'MGA', 'KRW', 'TND');
    fc.assert(
      fc.property(currencies, fc.bigInt({ min: 0n, max: 10n ** 11n }), (currency, tens) => {
        const amount = money(tens * 100n, currency);
        expect(fromStripe(toStripe(amount), currency)).toEqual(amount);
      }),
    );
  });
});
