import { describe, expect, it } from 'vitest';
import type { TaxSettings } from '../../../src/billing/tax/settings.ts';
import { isReduced, type TaxChoice, taxFor } from '../../../src/billing/tax/tax-for.ts';

const byLaw: TaxSettings = { regime: 'country', prices: 'added', rounding: 'down' };

interface Sides {
  readonly from: string;
  readonly to: string;
  readonly own?: string;
  readonly theirs?: string;
  readonly settings?: TaxSettings;
}

const choose = ({ from, to, own, theirs, settings = byLaw }: Sides): TaxChoice =>
  taxFor({
    settings,
    agency: { country: from, taxNumber: own },
    client: { country: to, taxNumber: theirs },
  });

describe('which tax a client’s invoice bears', () => {
  it.each<[string, Sides, Partial<TaxChoice>]>([
    [
      'at home in Japan',
      { from: 'JP', to: 'JP' },
      { treatment: 'standard', rate: 1000, name: 'consumption' },
    ],
    ['Japan to Germany', { from: 'JP', to: 'DE' }, { treatment: 'export', rate: 0 }],
    ['at home in China', { from: 'CN', to: 'CN' }, { treatment: 'standard', rate: 600, name: 'vat' }],
    ['China to Japan', { from: 'CN', to: 'JP' }, { treatment: 'export', rate: 0 }],
    [
      'at home in Germany',
      { from: 'DE', to: 'DE', theirs: 'DE123456789' },
      { treatment: 'standard', rate: 1900 },
    ],
    ['Germany to Japan', { from: 'DE', to: 'JP' }, { treatment: 'outside-scope', rate: 0 }],
    ['Britain to France', { from: 'GB', to: 'FR', theirs: 'FR12345678901' }, { treatment: 'outside-scope' }],
    ['at home in Australia', { from: 'AU', to: 'AU' }, { treatment: 'standard', rate: 1000, name: 'gst' }],
    [
      'in a country without a table',
      { from: 'US', to: 'US' },
      { treatment: 'standard', rate: 0, name: 'sales' },
    ],
  ])('%s', (_case, sides, choice) => expect(choose(sides)).toMatchObject(choice));

  describe('inside the Union', () => {
    const numbers = { own: 'DE 123 456 789', theirs: 'FR12 345678901' };

    it('is accounted for by the client where both have a number', () => {
      expect(choose({ from: 'DE', to: 'FR', ...numbers })).toEqual({
        treatment: 'reverse-charge',
        rate: 0,
        name: 'vat',
      });
    });

    it.each<[string, Partial<Sides>, TaxChoice['needs']]>([
      ['the client has no number', { own: numbers.own }, 'client-number'],
      ['the client’s number is of another country', { ...numbers, theirs: 'IT12345678901' }, 'client-number'],
      ['the client’s number is none', { ...numbers, theirs: 'FR?' }, 'client-number'],
      ['the agency has no number', { theirs: numbers.theirs }, 'agency-number'],
    ])('is charged at home while %s, and says so', (_case, sides, needs) => {
      expect(choose({ from: 'DE', to: 'FR', ...sides })).toEqual({
        treatment: 'standard',
        rate: 1900,
        name: 'vat',
        needs,
      });
    });

    it('knows Greece by the letters of its numbers', () => {
      expect(choose({ from: 'DE', to: 'GR', own: numbers.own, theirs: 'EL123456789' }).treatment).toBe(
        'reverse-charge',
      );
    });
  });

  describe('as an owner has set it', () => {
    it('an own rate goes before the country’s, at home alone', () => {
      const settings = { ...byLaw, rate: 1300 };
      expect(choose({ from: 'CA', to: 'CA', settings })).toMatchObject({ treatment: 'own', rate: 1300 });
      expect(choose({ from: 'CA', to: 'US', settings })).toMatchObject({ treatment: 'export', rate: 0 });
    });

    it('a fixed rate is for everybody', () => {
      const settings: TaxSettings = { ...byLaw, regime: 'fixed', rate: 825 };
      expect(choose({ from: 'US', to: 'JP', settings })).toMatchObject({ treatment: 'own', rate: 825 });
    });

    it('who is not registered charges none', () => {
      const settings: TaxSettings = { ...byLaw, regime: 'none', rate: 1000 };
      expect(choose({ from: 'JP', to: 'JP', settings })).toMatchObject({ treatment: 'none', rate: 0 });
    });
  });

  it('marks as reduced what is less than the general rate there', () => {
    expect(isReduced(800, 'JP')).toBe(true);
    expect(isReduced(1000, 'JP')).toBe(false);
    expect(isReduced(800, 'US')).toBe(false);
  });
});
