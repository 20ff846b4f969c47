import { describe, expect, it } from 'vitest';
import { writeBody } from '../../../src/adapters/documents/body.ts';
import { openPaper } from '../../../src/adapters/documents/document.ts';
import { page } from '../../../src/adapters/documents/look.ts';
import { readPdf } from './read-pdf.ts';
import { at } from './samples.ts';

const open = () =>
  openPaper({ locale: 'en', title: 't', header: 'h', footer: ['f'], pageOf: String, createdAt: at });

describe("an agreement's text on paper", () => {
  it('hangs clauses and lists beside their marks', async () => {
    const paper = await open();
    writeBody(paper, '1.1 clause\n\n- item\n\nplain');
    const { placed } = await readPdf(await paper.finish());
    const left = (text: string) => placed.find((part) => part.text === text)?.left ?? 0;
    expect(left('clause')).toBeGreaterThan(left('1.1') + 20);
    expect(left('item')).toBeGreaterThan(left('•') + 10);
    expect(left('plain')).toBeCloseTo(page.left, 0);
  });

  it('never leaves a heading alone at the foot of a page', async () => {
    const paper = await open();
    paper.moveTo(page.height - page.bottom - 40);
    writeBody(paper, '# Heading\n\ntext');
    const { pages, bookmarks } = await readPdf(await paper.finish());
    expect(pages[0]).not.toContain('Heading');
    expect(pages[1]).toMatch(/Heading[\s\S]*text/);
    expect(bookmarks).toEqual(['Heading']);
  });
});
