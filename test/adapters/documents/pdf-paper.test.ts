import { describe, expect, it } from 'vitest';
import { openPaper } from '../../../src/adapters/documents/document.ts';
import { looks, page, textWidth } from '../../../src/adapters/documents/look.ts';
import type { PaperColumn } from '../../../src/adapters/documents/paper.ts';
import { MOST_PAGES } from '../../../src/adapters/documents/pdf-paper.ts';
import { NeedsAHuman } from '../../../src/kernel/effect.ts';
import { readPdf } from './read-pdf.ts';
import { at } from './samples.ts';

const open = (anchors: readonly string[] = []) =>
  openPaper({
    locale: 'en',
    secondLocale: 'zh',
    title: 't',
    header: 'h',
    footer: ['f'],
    pageOf: String,
    createdAt: at,
    anchors,
  });
const lines = (count: number, word: string) =>
  Array.from({ length: count }, (_, n) => `${word}${n}`).join('\n');

describe('columns beside each other', () => {
  it('go over the same pages, and the text goes on under the longest', async () => {
    const paper = await open();
    const column = (x: number, text: string): PaperColumn => ({
      x,
      width: 200,
      locale: 'en',
      write: () => paper.write(text, looks.body),
    });
    paper.beside([column(0, lines(100, 'long')), column(240, lines(20, 'short'))]);
    paper.write('after', looks.body);
    expect(paper.width).toBe(textWidth);
    const { placed, pages } = await readPdf(await paper.finish());
    const spot = (text: string) => placed.find((piece) => piece.text === text);
    expect(pages).toHaveLength(3);
    expect([spot('short0')?.page, spot('short0')?.baseline]).toEqual([1, spot('long0')?.baseline]);
    expect(spot('short0')?.left).toBeCloseTo(page.left + 240, 0);
    expect(spot('after')?.page).toBe(spot('long99')?.page);
    expect(spot('after')?.baseline).toBeGreaterThan(spot('long99')?.baseline ?? 999);
  });

  it('go on under the second where that is the longest, with pages of its own', async () => {
    const paper = await open();
    const column = (x: number, text: string): PaperColumn => ({
      x,
      width: 200,
      locale: x === 0 ? 'en' : 'zh',
      write: () => paper.write(text, looks.body),
    });
    paper.beside([column(0, 'one'), column(240, lines(60, '很长'))]);
    paper.write('after', looks.body);
    const { placed, pages } = await readPdf(await paper.finish());
    expect(pages).toHaveLength(2);
    expect(placed.find(({ text }) => text === 'after')?.page).toBe(2);
    expect(placed.filter(({ text }) => text === 'one')).toHaveLength(1);
  });

  it('make bookmarks of the first only', async () => {
    const paper = await open();
    const column = (x: number, title: string): PaperColumn => ({
      x,
      width: 200,
      locale: 'en',
      write: () => paper.bookmark(title),
    });
    paper.beside([column(0, 'Left'), column(240, 'Right')]);
    paper.write('text', looks.body);
    expect((await readPdf(await paper.finish())).bookmarks).toEqual(['Left']);
  });
});

describe('an anchor', () => {
  it('is written where it is told, and only one that the frame knows', async () => {
    const paper = await open(['~s:1~']);
    paper.anchor('~s:1~', { x: 100, y: 300 });
    expect(() => paper.anchor('~s:2~', { y: 300 })).toThrow('does not know');
    paper.write('Not ~s:1~ here', looks.body);
    const { placed } = await readPdf(await paper.finish());
    const found = placed.filter(({ text }) => text.includes('~s:1~'));
    expect(found).toHaveLength(1);
    expect(found[0]?.left).toBeCloseTo(page.left + 100, 0);
  });
});

describe('a text without end', () => {
  it('is refused before it fills the memory', async () => {
    const paper = await open();
    expect(() => paper.write(lines(MOST_PAGES * 60, 'x'), looks.body)).toThrow(NeedsAHuman);
  });
});
