import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionIdFor, pressOf, readPressValue } from '../../src/surface/press-value.ts';

describe('the value of a press', () => {
  it('is read as the texts that the card put there', () => {
    expect(readPressValue('{"milestoneId":"mil_1"}')).toEqual({ milestoneId: 'mil_1' });
    expect(readPressValue(undefined)).toEqual({});
  });

  it('is not ours when it is anything else', () => {
    for (const value of ['{', '[]', '{"a":1}', '"text"', 'null', 7, {}])
      expect(readPressValue(value)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.json()), (value) => void readPressValue(value)));
  });
});

it('finds the press behind a numbered action id', () => {
  expect([1, 2].map((nth) => actionIdFor('milestone.accept', nth))).toEqual([
    'milestone.accept',
    'milestone.accept#2',
  ]);
  expect(['milestone.accept', 'milestone.accept#12'].map(pressOf)).toEqual([
    'milestone.accept',
    'milestone.accept',
  ]);
});
