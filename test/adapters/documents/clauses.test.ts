import { describe, expect, it } from 'vitest';
import { agreementPdf } from '../../../src/adapters/documents/agreement-pdf.ts';
import { photograph } from './photograph.ts';
import { readPdf, squeezed } from './read-pdf.ts';
import { agreement, bodies, inTwo } from './samples.ts';

const middle = 595 / 2;
const inTwoLines = (count: number, text = 'Word by word. ') =>
  Array.from({ length: count }, (_, index) => `${index + 1}. ${text.repeat(8)}`).join('\n');

describe('an agreement in two languages', () => {
  it.each([
    ['en', 'ja'],
    ['ja', 'zh'],
    ['zh', 'en'],
  ] as const)('says all of both, %s on the left and %s on the right', async (left, right) => {
    const { placed, text } = await readPdf(await agreementPdf(inTwo(left, right)));
    const marks = /^#+ |^- |^\|[-:|]+\|$|\|/gm;
    for (const locale of [left, right])
      for (const line of bodies[locale].replaceAll(marks, '\n').split('\n').map(squeezed))
        for (const word of line.split(/[、。，,. ]/)) expect(text).toContain(word.slice(0, 8));
    const sideOf = (start: string) =>
      placed.find((piece) => piece.text.startsWith(start))?.left ?? Number.NaN;
    const heads = { en: 'This agreement is', ja: '株式会社雲', zh: '云设计有限公司（' };
    expect(sideOf(heads[left])).toBeLessThan(middle);
    expect(sideOf(heads[right])).toBeGreaterThan(middle);
    for (const { left: x, right: end } of placed)
      expect(x >= 61 && end <= 595.28 - 61, `${x} to ${end}`).toBe(true);
  });

  it('names the text that prevails, in both languages, and labels the places to sign in both', async () => {
    const { text } = await readPdf(await agreementPdf(inTwo('ja', 'en')));
    expect(text).toContain('日本語（本文を正とする）');
    expect(text).toContain('English·theJapanesetextprevails');
    expect(text).toContain('署名/Signature');
    expect(text).toContain('受託者/Agency');
  });

  it('begins each clause and each paragraph at one height in both columns', async () => {
    const { placed } = await readPdf(await agreementPdf(inTwo('en', 'ja')));
    const heightOf = (start: string) => placed.find(({ text }) => text.startsWith(start))?.baseline;
    expect(heightOf('1. Scope')).toBe(heightOf('第1条'));
    expect(heightOf('What is expressly')).toBe(heightOf('範囲外の作業は'));
    expect(heightOf('3. Acceptance')).toBe(heightOf('第3条'));
  });

  it('runs both columns over as many pages as they need, and goes on under the longer one', async () => {
    const clauses = [
      { heading: 'Long', text: inTwoLines(80), second: { heading: '長い', text: '短い。' } },
      { heading: 'Last', text: 'The end.', second: { heading: '最後', text: inTwoLines(40, '終わり。') } },
    ];
    const { pages, placed } = await readPdf(await agreementPdf(inTwo('en', 'ja', { clauses })));
    expect(pages.length).toBeGreaterThan(3);
    const last = placed.find(({ text }) => text === 'Last');
    const beside = placed.find(({ text }) => text === '最後');
    expect([last?.page, last?.baseline]).toEqual([beside?.page, beside?.baseline]);
    const eightieth = placed.find(({ text }) => text === '80.');
    expect(last?.page).toBeGreaterThanOrEqual(eightieth?.page ?? 99);
    expect(placed.find(({ text }) => text === 'Signatures / 署名')?.page).toBe(pages.length);
    for (const [index, page] of pages.entries())
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
  });

  it('leaves the middle free where there is no table', async () => {
    const clauses = [
      { heading: 'A', text: inTwoLines(20), second: { heading: 'B', text: inTwoLines(20, '文。') } },
    ];
    const [page] = await photograph(await agreementPdf(inTwo('en', 'ja', { clauses })));
    expect(page?.inked({ from: [289, 300], to: [306, 760] })).toBe(0);
    expect(page?.inked({ from: [62, 300], to: [287, 760] })).toBeGreaterThan(500);
    expect(page?.inked({ from: [308, 300], to: [533, 760] })).toBeGreaterThan(500);
  });

  it('gives the same bytes for the same input', async () => {
    const once = await agreementPdf(inTwo('zh', 'ja'));
    expect(Buffer.compare(once, await agreementPdf(inTwo('zh', 'ja')))).toBe(0);
  });
});

describe('clauses in one language', () => {
  it('bear a note under their heading where something changed them', async () => {
    const clauses = [
      { heading: '1. Fee', text: 'USD 2.', note: 'Changed by addendum 1 of 2 Dec 2026' },
      { heading: '', text: 'No heading, no number.' },
    ];
    const { text, bookmarks } = await readPdf(
      await agreementPdf(agreement('en', { clauses, about: 'The agreement as it stands on 3 Dec 2026.' })),
    );
    expect(text).toMatch(/asitstandson3Dec2026\..*1\.FeeChangedbyaddendum1of2Dec2026USD2\.Noheading/);
    expect(text).not.toContain('Wireframes');
    expect(bookmarks).toContain('1. Fee');
    expect(bookmarks).not.toContain('');
  });
});
