import { describe, expect, it } from 'vitest';
import { filePath, fileSize, isPicture } from '../../../../src/local-workspace/page/channel/file-size.ts';

describe('a file', () => {
  it.each([
    [0, 'en-US', '0 bytes'],
    [999, 'en-US', '999 bytes'],
    [12_345, 'en-US', '12 kB'],
    [3_460_000, 'en-US', '3.5 MB'],
    [78, 'ja-JP', '78 バイト'],
  ])('of %i bytes is called, in %s, %s', (bytes, locale, size) => {
    expect(fileSize(bytes, locale)).toBe(size);
  });

  it.each([
    ['image/png', true],
    ['image/svg+xml', true],
    ['application/pdf', false],
    ['image/x-unknown', false],
    ['text/html', false],
  ])('of type %s is drawn: %s', (type, drawn) => {
    expect(isPicture(type)).toBe(drawn);
  });

  it('is asked for at the page’s own address, by the person who looks', () => {
    expect(filePath('http://127.0.0.1:3001/files-pri/T1-F1/%E6%A1%88.pdf', 'U1')).toBe(
      '/files-pri/T1-F1/%E6%A1%88.pdf?as=U1',
    );
  });
});
