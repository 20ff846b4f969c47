import { describe, expect, it } from 'vitest';
import { openPaper } from '../../../src/adapters/documents/document.ts';
import { page } from '../../../src/adapters/documents/look.ts';
import { writeSignaturePlaces, writeSignatures } from '../../../src/adapters/documents/signature-block.ts';
import { photograph } from './photograph.ts';
import { readPdf } from './read-pdf.ts';
import { at } from './samples.ts';

const frame = {
  locale: 'en',
  title: 't',
  header: 'h',
  footer: ['f'],
  pageOf: String,
  createdAt: at,
  anchors: ['/sig1/'],
} as const;
const open = () => openPaper(frame);

describe('places to sign', () => {
  it('are never torn over two pages', async () => {
    const paper = await open();
    paper.moveTo(page.height - page.bottom - 120);
    writeSignaturePlaces(paper, [{ role: 'client', name: 'Acme', anchors: { signature: '/sig1/' } }], {
      locale: 'en',
    });
    const { pages } = await readPdf(await paper.finish());
    expect(pages[0]).not.toContain('Signatures');
    expect(pages[1]).toMatch(/Signatures[\s\S]*Acme[\s\S]*\/sig1\/[\s\S]*Date/);
  });

  it('stand in the order of signing, each with its name, company and anchors, however many', async () => {
    const places = ['Jan', '佐々木 健', 'Aoi', 'Mo'].map((name, index) => ({
      role: index === 3 ? ('agency' as const) : ('client' as const),
      name,
      company: 'Acme',
      anchors: { signature: `~s:${index}~`, name: `~n:${index}~`, date: `~d:${index}~` },
    }));
    const anchors = places.flatMap((place) => Object.values(place.anchors));
    const paper = await openPaper({ ...frame, anchors });
    writeSignaturePlaces(paper, places, { locale: 'en' });
    const { placed } = await readPdf(await paper.finish());
    const at = (text: string) => placed.filter((piece) => piece.text === text);
    for (const [index, { name, anchors }] of places.entries()) {
      expect(at(name)).toHaveLength(1);
      for (const token of Object.values(anchors)) expect(at(token)).toHaveLength(1);
      expect(at(anchors.signature)[0]?.left).toBe(at(name)[0]?.left);
      expect(at(anchors.signature)[0]?.baseline).toBeLessThan(at(anchors.date)[0]?.baseline ?? 0);
      expect(at(anchors.signature)[0]?.left).toBe(
        index % 2 === 0 ? at('Jan')[0]?.left : at('佐々木 健')[0]?.left,
      );
    }
  });

  it('have anchors that nobody sees', async () => {
    const picture = async (anchored: boolean) => {
      const paper = await open();
      const anchors = anchored ? { anchors: { signature: '/sig1/' } } : {};
      writeSignaturePlaces(paper, [{ role: 'client', name: 'Acme', ...anchors }], { locale: 'en' });
      return (await photograph(await paper.finish()))[0]?.pixels ?? new Uint8ClampedArray();
    };
    const [seen, without] = [await picture(true), await picture(false)];
    expect(seen.length).toBeGreaterThan(1000);
    expect(Buffer.from(seen).equals(Buffer.from(without))).toBe(true);
  });

  it('keep their lines on the page under a name of any length', async () => {
    const paper = await open();
    const place = { role: 'client', name: '長い名前'.repeat(900), anchors: { signature: '/sig1/' } } as const;
    writeSignaturePlaces(paper, [place], { locale: 'en' });
    const { placed } = await readPdf(await paper.finish());
    for (const { baseline } of placed) expect(baseline).toBeLessThan(page.height - 20);
    expect(placed.some(({ text }) => text === '/sig1/')).toBe(true);
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
