import { expect, it } from 'vitest';
import { numberText } from '../../src/billing/invoice-number.ts';

it.each([
  [2026, 1, '2026-0001'],
  [2026, 9999, '2026-9999'],
  [2027, 10_000, '2027-10000'],
])('number %d/%d is %s', (year, nth, text) => expect(numberText(year, nth)).toBe(text));
