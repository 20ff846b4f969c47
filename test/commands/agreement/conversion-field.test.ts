import { describe, expect, it } from 'vitest';
import {
  asksConversion,
  conversionFrom,
  initialConversion,
} from '../../../commands/agreement/conversion-field.ts';

const facts = (country: string, currency: string) => ({
  client: { name: 'Kita', address: '', country },
  engagement: { currency },
});

describe('who bears conversion', () => {
  it.each([
    ['DE', 'JPY', true],
    ['DE', 'EUR', false],
    ['JP', 'JPY', false],
    ['AQ', 'USD', false],
  ])('%s, %s: %s', (country, currency, asks) => {
    expect(asksConversion(facts(country, currency))).toBe(asks);
    expect(initialConversion(facts(country, currency))).toEqual(asks ? { conversion: 'shared' } : {});
  });

  it('is as was said before', () => {
    expect(initialConversion({ ...facts('DE', 'JPY'), conversion: 'payer' })).toEqual({
      conversion: 'payer',
    });
  });

  it('is read only where it was asked', () => {
    expect(conversionFrom({ conversion: 'agency' })).toBe('agency');
    expect(conversionFrom({})).toBeNull();
    expect(conversionFrom({ conversion: 'the moon' })).toBeNull();
  });
});
