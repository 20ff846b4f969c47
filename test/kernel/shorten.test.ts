import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWords, oneLine } from '../../src/kernel/shorten.ts';

describe('one line', () => {
  it.each([
    ['short', 10, 'short'],
    ['  two\n lines ', 10, 'two lines'],
    ['exactly ten', 11, 'exactly ten'],
    ['exactly ten', 10, 'exactly t…'],
    ['cut at a space', 5, 'cut…'],
    ['🙂🙂🙂🙂', 3, '🙂🙂…'],
  ])('%j in %i characters is %j', (text, most, line) => {
    expect(oneLine(text, most)).toBe(line);
  });

  it('is never longer than it may be, and has no line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, most) => {
        const line = oneLine(text, most);
        expect([...line].length).toBeLessThanOrEqual(most);
        expect(line).not.toContain('\n');
      }),
    );
  });
});

it.each([
  ['one two three', 3, 'one two three'],
  ['one two three', 2, 'one two…'],
  ['', 2, ''],
  ['日本語', 1, '日本語'],
])('the first words of %j, %i of them, are %j', (text, most, words) => {
  expect(firstWords(text, most)).toBe(words);
});
