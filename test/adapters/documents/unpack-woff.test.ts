import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontFiles } from '../../../src/adapters/documents/font-files.ts';
import { unpackWoff } from '../../../src/adapters/documents/unpack-woff.ts';

describe('unpacking a WOFF font', () => {
  it('gives a TrueType font with the same glyphs', () => {
    const path = fontFiles('japanese', 'regular')[0]?.path ?? '';
    const woff = create(readFileSync(path));
    const plain = create(Buffer.from(unpackWoff(readFileSync(path))));
    if (!('numGlyphs' in woff) || !('numGlyphs' in plain)) throw new Error('not a single font');
    expect(plain.type).toBe('TTF');
    expect(plain.numGlyphs).toBe(woff.numGlyphs);
    expect(plain.postscriptName).toBe(woff.postscriptName);
    expect(plain.layout('日本 Tokyo').advanceWidth).toBe(woff.layout('日本 Tokyo').advanceWidth);
  });

  it('refuses another format', () => {
    expect(() => unpackWoff(Buffer.alloc(64))).toThrow(RangeError);
  });
});
