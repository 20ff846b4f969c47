import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatMoney } from '../../src/kernel/format.ts';
import { money, parseAmount } from '../../src/kernel/money.ts';
import { amountFrom } from '../../src/milestones/milestone-input.ts';
import { reactions } from '../../src/milestones/reactions.ts';
import { openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

describe('an amount', () => {
  const exampleOf = (currency: string): unknown => {
    try {
      return amountFrom('?', currency);
    } catch (error) {
      return error;
    }
  };

  it.each([
    ['JPY', 'JPY 120,000'],
    ['USD', 'USD 1,200.00'],
    ['BHD', 'BHD 120.000'],
  ])('in %s is asked for with an example that is one', (currency, example) => {
    expect(exampleOf(currency)).toMatchObject({
      code: 'milestone.amount',
      said: { values: { currency, example } },
    });
    expect(parseAmount(example, currency)).toEqual(money(120_000n, currency));
  });

  it('that is shown can be typed again, whatever it is', () => {
    const currencies = fc.constantFrom('JPY', 'USD', 'BHD', 'CLF');
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), currencies, (minor, currency) => {
        expect(amountFrom(formatMoney(money(minor, currency), 'en'), currency)).toEqual(
          money(minor, currency),
        );
      }),
    );
  });

  it('is read or refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('JPY', 'USD'), (text, currency) => {
        try {
          expect(amountFrom(text, currency).minor).toBeGreaterThanOrEqual(0n);
        } catch (error) {
          expect(error).toMatchObject({ code: 'milestone.amount', field: 'amount' });
        }
      }),
    );
  });
});
