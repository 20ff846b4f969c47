import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../src/kernel/locale.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { contentSecurityPolicy } from '../../src/pages/layout.ts';
import { type ReviewPage, reviewPage, type ShownText } from '../../src/pages/review-page.ts';
import { shortened } from '../../src/pages/review-remark.ts';
import { at, headingLevels } from './samples.ts';

const remark = {
  at,
  text: 'Why <b>?',
  proposal: [
    { kind: 'gone', text: 'all' },
    { kind: 'new', text: 'some' },
  ],
} as const;

function shownText(change: Partial<ShownText> = {}): ShownText {
  return {
    kind: 'text',
    title: 'Website agreement',
    textLocale: 'en',
    secondLocale: 'ja',
    body: '',
    whole: [],
    clauses: [
      {
        key: 'fee',
        heading: '1. Fee',
        text: '1.1 It is paid.\n\n| What | Fee |\n|---|---:|\n| Logo | USD 10.00 |',
        second: { heading: '報酬', text: '支払う。' },
        standing: 'changed',
        remarks: [remark, { ...remark, reply: { status: 'declined', who: 'Aoi', at, text: 'No.' } }],
      },
    ],
    form: { url: '/review/x/comment', agreementId: 'agr_1' },
    pdfUrl: '/review/x/document.pdf?version=2',
    ...change,
  };
}

function pageOf(locale: Locale, change: Partial<ReviewPage> = {}): string {
  const version = { label: verbatim('V'), state: verbatim('sent'), at, isShown: false, isComparable: true };
  return reviewPage({
    locale,
    agency: 'Kumo & Co.',
    client: '髙﨑商事㈱',
    project: 'Website',
    timeZone: 'Asia/Tokyo',
    reader: '佐藤 <誠>',
    now: at,
    openUntil: at,
    mayDownload: false,
    url: '/review/x',
    versions: [
      { ...version, version: 2, url: '/review/x?version=2', isShown: true },
      { ...version, version: 1, url: '/review/x?version=1' },
    ],
    shown: shownText(),
    earlier: [{ about: verbatim('On version 1'), remark }],
    ...change,
  });
}

describe('the review page', () => {
  it('escapes what people wrote, and names the reader across the page where nothing may be downloaded', () => {
    const page = pageOf('en');
    expect(page).not.toMatch(/<b>|<誠>/);
    expect(page).toMatch(/<svg class="watermark" aria-hidden="true"[\s\S]*佐藤 &lt;誠&gt;/);
    expect(page).toContain('class="no-paper"');
    expect(page).toContain('class="print-note"');
    expect(page).toContain('<del>all</del><ins>some</ins>');
    expect(pageOf('en', { mayDownload: true })).not.toMatch(/class="(watermark|no-paper|print-note)"/);
  });

  it('has its headings in order and every label tied to its field', () => {
    const page = pageOf('zh');
    const levels = headingLevels(page);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target = ''] of page.matchAll(/<label[^>]* for="([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('comes back with what was typed and with why, its form open', () => {
    const said = verbatim('Too long.');
    const wrong = {
      clauseKey: 'fee',
      text: 'My <text>',
      proposal: '\nMine',
      field: 'proposal',
      said,
    } as const;
    const page = pageOf('en', { wrong });
    expect(page).toContain('href="#proposal-fee"');
    expect(page).toContain('<details open>');
    expect(page).toContain('My &lt;text&gt;');
    expect(page).toContain('id="proposal-fee-error"');
    const elsewhere = pageOf('en', { wrong: { ...wrong, clauseKey: 'gone' } });
    expect(elsewhere).not.toContain('href="#proposal-gone"');
    expect(elsewhere).toMatch(
      /role="alert"[\s\S]*Too long\.[\s\S]*What you had written[\s\S]*My &lt;text&gt;/,
    );
  });

  it('says what differs, that nothing does, or that it can’t be compared', () => {
    const between = { kind: 'differences', older: 1, newer: 2, textLocale: 'en', same: 3 } as const;
    const one = { key: 'fee', kind: 'changed', moved: true, heading: [], text: remark.proposal } as const;
    const page = pageOf('en', { shown: { ...between, all: [one] } });
    for (const part of [
      'What changed from version 1 to version 2',
      'Changed',
      'Moved',
      '3 clauses are the same',
    ])
      expect(page).toContain(part);
    expect(pageOf('en', { shown: { ...between, all: [] } })).toContain('Both versions say the same');
    expect(pageOf('en', { shown: { ...between, all: null } })).toContain('different languages');
  });

  it('keeps what stays in a long proposal to what is around the change', () => {
    const all = shortened([
      { kind: 'same', text: 'a'.repeat(1000) },
      { kind: 'new', text: 'X' },
      { kind: 'same', text: 'short' },
    ]);
    expect(all.map(({ text }) => text.length)).toEqual([123, 1, 5]);
  });
});

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe.skipIf(executablePath === undefined)('the review page in Chromium', () => {
  it('is accessible, fits a telephone and keeps to its policy, in light and dark', {
    timeout: 60_000,
  }, async () => {
    const browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    try {
      for (const locale of locales)
        for (const colorScheme of ['light', 'dark'] as const) {
          const page = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme });
          const complaints: string[] = [];
          page.on('console', (message) => complaints.push(message.text()));
          await page.route('**/*', (route) =>
            route.fulfill({
              body: pageOf(locale),
              headers: {
                'content-type': 'text/html; charset=utf-8',
                'content-security-policy': contentSecurityPolicy,
              },
            }),
          );
          await page.goto('http://review.test/');
          await page.locator('summary').first().click();
          await page.evaluate(axe);
          expect(
            await page.evaluate('axe.run().then((found) => found.violations.map(({ id }) => id))'),
          ).toEqual([]);
          const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
          expect(await page.evaluate(over)).toBe(0);
          await page.emulateMedia({ media: 'print' });
          expect(await page.locator('.no-paper').isVisible()).toBe(false);
          expect(await page.locator('.print-note').isVisible()).toBe(true);
          expect(complaints).toEqual([]);
          await page.close();
        }
    } finally {
      await browser.close();
    }
  });
});
