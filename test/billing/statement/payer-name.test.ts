import { describe, expect, it } from 'vitest';
import { bareName, nameFit } from '../../../src/billing/statement/payer-name.ts';

const fits = (payer: string, name: string, words = '') =>
  nameFit(bareName(name), { payer: bareName(payer), words: bareName(words) });

describe('whether a payer is this client', () => {
  it.each([
    ['KAWA FOODS', 'Kawa Foods'],
    ['Kawa Foods GmbH', 'Kawa Foods'],
    ['ｶ)ｶﾜﾌｰｽﾞ', '株式会社カワフーズ'],
    ['カワフーズ（カ', 'カワフーズ'],
    ['ミナトシヨウジ', 'ミナトショウジ'],
    ['北京甲公司有限公司', '北京甲公司'],
    ['Kawa, Foods Inc.', 'Kawa Foods'],
  ])('%s is %s', (payer, name) => {
    expect(fits(payer, name)).toBe('same');
  });

  it.each([
    ['KAWA FOODS TOKYO BRANCH', 'Kawa Foods'],
    ['Kawa Foo', 'Kawa Foods'],
    ['カワフーズトウキョウ', 'カワフーズ'],
  ])('%s may be %s', (payer, name) => {
    expect(fits(payer, name)).toBe('like');
  });

  it.each([
    ['Minato', 'Kawa Foods'],
    ['Kaw', 'Kawa Foods'],
    ['', 'Kawa Foods'],
    ['GmbH', 'AG'],
  ])('%j is not %s', (payer, name) => {
    expect(fits(payer, name)).toBeUndefined();
  });

  it('without a payer it is looked for in the bank’s words', () => {
    expect(fits('', 'Kawa Foods', 'transfer KAWA FOODS LTD nov')).toBe('like');
    expect(fits('', 'Kawa', 'transfer kawa nov')).toBeUndefined();
  });
});
