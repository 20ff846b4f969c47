import { expect, it } from 'vitest';
import { envelopeFor, phoneFrom, transactionIdOf } from '../../../src/adapters/docusign/envelope.ts';
import { request } from '../../contracts/signature-provider.contract.ts';
import { EnvelopeShape } from '../../support/docusign/shapes.ts';

const DAY_MS = 86_400_000;

it.each([
  ['+81 90-1234-5678', '81', '9012345678'],
  ['+81 (0)3 1234 5678', '81', '312345678'],
  ['+1 (415) 555-0123', '1', '4155550123'],
  ['+86 138 0013 8000', '86', '13800138000'],
  ['+852 2123 4567', '852', '21234567'],
  ['+353 1 234 5678', '353', '12345678'],
  ['+44 20 7946 0958', '44', '2079460958'],
  ['＋６１ ４１２ ３４５ ６７８', '61', '412345678'],
  ['+886 912 345 678', '886', '912345678'],
  ['+971 50 123 4567', '971', '501234567'],
])('%s is country %s, number %s', (typed, countryCode, number) => {
  expect(phoneFrom(typed)).toEqual({ countryCode, number });
});

it('a transaction id is a GUID, the same for every try and another for every key', () => {
  expect(transactionIdOf('a')).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  expect(transactionIdOf('a')).toBe(transactionIdOf('a'));
  expect(transactionIdOf('a')).not.toBe(transactionIdOf('b'));
});

it('never ends there before it ends here, nor on the day it is sent', () => {
  const asked = request();
  const end = asked.expiresAt.epochMilliseconds;
  const daysAt = (nowMs: number) =>
    EnvelopeShape.parse(envelopeFor(asked, { nowMs })).notification.expirations.expireAfter;
  expect(daysAt(end - 30 * DAY_MS + 1)).toBe('30');
  expect(daysAt(end - 29.5 * DAY_MS)).toBe('30');
  expect(daysAt(end + DAY_MS)).toBe('1');
});
