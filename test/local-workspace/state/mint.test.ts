import { expect, test } from 'vitest';
import { defaultFurniture, furnish } from '../../../src/local-workspace/state/furnish.ts';
import { compareTs, mintId, mintTs, tsFrom } from '../../../src/local-workspace/state/mint.ts';

const state = () => furnish(defaultFurniture(), () => 'same');

test('ids are unique even when the random source repeats itself', () => {
  const one = state();
  const ids = Array.from({ length: 500 }, () => mintId(one, 'V', () => 'same'));
  expect(new Set(ids).size).toBe(500);
  expect(ids.every((id) => /^V0[0-9A-Z]{9,}$/.test(id))).toBe(true);
});

test('ts rise while the clock stands still, and when it steps back', () => {
  const one = state();
  const ts = [1000, 1000, 900, 1001].map((at) => mintTs(one, at));
  expect(ts).toEqual(['1.000000', '1.000001', '1.000002', '1.001000']);
  expect(tsFrom(1_800_000_000_000_001)).toBe('1800000000.000001');
});

test('ts are compared as numbers, to the last digit', () => {
  const later = '1800000000.000002';
  expect(compareTs('1800000000.000001', later)).toBeLessThan(0);
  expect(compareTs('999999999.999999', later)).toBeLessThan(0);
  expect(compareTs(later, later)).toBe(0);
  expect([later, '9.000000', '1800000000.000001', '10.5'].toSorted(compareTs)).toEqual([
    '9.000000',
    '10.5',
    '1800000000.000001',
    later,
  ]);
});
