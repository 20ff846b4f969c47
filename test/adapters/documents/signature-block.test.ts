import { describe, expect, it } from 'vitest';
import { openPaper } from '../../../src/adapters/documents/document.ts';
import { page } from '../../../src/adapters/documents/look.ts';
import { writeSignaturePlaces, writeSignatures } from '../../../src/adapters/documents/signature-block.ts';
import { readPdf } from './read-pdf.ts';
import { at } from './samples.ts';

const open = () =>
  openPaper({ locale: 'en', title: 't', header: 'h', footer: ['f'], pageOf: String, createdAt: at });

describe('places to sign', () => {
  it('are never torn over two pages', async () => {
    const paper = await open();
    paper.moveTo(page.height - page.bottom - 120);
    writeSignaturePlaces(paper, [{ role: 'client', name: 'Acme', anchors: { signature: '/sig1/' } }], 'en');
    const { pages } = await readPdf(await paper.finish());
    expect(pages[0]).not.toContain('Signatures');
    expect(pages[1]).toMatch(/Signatures[\s\S]*Acme[\s\S]*\/sig1\/[\s\S]*Date/);
  });
});

describe('signatures', () => {
  it('show the name as typed, the company, the statements and the time', async () => {
    const paper = await open();
    const given = {
      role: 'client',
      typedName: 'Jan',
      company: 'Acme',
      capacity: 'CEO',
      intent: 'I sign.',
      consent: 'Yes.',
      signedAt: at,
    } as const;
    writeSignatures(paper, [given], 'en');
    const { text } = await readPdf(await paper.finish());
    for (const part of ['Client', 'Jan', 'CEO', 'Acme', 'Isign.', 'Yes.', '2026-11-2110:15:30UTC'])
      expect(text).toContain(part);
  });

  it('go on over the next page when a statement is longer than one', async () => {
    const paper = await open();
    writeSignatures(
      paper,
      [{ role: 'client', typedName: 'Jan', intent: 'word '.repeat(2500), signedAt: at }],
      'en',
    );
    const { text } = await readPdf(await paper.finish());
    expect(text.split('word').length - 1).toBe(2500);
  });
});
