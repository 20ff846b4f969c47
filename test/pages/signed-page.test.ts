import { describe, expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import { declinedPage, signedPage } from '../../src/pages/signed-page.ts';
import { at, headingLevels, sha256 } from './samples.ts';

const decided = { agency: 'Kumo', title: '<Agreement>', name: 'Jan <J>', at, timeZone: 'Asia/Tokyo' };

describe('the page after signing', () => {
  it.each(locales)('says who signed what and when, and offers the signed PDF, in %s', (locale) => {
    const page = signedPage({ ...decided, locale, sha256, downloadUrl: '/sign/x/signed.pdf' });
    for (const part of [
      '&lt;Agreement&gt;',
      'Jan &lt;J&gt;',
      'datetime="2026-11-21T10:15:30Z"',
      sha256,
      'href="/sign/x/signed.pdf"',
    ])
      expect(page).toContain(part);
    expect(headingLevels(page)).toEqual([1]);
  });

  it('asks for patience while the signed PDF is being made', () => {
    const page = signedPage({ ...decided, locale: 'en', sha256 });
    expect(page).toContain('role="status"');
    expect(page).not.toContain('Download');
  });
});

describe('the page after declining', () => {
  it.each(locales)('says that nothing was signed, and the reason, in %s', (locale) => {
    const page = declinedPage({ ...decided, locale, reason: '<b>dear</b>' });
    expect(page).toContain('&lt;b&gt;dear&lt;/b&gt;');
    expect(page).toContain('Jan &lt;J&gt;');
    expect(page).not.toContain('<b>');
  });
});
