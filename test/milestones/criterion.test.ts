import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import {
  criterionKinds,
  criterionLine,
  isSameUnit,
  meets,
  readCriterion,
} from '../../src/milestones/criterion.ts';

describe('a criterion', () => {
  it.each([
    ['All five pages', { kind: 'state', text: 'All five pages' }],
    ['link: the shop', { kind: 'link', text: 'the shop' }],
    ['Screen : the cart', { kind: 'screen', text: 'the cart' }],
    ['リンク：公開中のサイト', { kind: 'link', text: '公開中のサイト' }],
    ['ｓｃｒｅｅｎｓｈｏｔ：注文画面', { kind: 'screenshot', text: '注文画面' }],
    ['截图：订单页', { kind: 'screenshot', text: '订单页' }],
    ['状态: 已上线', { kind: 'state', text: '已上线' }],
    ['Note: not a kind', { kind: 'state', text: 'Note: not a kind' }],
    [
      'metric: load time <= 2 s',
      {
        kind: 'metric',
        text: 'load time <= 2 s',
        target: { relation: '<=', value: '2', unit: 's' },
      },
    ],
    [
      '指標：表示時間≦１．５秒',
      { kind: 'metric', text: '表示時間≦１．５秒', target: { relation: '<=', value: '1.5', unit: '秒' } },
    ],
    [
      '指标: 订单数 ≥ 1,000',
      { kind: 'metric', text: '订单数 ≥ 1,000', target: { relation: '>=', value: '1000', unit: '' } },
    ],
    [
      '指标: 面积 >= 120 m²',
      { kind: 'metric', text: '面积 >= 120 m²', target: { relation: '>=', value: '120', unit: 'm²' } },
    ],
    [
      'metric: temperature > −5 °C',
      {
        kind: 'metric',
        text: 'temperature > −5 °C',
        target: { relation: '>', value: '-5', unit: '°C' },
      },
    ],
  ])('%s', (line, read) => {
    expect(readCriterion(line)).toEqual(read);
  });

  it('says nothing, or is a metric without a target', () => {
    expect(readCriterion('link:')).toBe('empty');
    expect(readCriterion('   ')).toBe('empty');
    for (const line of ['metric: fast', 'metric: load time <= soon', 'metric: <= 2', 'metric: load <= 1,5 s'])
      expect(readCriterion(line)).toBe('no-target');
  });

  it('written as a line is read as the same again, in every language, whatever its words', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(...criterionKinds),
        fc.constantFrom(...locales),
        (raw, kind, locale) => {
          const text = kind === 'metric' ? `${raw} < 3` : raw;
          const read = readCriterion(criterionLine({ id: 'c1', kind, text }, locale));
          if (typeof read === 'string') return;
          expect(readCriterion(criterionLine({ id: 'c1', ...read }, locale))).toEqual(read);
        },
      ),
    );
  });

  it('has a unit that is known in several words', () => {
    expect([
      isSameUnit('秒', 's'),
      isSameUnit('', 'ms'),
      isSameUnit('％'.normalize('NFKC'), 'percent'),
    ]).toEqual([true, true, true]);
    expect([isSameUnit('ms', 's'), isSameUnit('orders', 'customers')]).toEqual([false, false]);
  });

  it.each([
    ['2', '<=', '2', true],
    ['2.01', '<=', '2', false],
    ['1000', '>=', '999.5', true],
    ['3', '<', '3', false],
    ['3', '>', '2.9', true],
    ['3.0', '=', '3', true],
  ] as const)('%s %s %s: %s', (value, relation, target, met) => {
    expect(meets(value, { relation, value: target, unit: '' })).toBe(met);
  });
});
