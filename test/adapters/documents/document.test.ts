import { describe, expect, it } from 'vitest';
import { openPaper } from '../../../src/adapters/documents/document.ts';
import { looks, page, textWidth } from '../../../src/adapters/documents/look.ts';
import type { Frame } from '../../../src/adapters/documents/paper.ts';
import { readPdf } from './read-pdf.ts';
import { at } from './samples.ts';

const frame: Frame = {
  locale: 'en',
  title: 'Title',
  header: 'Header',
  footer: ['Footer', 'Second line'],
  pageOf: (number, count) => `${number}/${count}`,
  createdAt: at,
};

describe('a paper', () => {
  it('writes from top to bottom and counts its pages', async () => {
    const paper = await openPaper(frame);
    paper.write('one', looks.body);
    paper.newPage();
    paper.write('two', looks.body);
    const { pages } = await readPdf(await paper.finish());
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/one[\s\S]*Footer[\s\S]*Second line[\s\S]*1\/2/);
    expect(pages[0]).not.toContain('Header');
    expect(pages[1]).toContain('Header');
  });

  it('leaves no single line of a paragraph behind and sends none ahead', async () => {
    const lines = ['first', 'second', 'third', 'fourth'].join('\n');
    for (const [room, split] of [
      [1, 0],
      [2, 2],
      [3, 2],
      [4, 4],
    ] as const) {
      const paper = await openPaper(frame);
      paper.moveTo(page.height - page.bottom - room * looks.body.leading);
      paper.write(lines, looks.body);
      const { pages } = await readPdf(await paper.finish());
      const onFirst = lines.split('\n').filter((line) => pages[0]?.includes(line));
      expect(onFirst).toHaveLength(split);
    }
  });

  it('cuts what is put on a page at its foot, visibly', async () => {
    const paper = await openPaper(frame);
    paper.put('line\n'.repeat(100), looks.body, { y: page.top });
    const { pages, placed } = await readPdf(await paper.finish());
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('...');
    for (const { baseline } of placed) expect(baseline).toBeLessThan(page.height - 20);
  });

  it('cuts a running header that is longer than the page is wide', async () => {
    const paper = await openPaper({ ...frame, header: 'Header '.repeat(60) });
    paper.newPage();
    const { placed } = await readPdf(await paper.finish());
    for (const { right } of placed) expect(right).toBeLessThanOrEqual(page.left + textWidth + 1);
  });

  it('sets figures against the right edge', async () => {
    const paper = await openPaper(frame);
    paper.write('USD 1.00', looks.body, { align: 'right' });
    const { placed } = await readPdf(await paper.finish());
    const amount = placed.find(({ text }) => text.startsWith('USD'));
    expect(placed.filter(({ right }) => Math.abs(right - page.left - textWidth) < 0.5)).not.toHaveLength(0);
    expect(amount?.left).toBeGreaterThan(400);
  });

  it('asks for a new page only when there is something on this one', async () => {
    const paper = await openPaper(frame);
    paper.need(5000);
    expect(paper.y).toBe(page.top);
    paper.space(10);
    paper.need(5000);
    const { pages } = await readPdf(await paper.finish());
    expect(pages).toHaveLength(2);
  });
});
