import { describe, expect, it } from 'vitest';
import { isRegistrationNumber, isUnionNumber, numberOf } from '../../../src/billing/tax/tax-number.ts';

describe('tax numbers', () => {
  it.each([
    ['T1234567890123', true],
    ['T123456789012', false],
    ['T12345678901234', false],
    ['1234567890123', false],
    ['t1234567890123', false],
  ])('%s is Japan’s registration number: %s', (number, is) => expect(isRegistrationNumber(number)).toBe(is));

  it.each([
    ['DE', 'DE123456789', true],
    ['DE', 'de 123.456-789', true],
    ['NL', 'NL123456789B01', true],
    ['AT', 'ATU12345678', true],
    ['GR', 'EL123456789', true],
    ['GR', 'GR123456789', false],
    ['DE', 'FR123456789', false],
    ['DE', 'DE', false],
    ['DE', 'DEUTSCHLAND', false],
    ['JP', 'T1234567890123', false],
    ['GB', 'GB123456789', false],
  ])('%s: %s is a number of the Union: %s', (country, number, is) =>
    expect(isUnionNumber(number, country)).toBe(is),
  );

  it('a client without one has none', () => expect(isUnionNumber(undefined, 'DE')).toBe(false));

  it.each([
    ['JP', 'ｔ１２３４-５６７８-９０１２３', 'T1234567890123'],
    ['JP', '1234567890123', undefined],
    ['DE', 'de 123 456 789', 'DE123456789'],
    ['DE', '123456789', undefined],
    ['AU', ' 51 824 753 556 ', '51 824 753 556'],
    ['AU', 'none', undefined],
  ])('%s: %s is kept as %s', (country, typed, kept) => expect(numberOf(typed, country)).toBe(kept));
});
