import { describe, expect, it } from 'vitest';
import { openPaper } from '../../../src/adapters/documents/document.ts';
import { writeBillTo, writeIssuer } from '../../../src/adapters/documents/invoice-parties.ts';
import { readPdf } from './read-pdf.ts';
import { at, invoice } from './samples.ts';

describe('the parties of an invoice', () => {
  it('show what is known of them, in their own corner', async () => {
    const paper = await openPaper({
      locale: 'en',
      title: 't',
      header: 'h',
      footer: ['f'],
      pageOf: String,
      createdAt: at,
    });
    const issuerEnd = writeIssuer(paper, invoice('en'), { x: 250, y: 100, width: 200 });
    const billToEnd = writeBillTo(paper, invoice('en', { billTo: { name: 'Acme', taxNumber: 'X1' } }), {
      x: 0,
      y: 100,
      width: 200,
    });
    const { placed, text } = await readPdf(await paper.finish());
    expect(issuerEnd).toBeGreaterThan(billToEnd);
    expect(billToEnd).toBeGreaterThan(130);
    expect(placed.find((piece) => piece.text.startsWith('Kumo'))?.left).toBeGreaterThan(300);
    expect(placed.find((piece) => piece.text === 'Acme')?.left).toBeLessThan(80);
    expect(text).toContain('Taxnumber:X1');
    expect(text).not.toContain('Attn.');
  });
});
