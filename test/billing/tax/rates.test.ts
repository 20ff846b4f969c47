import { describe, expect, it } from 'vitest';
import { countryTaxes } from '../../../src/billing/tax/rates.ts';
import { countries } from '../../../src/kernel/holidays.ts';

describe('the table of rates', () => {
  it.each(Object.entries(countryTaxes))(
    '%s: a known country, lower rates below the general one',
    (code, law) => {
      expect(Object.keys(countries())).toContain(code);
      expect(law.standard).toBeGreaterThan(0);
      expect(law.standard).toBeLessThanOrEqual(2700);
      const falling = [law.standard, ...law.reduced];
      expect(falling).toEqual(falling.toSorted((one, other) => other - one));
      expect(new Set(falling).size).toBe(falling.length);
    },
  );

  it('has all 27 members of the Union, and not Britain', () => {
    const members = Object.entries(countryTaxes).filter(([, { union }]) => union === 'EU');
    expect(members).toHaveLength(27);
    expect(countryTaxes['GB']?.union).toBeUndefined();
  });
});
