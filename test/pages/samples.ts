import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../src/kernel/locale.ts';
import type { SignPage } from '../../src/pages/sign-page.ts';

export const at = Temporal.Instant.from('2026-11-21T10:15:30Z');
export const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

export function signPageData(locale: Locale, change: Partial<SignPage> = {}): SignPage {
  return {
    locale,
    agency: 'Kumo & Co.',
    title: 'Website agreement',
    reference: 'agr_1',
    version: 2,
    parties: [
      { role: 'agency', name: 'Kumo & Co.' },
      { role: 'client', name: '髙﨑商事㈱', address: '1-2-3\nTokyo' },
    ],
    body: '# 1. Scope\n\n1.1 Design.\n\n## Detail\n- one\n- two\n\n| What | Fee |\n|---|---:|\n| Logo | USD 10.00 |\n\nfirst\nsecond',
    pdf: { url: '/sign/x/agreement.pdf', sha256 },
    signer: { name: 'Jan Dvořák', role: 'client' },
    openUntil: at,
    timeZone: 'Asia/Tokyo',
    signUrl: '/sign/x',
    declineUrl: '/sign/x/decline',
    hidden: { token: 'tok"en' },
    ...change,
  };
}

/** The levels of headings in the order in which they stand. */
export const headingLevels = (page: string): number[] =>
  [...page.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
