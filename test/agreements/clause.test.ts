import { expect, it } from 'vitest';
import { chineseNumber } from '../../src/agreements/clause.ts';

it('Chinese numbers, as clauses bear them, also where many addenda have added many', () => {
  const said = [1, 10, 11, 20, 21, 99, 100, 101, 110, 111, 120, 999].map(chineseNumber);
  expect(said.join(' ')).toBe(
    '一 十 十一 二十 二十一 九十九 一百 一百零一 一百一十 一百一十一 一百二十 九百九十九',
  );
});
