import { describe, expect, it } from 'vitest';
import { openPaper } from '../../../src/adapters/documents/document.ts';
import { writeFacts } from '../../../src/adapters/documents/facts.ts';
import { page } from '../../../src/adapters/documents/look.ts';
import { readPdf } from './read-pdf.ts';
import { at } from './samples.ts';

const open = () =>
  openPaper({ locale: 'en', title: 't', header: 'h', footer: ['f'], pageOf: String, createdAt: at });

describe('facts', () => {
  it('stand label beside value, and the unknown ones are left out', async () => {
    const paper = await open();
    writeFacts(
      paper,
      [
        ['Name', 'Jan'],
        ['E-mail', undefined],
        ['Phone', ''],
      ],
      'en',
    );
    const { placed, text } = await readPdf(await paper.finish());
    const [label, value] = ['Name', 'Jan'].map((part) => placed.find((piece) => piece.text === part));
    expect(label?.baseline).toBe(value?.baseline);
    expect(value?.left).toBeGreaterThan(label?.right ?? 0);
    expect(text).not.toMatch(/E-mail|Phone/);
  });

  it('do not run into each other when a label is longer than its value', async () => {
    const paper = await open();
    writeFacts(
      paper,
      [
        ['A label that goes on and on and on over lines', 'x'],
        ['Next', 'y'],
      ],
      'en',
    );
    const { placed } = await readPdf(await paper.finish());
    const next = placed.find(({ text }) => text === 'Next')?.baseline ?? 0;
    for (const { text, baseline } of placed)
      if (/label|lines/.test(text)) expect(baseline).toBeLessThan(next);
  });

  it('go on over the next page', async () => {
    const paper = await open();
    paper.moveTo(page.height - page.bottom - 30);
    writeFacts(
      paper,
      [
        ['Long', 'word '.repeat(1500)],
        ['After', 'z'],
      ],
      'en',
    );
    const { text, pages } = await readPdf(await paper.finish());
    expect(text.split('word').length - 1).toBe(1500);
    expect(pages.at(-1)).toContain('After');
  });
});
