import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isFresh, isGood, sameMac, whyCode } from '../../src/agreements/signing-code.ts';
import { money } from '../../src/kernel/money.ts';

const asked = Temporal.Instant.from('2026-11-23T01:00:00Z');
const code = {
  id: 'cod_1',
  agreementId: 'agr_1',
  contactId: 'con_1',
  documentSha256: 'a',
  way: 'slack',
  mac: 'm',
  askedAt: new Date(asked.epochMilliseconds),
  expiresAt: new Date(asked.add({ minutes: 10 }).epochMilliseconds),
  tries: 0,
  confirmedAt: null,
};
const later = (seconds: number) => asked.add({ seconds });

describe('a code', () => {
  it('is good for ten minutes, five tries and one signature', () => {
    expect([isGood(code, later(599)), isGood(code, later(600))]).toEqual([true, false]);
    expect(isGood({ ...code, tries: 4 }, asked)).toBe(true);
    expect(isGood({ ...code, tries: 5 }, asked)).toBe(false);
    expect(isGood({ ...code, confirmedAt: code.askedAt }, asked)).toBe(false);
  });

  it('is worth sending while a minute is left', () => {
    expect([isFresh(code, later(539)), isFresh(code, later(540))]).toEqual([true, false]);
  });

  it('is the same when every character is', () => {
    expect(sameMac('abc', 'abc')).toBe(true);
    for (const other of ['abd', 'ab', 'abcd', '']) expect(sameMac('abc', other)).toBe(false);
  });
});

describe('a code is advisable', () => {
  it('for clients in Japan and China, and elsewhere from a high value', () => {
    expect(whyCode('JP', money(1n, 'JPY'))).toBe('country');
    expect(whyCode('CN', money(1n, 'CNY'))).toBe('country');
    expect(whyCode('DE', money(2_999_999n, 'EUR'))).toBeUndefined();
    expect(whyCode('DE', money(3_000_000n, 'EUR'))).toBe('value');
    expect(whyCode('DE', money(10n ** 12n, 'XAF'))).toBeUndefined();
  });
});
