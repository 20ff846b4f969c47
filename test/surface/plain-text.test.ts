import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verbatim } from '../../src/kernel/phrase.ts';
import { cleanText, codePoints, fits, plainLine, plainValue, shorten } from '../../src/surface/plain-text.ts';
import { nasty } from './words.ts';

describe('counting', () => {
  it('counts code points, as Slack does', () => {
    expect(['', 'a', '工程', '😀', '👨‍👩‍👧'].map(codePoints)).toEqual([0, 1, 2, 1, 5]);
    fc.assert(fc.property(nasty, (text) => void expect(codePoints(text)).toBe([...text].length)));
    expect([fits('😀😀', 2), fits('😀😀', 1)]).toEqual([true, false]);
  });
});

describe('cleaning', () => {
  it('takes out what the database refuses and what turns the text around', () => {
    expect(cleanText('a\u0000b\u202ec\ud800\r\nd\te\rf\u2028g')).toBe('abc\ufffd\nd\te\nf\ng');
  });

  it('leaves nothing for a second time', () => {
    fc.assert(fc.property(nasty, (text) => void expect(cleanText(cleanText(text))).toBe(cleanText(text))));
  });
});

describe('lines', () => {
  it('are one line, never empty, never too long, never half an emoji', () => {
    expect(plainLine(' a\n b ', 10)).toBe('a b');
    expect(plainLine(' \n', 10)).toBe('—');
    expect(plainLine('😀😀😀', 2)).toBe('😀…');
    expect(shorten('one two', 5)).toBe('one…');
  });

  it('say any value without markup', () => {
    expect(plainValue(verbatim('<b>'), 'en')).toBe('<b>');
    expect(plainValue(1200, 'en')).toBe('1,200');
  });
});
