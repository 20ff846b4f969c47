import { describe, expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import { declinePage } from '../../src/pages/decline-page.ts';
import { at, headingLevels } from './samples.ts';

const data = {
  agency: 'Kumo & Co.',
  title: 'Website agreement',
  reason: 'Too dear\nand "late"',
  openUntil: at,
  timeZone: 'Asia/Tokyo',
  declineUrl: '/sign/x/decline',
  hidden: { token: 'tok"en' },
};

describe('the page that asks before a no', () => {
  it.each(locales)('shows the reason, both effects and both buttons in %s', (locale) => {
    const page = declinePage({ ...data, locale });
    expect(page).toContain('Too dear<br>and &quot;late&quot;');
    expect(page).toContain('<form method="post" action="/sign/x/decline">');
    expect(page).toContain('name="reason" value="Too dear\nand &quot;late&quot;"');
    expect(page).toContain('name="token" value="tok&quot;en"');
    for (const answer of ['yes', 'no']) expect(page).toContain(`name="sure" value="${answer}"`);
    expect(page).toContain('<time datetime="2026-11-21T10:15:30Z">');
    expect(page).toContain('Kumo &amp; Co.');
    expect(headingLevels(page)).toEqual([1, 2]);
    expect(page).not.toContain('<script');
    expect(page.length).toBeLessThan(20_000);
  });

  it('escapes everything that people wrote', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const page = declinePage({
      ...data,
      locale: 'en',
      agency: evil,
      title: evil,
      reason: evil,
      hidden: { [evil]: evil },
      declineUrl: 'javascript:alert(1)',
    });
    expect(page).not.toContain('<img');
    expect(page).not.toContain('javascript:');
  });
});
