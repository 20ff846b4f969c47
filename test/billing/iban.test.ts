import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareIban, isIban } from '../../src/billing/iban.ts';

describe('an IBAN', () => {
  // The registry's own examples.
  it.each([
    'DE89 3704 0044 0532 0130 00',
    'GB29NWBK60161331926819',
    'fr14 2004 1010 0505 0001 3m02 606',
    'ＮＯ９３８６０１１１１７９４７',
  ])('%s is right', (iban) => expect(isIban(iban)).toBe(true));

  it.each(['', 'DE89', 'DE89 3704 0044 0532 0130 0', '12345678901234567', 'DE89<04004405320130000'])(
    '%j is not',
    (iban) => expect(isIban(iban)).toBe(false),
  );

  it('one mistyped digit is noticed wherever it is', () => {
    const right = bareIban('DE89 3704 0044 0532 0130 00');
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: right.length - 1 }),
        fc.integer({ min: 1, max: 9 }),
        (place, off) => {
          const digit = (Number(right[place]) + off) % 10;
          expect(isIban(`${right.slice(0, place)}${digit}${right.slice(place + 1)}`)).toBe(false);
        },
      ),
    );
  });
});
