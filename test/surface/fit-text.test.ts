import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenMrkdwn, splitMrkdwn } from '../../src/surface/fit-text.ts';
import { mrkdwn } from '../../src/surface/mrkdwn.ts';
import { codePoints } from '../../src/surface/plain-text.ts';
import { isWellFormed } from '../support/slack-limits.ts';
import { anySaid, nasty } from './words.ts';

describe('splitting', () => {
  it('cuts at line ends, then at sentences, then at spaces', () => {
    expect(splitMrkdwn('abcd\nef gh', 9)).toEqual(['abcd\n', 'ef gh']);
    expect(splitMrkdwn('One two. Three four', 12)).toEqual(['One two.', ' Three four']);
    expect(splitMrkdwn('一二三。四五六', 5)).toEqual(['一二三。', '四五六']);
    expect(splitMrkdwn('one two three', 9)).toEqual(['one two ', 'three']);
    expect(splitMrkdwn('abcdefgh', 5)).toEqual(['abcde', 'fgh']);
  });

  it('keeps entities, links and emoji whole', () => {
    expect(splitMrkdwn('aaa&amp;b', 5)).toEqual(['aaa', '&amp;', 'b']);
    expect(splitMrkdwn('a <https://x.y|z> b', 16)).toEqual(['a ', '<https://x.y|z> ', 'b']);
    expect(splitMrkdwn('😀😀😀', 2)).toEqual(['😀😀', '😀']);
  });

  it('loses nothing, keeps the limit and tears nothing', () => {
    fc.assert(
      fc.property(anySaid, fc.integer({ min: 2000, max: 3000 }), (said, most) => {
        const text = mrkdwn(said, 'en');
        const parts = splitMrkdwn(text, most);
        expect(parts.join('')).toBe(text);
        for (const part of parts) {
          expect(codePoints(part)).toBeLessThanOrEqual(most);
          expect(isWellFormed(part)).toBe(true);
        }
      }),
    );
  });

  it('loses nothing of any text at small limits, either', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 5, max: 40 }), (text, most) => {
        expect(splitMrkdwn(text, most).join('')).toBe(text);
      }),
    );
  });
});

describe('shortening', () => {
  it('ends in an ellipsis and stays within the limit', () => {
    expect(shortenMrkdwn('short', 10)).toBe('short');
    expect(shortenMrkdwn('R&amp;D and more', 6)).toBe('R…');
    expect(shortenMrkdwn('R&amp;D and more', 8)).toBe('R&amp;D…');
  });

  it('tears nothing', () => {
    fc.assert(
      fc.property(anySaid, fc.integer({ min: 1, max: 500 }), (said, most) => {
        const short = shortenMrkdwn(mrkdwn(said, 'ja'), most);
        expect(codePoints(short)).toBeLessThanOrEqual(most);
        expect(isWellFormed(short)).toBe(true);
      }),
    );
  });
});
