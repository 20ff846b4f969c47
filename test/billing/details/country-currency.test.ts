import { describe, expect, it } from 'vitest';
import { needsConversion, usualCurrency } from '../../../src/billing/details/country-currency.ts';
import { countries } from '../../../src/kernel/holidays.ts';
import { Currency } from '../../../src/kernel/money.ts';

describe('the usual currency of a country', () => {
  it.each([
    ['JP', 'JPY'],
    ['DE', 'EUR'],
    ['BG', 'EUR'],
    ['HR', 'EUR'],
    ['CH', 'CHF'],
    ['CN', 'CNY'],
    ['HK', 'HKD'],
    ['PR', 'USD'],
    ['SN', 'XOF'],
    ['SL', 'SLE'],
  ])('%s: %s', (country, currency) => expect(usualCurrency(country)).toBe(currency));

  it('is known for every country that a client can be in, and each is a currency', () => {
    for (const country of Object.keys(countries())) {
      const usual = usualCurrency(country);
      expect(usual, country).toBeDefined();
      if (!['SLE', 'XCG', 'VES', 'MRU', 'STN'].includes(usual ?? ''))
        expect(Currency.safeParse(usual).success, `${country} ${usual}`).toBe(true);
    }
  });

  it('tells whether whoever pays has to convert', () => {
    expect(needsConversion('DE', 'JPY')).toBe(true);
    expect(needsConversion('DE', 'EUR')).toBe(false);
    expect(needsConversion('AQ', 'EUR')).toBe(false);
  });
});
