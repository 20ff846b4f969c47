import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/adapters/documents/break-lines.ts';

/** Han characters are two wide, everything else one. */
const measure = (text: string): number => [...text].reduce((sum, part) => sum + (part > '\u2e7f' ? 2 : 1), 0);
const broken = (text: string, width: number): string[] => breakLines(text, width, measure);

describe('breaking lines', () => {
  it('breaks between words', () => {
    expect(broken('the agency and the client', 11)).toEqual(['the agency', 'and the', 'client']);
  });

  it('breaks between Han characters, without spaces', () => {
    expect(broken('本契約の範囲に含む', 8)).toEqual(['本契約の', '範囲に含', 'む']);
  });

  it('never begins a line with a closing mark or ends one with an opening one', () => {
    expect(broken('契約書、署名', 6)).toEqual(['契約', '書、署', '名']);
    expect(broken('契約「署名」', 6)).toEqual(['契約', '「署', '名」']);
    expect(broken('ウェブサイト', 4)[0]).toBe('ウェ');
    expect(broken('价格（含税）', 6)).toEqual(['价格', '（含', '税）']);
  });

  it('keeps figures with their percent sign and currency', () => {
    expect(broken('税率は10%です', 8)).toEqual(['税率は', '10%です']);
    expect(broken('計¥1,200円', 7)).toEqual(['計', '¥1,200', '円']);
  });

  it('breaks a long address after a slash, and a long word anywhere', () => {
    expect(broken('https://ex.com/abc/def', 15)).toEqual(['https://ex.com/', 'abc/def']);
    expect(broken('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('keeps empty lines and the breaks of the author', () => {
    expect(broken('a\n\nb', 10)).toEqual(['a', '', 'b']);
  });

  it('loses nothing and is never wider than the line', () => {
    const piece = fc.constantFrom(
      'a',
      'word ',
      'long-word',
      '契',
      '約、',
      '「',
      '」',
      '。',
      ' ',
      'ー',
      '10%',
      '/',
      '—',
      '\u00a0',
    );
    const texts = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = broken(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(
          text.replaceAll(' ', '').trim() === '' ? lines.join('') : lines.join('').replaceAll(' ', ''),
        );
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
