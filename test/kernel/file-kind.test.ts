import { describe, expect, it } from 'vitest';
import { isKnownKind, isWhatItSays, mediaTypeOf } from '../../src/kernel/file-kind.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((one) => one.charCodeAt(0)));

describe('kinds of files', () => {
  it('are told by the end of the name', () => {
    expect(['a.PDF', 'b.c.svg', 'ロゴ.png'].map(isKnownKind)).toEqual([true, true, true]);
    expect(['a', '.pdf.exe', 'x.js', 'pdf'].map(isKnownKind)).toEqual([false, false, false, false]);
    expect([mediaTypeOf('a.pdf'), mediaTypeOf('a.sketch')]).toEqual([
      'application/pdf',
      'application/octet-stream',
    ]);
  });

  it.each([
    ['a.pdf', '%PDF-1.7', true],
    ['a.pdf', '<html>', false],
    ['a.png', '\u0089PNG\r\n', true],
    ['a.png', 'GIF89a', false],
    ['a.jpg', '\u00ff\u00d8\u00ff\u00e0', true],
    ['a.gif', 'GIF89a', true],
    ['a.webp', 'RIFF0000WEBP', true],
    ['a.webp', 'RIFF0000WAVE', false],
    ['a.docx', 'PK\u0003\u0004', true],
    ['a.zip', 'Rar!', false],
    ['a.psd', '8BPS', true],
    ['a.txt', 'anything', true],
    ['a.txt', 'MZ\u0090', false],
    ['a.csv', '#!/bin/sh', false],
    ['a.ai', '\u007fELF', false],
    ['a.exe', 'anything', false],
  ])('%s that begins with %j: %s', (name, beginning, isIt) => {
    expect(isWhatItSays(name, bytes(beginning))).toBe(isIt);
  });
});
