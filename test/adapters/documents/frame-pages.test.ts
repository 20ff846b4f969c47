import { describe, expect, it } from 'vitest';
import { agreementPdf } from '../../../src/adapters/documents/agreement-pdf.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { photograph } from './photograph.ts';
import { readPdf, squeezed } from './read-pdf.ts';
import { agreement, inTwo, watermark } from './samples.ts';

describe('a watermark', () => {
  it.each(locales)('carries the viewer’s name and the time on every page, in %s', async (locale) => {
    const { pages, placed } = await readPdf(await agreementPdf(agreement(locale, { watermark })));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(squeezed(page)).toContain('弁護士髙橋さくら');
      expect(page).toContain('2026-11-21 10:15:30 UTC');
    }
    expect(placed.filter(({ text }) => text === '2026-11-21 10:15:30 UTC').length).toBe(pages.length * 11);
  });

  it('is seen on paper, can be read through, and leaves no part of the page free', async () => {
    const [marked, plain] = await Promise.all(
      [agreement('ja', { watermark, body: '一行。' }), agreement('ja', { body: '一行。' })].map(
        async (document) => (await photograph(await agreementPdf(document)))[0],
      ),
    );
    for (let top = 300; top < 740; top += 110) {
      const band = { from: [62, top], to: [533, top + 110] } as const;
      expect(marked?.inked(band, 8)).toBeGreaterThan(plain?.inked(band, 8) ?? 0);
    }
    const empty = { from: [62, 560], to: [533, 700] } as const;
    expect(plain?.inked(empty, 8)).toBe(0);
    expect(marked?.inked(empty, 8)).toBeGreaterThan(100);
    expect(marked?.inked(empty, 110)).toBe(0);
  });

  it('of a very long name is cut, and stays on the page', async () => {
    const { placed } = await readPdf(
      await agreementPdf(inTwo('zh', 'en', { watermark: { ...watermark, name: '律师'.repeat(2000) } })),
    );
    const marks = placed.filter(({ text }) => text.includes('律师律师'));
    expect(marks.length).toBeGreaterThan(0);
    for (const { text } of marks) expect(text.length).toBeLessThan(40);
  });
});
