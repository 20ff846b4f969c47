import { describe, expect, it } from 'vitest';
import { openPaper } from '../../../src/adapters/documents/document.ts';
import { looks, page, textWidth } from '../../../src/adapters/documents/look.ts';
import { writeTable } from '../../../src/adapters/documents/table.ts';
import { readPdf, squeezed } from './read-pdf.ts';
import { at } from './samples.ts';

const open = () =>
  openPaper({ locale: 'en', title: 't', header: 'h', footer: ['f'], pageOf: String, createdAt: at });
const columns = [
  { head: 'What', share: 3 },
  { head: 'Amount', share: 1, align: 'right' as const },
];

describe('a table', () => {
  it('repeats its head on every page and keeps rows whole', async () => {
    const paper = await open();
    const rows = Array.from({ length: 80 }, (_, index) => [
      { text: `row ${index}`, detail: `detail ${index}` },
      `${index}.00`,
    ]);
    writeTable(paper, columns, rows, looks.body);
    const { pages } = await readPdf(await paper.finish());
    expect(pages.length).toBeGreaterThan(3);
    for (const text of pages) expect(text).toContain('Amount');
    for (let index = 0; index < 80; index += 1) {
      expect(
        pages.filter((text) => new RegExp(`row ${index}\\b[\\s\\S]*detail ${index}\\b`).test(text)),
      ).toHaveLength(1);
    }
  });

  it('writes a row that no page can hold over several', async () => {
    const paper = await open();
    writeTable(
      paper,
      columns,
      [
        ['word '.repeat(3000), '1.00'],
        ['after', '2.00'],
      ],
      looks.body,
    );
    const { text, placed } = await readPdf(await paper.finish());
    expect(text.split('word').length - 1).toBe(3000);
    expect(text).toContain('after');
    for (const { right, baseline } of placed) {
      expect(right).toBeLessThanOrEqual(page.left + textWidth + 1);
      expect(baseline).toBeLessThan(page.height - 20);
    }
  });

  it('stays on the page with very many columns', async () => {
    const paper = await open();
    const many = Array.from({ length: 60 }, (_, index) => ({ head: `${index}`, share: 1 }));
    writeTable(paper, many, [many.map(() => 'x')], looks.body);
    expect(squeezed((await readPdf(await paper.finish())).text).split('x').length - 1).toBe(60);
  });
});
