import { expect, test } from 'vitest';
import { BadConfig } from '../src/config.ts';
import { ListenRefused } from '../src/listen-refused.ts';
import { wordsOfFailure } from '../src/words-of-failure.ts';

test('what was foreseen is told in its words, and a surprise with where it came from', () => {
  expect(wordsOfFailure(new ListenRefused('PORT: taken'))).toBe('PORT: taken');
  expect(wordsOfFailure(new BadConfig(['PORT: give one']))).toMatch(/ {2}- PORT: give one$/);
  expect(wordsOfFailure(Object.assign(new Error('do this'), { fix: 'this' }))).toBe('do this');
  expect(wordsOfFailure(new TypeError('x is not a function'))).toMatch(/x is not a function\n\s+at /);
  expect(wordsOfFailure('odd')).toBe('odd');
});
