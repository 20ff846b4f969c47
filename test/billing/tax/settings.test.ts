import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRate, rateText, readTaxSettings, usualRounding } from '../../../src/billing/tax/settings.ts';

describe('the agency’s settings about tax', () => {
  it('are nothing until an owner has said something', () => {
    for (const json of [{}, null, { regime: 'country' }, { regime: 'x', prices: 'added', rounding: 'down' }])
      expect(readTaxSettings(json)).toBeUndefined();
  });

  it('are read as they were kept', () => {
    const kept = { regime: 'country', rate: 810, prices: 'contained', rounding: 'half-up' };
    expect(readTaxSettings(kept)).toEqual(kept);
  });

  it('round as offices there do', () => {
    expect(usualRounding('JP')).toBe('down');
    expect(usualRounding('DE')).toBe('half-up');
  });
});

describe('a rate', () => {
  it.each([
    ['8.1', 810],
    ['8,1', 810],
    ['８．１％', 810],
    ['10 %', 1000],
    ['0', 0],
    ['100', 10_000],
    ['25.55', 2555],
  ])('%s is %s hundredths of a per cent', (typed, rate) => expect(parseRate(typed)).toBe(rate));

  it.each(['', '-1', '100.01', '101', '8.123', 'ten', '1e1', '8.1.1', '½'])('%j is none', (typed) =>
    expect(parseRate(typed)).toBeUndefined(),
  );

  it('is read again as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (rate) => {
        expect(parseRate(rateText(rate))).toBe(rate);
      }),
    );
  });
});
