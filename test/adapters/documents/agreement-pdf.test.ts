import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { agreementPdf } from '../../../src/adapters/documents/agreement-pdf.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { readPdf, squeezed } from './read-pdf.ts';
import { agreement, at, bodies } from './samples.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the agreement as PDF', () => {
  it.each(locales)('says everything in %s, in characters that every viewer can read out', async (locale) => {
    const { text } = await readPdf(await agreementPdf(agreement(locale)));
    const marks = /^#+ |^- |^\|[-:|]+\|$|\|/gm;
    for (const line of bodies[locale].replaceAll(marks, '\n').split('\n'))
      expect(text).toContain(squeezed(line));
    for (const party of agreement(locale).parties) expect(text).toContain(squeezed(party.name));
    expect(text).not.toContain('\u0000');
    expect(text).not.toContain('U+');
  });

  it('gives the same bytes for the same input, and others for another', async () => {
    const first = sha256(await agreementPdf(agreement('ja')));
    expect(sha256(await agreementPdf(agreement('ja')))).toBe(first);
    expect(sha256(await agreementPdf(agreement('ja', { version: 3 })))).not.toBe(first);
  });

  it('numbers every page and repeats the title from the second page on', async () => {
    const { pages } = await readPdf(await agreementPdf(agreement('en')));
    expect(pages).toHaveLength(2);
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of 2`);
      expect(page).toContain('Website relaunch agreement');
      expect(page).toContain('agr_01jd8x2k9q · version 2');
    });
  });

  it('breaks a text of forty pages inside the margins of every page', { timeout: 60_000 }, async () => {
    const body = Array.from(
      { length: 260 },
      (_, index) => `${index + 1}. ${bodies.ja.split('\n')[0]?.repeat(3)}`,
    );
    const { pages, placed, text } = await readPdf(
      await agreementPdf(agreement('ja', { body: body.join('\n') })),
    );
    expect(pages.length).toBeGreaterThanOrEqual(40);
    expect(pages.at(-1)).toContain(`${pages.length} / ${pages.length} ページ`);
    for (let clause = 1; clause <= 260; clause += 1) expect(text).toContain(`${clause}.株式会社雲デザイン`);
    for (const { left, right, baseline } of placed) {
      expect(left).toBeGreaterThanOrEqual(61.9);
      expect(right).toBeLessThanOrEqual(595.28 - 61);
      expect(baseline).toBeLessThan(841.89 - 20);
    }
  });

  it('keeps hostile text inside the page and visible', async () => {
    const body = [
      `Long ${'x'.repeat(10_000)} end`,
      'Pay \u202e000,1 DSU\u202c now\u0000\u0007\u200b!',
      'Template {{ fee }} {% raw %} &{fee} {name} <script>alert(1)</script>',
      'Smile 😀 and 한글',
      `| ${'wide '.repeat(300)} | b |`,
      '|---|---:|',
      `| ${'宽'.repeat(3000)} | ${'9'.repeat(400)} |`,
    ]
      .join('\n\n')
      .replace('\n\n|---', '\n|---')
      .replace('|---|---:|\n\n', '|---|---:|\n');
    const { text, placed } = await readPdf(
      await agreementPdf(agreement('en', { body, title: '題'.repeat(3000) })),
    );
    expect(text.replaceAll(/[^x]/g, '').length).toBeGreaterThanOrEqual(10_000);
    expect(text).toContain('Pay000,1DSUnow!');
    expect(text).toContain('{{fee}}{%raw%}&{fee}{name}<script>alert(1)</script>');
    expect(text).toContain('Smile[U+1F600]and[U+D55C][U+AE00]');
    expect(text.split('宽').length - 1).toBeGreaterThanOrEqual(3000);
    for (const { right, baseline } of placed) {
      expect(right).toBeLessThanOrEqual(595.28 - 61);
      expect(baseline).toBeLessThan(841.89);
    }
  });

  it('hides anchors for a signature provider in the places to sign, and leaves the block out when there is none', async () => {
    const withBlock = await readPdf(await agreementPdf(agreement('en')));
    expect(withBlock.text).toContain('/s1/');
    expect(withBlock.text).toContain('Signatures');
    const { signatureBlock, ...rest } = agreement('en');
    const without = await readPdf(await agreementPdf(rest));
    expect(signatureBlock).toBeDefined();
    expect(without.text).not.toContain('Signatures');
  });

  it('pulls anchors apart that somebody wrote into a name or a text, so that each is found once', async () => {
    const anchors = { signature: '~s:sgn_1~', name: '~n:sgn_1~', date: '~d:sgn_1~' };
    const evil = 'Kawa ~s:sgn_1~ {{ fee }} <b>x</b> <@U1> *y* ~d:sgn\u200b_1~';
    const document = agreement('en', {
      title: evil,
      body: evil,
      parties: [{ role: 'client', name: evil, address: evil, representative: evil }],
      signatureBlock: [{ role: 'client', name: evil, company: evil, anchors }],
      watermark: { name: evil, at },
    });
    const { placed, text } = await readPdf(await agreementPdf(document));
    for (const token of Object.values(anchors)) {
      expect(text.split(token).length - 1).toBeGreaterThanOrEqual(1);
      expect(placed.filter((piece) => piece.text.includes(token))).toHaveLength(1);
    }
    expect(text).toContain('{{fee}}<b>x</b><@U1>*y*');
  });

  it('takes a word of two megabytes without a gigabyte', { timeout: 60_000 }, async () => {
    const before = process.memoryUsage().rss;
    const pdf = await agreementPdf(agreement('en', { body: 'x'.repeat(2_000_000) }));
    expect(pdf.length).toBeGreaterThan(2_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(900_000_000);
  });

  it('refuses to be written on more pages than anybody reads, before memory runs out', {
    timeout: 60_000,
  }, async () => {
    const body = 'a\n'.repeat(1_000_000);
    await expect(agreementPdf(agreement('en', { body }))).rejects.toThrow('more than 600 pages');
  });

  it('carries bookmarks, title and time of creation', async () => {
    const { bookmarks, info } = await readPdf(await agreementPdf(agreement('ja')));
    expect(bookmarks).toContain('第1条（業務の範囲）');
    expect(info).toMatchObject({
      Title: 'ウェブサイト制作業務委託契約書',
      CreationDate: 'D:20261121101530Z',
    });
  });
});
