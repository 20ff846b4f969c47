import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, reviewLinkFrom } from '../../../src/agreements/review/review-link.ts';
import { NOW } from '../../support/room.ts';
import { openReviewPages, type ReviewPages } from './review-pages.ts';

let pages: ReviewPages;
beforeAll(async () => {
  pages = await openReviewPages('https://engawa.example');
});
afterAll(() => pages.close());

const begin = async (wish = {}) => {
  const sent = await pages.room.sentAgreement();
  return { ...sent, ...(await pages.link(sent.engagementId, wish)) };
};
const actions = async (linkId: string) =>
  (await pages.room.prisma.reviewView.findMany({ where: { linkId }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  );

describe('who comes with a review link', () => {
  it('and says that they only look ahead is shown nothing: reading without a record is not to be had', async () => {
    const { linkId, url } = await begin({ mayDownload: true });
    for (const path of ['', '?version=1', '/document.pdf?version=1', '/comment'])
      for (const header of ['purpose', 'sec-purpose', 'x-purpose', 'x-moz']) {
        const answer = await pages.get(url + path, { headers: { [header]: 'prefetch' } });
        expect([answer.status, await answer.text()]).toEqual([204, '']);
      }
    const head = await pages.get(url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(await actions(linkId)).toEqual([]);
  });

  it('leaves no copy on the way and no trace elsewhere', async () => {
    const { url } = await begin({ mayDownload: true });
    for (const path of ['', '?from=1&version=1', '/document.pdf?version=1', '/nothing-here.pdf']) {
      const { headers, status } = await pages.get(url + path);
      if (status === 404) continue;
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('is let in until the last millisecond and not one longer', async () => {
    const { linkId, url } = await begin({ days: 1 });
    const at = async (instant: string) => {
      pages.moveTo(instant);
      return (await pages.get(url)).status;
    };
    const { expiresAt } = await pages.room.prisma.reviewLink.findUniqueOrThrow({ where: { id: linkId } });
    const end = expiresAt.getTime();
    expect(await at(new Date(end - 1).toISOString())).toBe(200);
    expect(await at(expiresAt.toISOString())).toBe(410);
    pages.moveTo(NOW);
    expect(await actions(linkId)).toEqual(['opened', 'refused-expired']);
  });

  it('cannot guess one, nor bend one to another link or another purpose', async () => {
    const { engagementId, url } = await begin();
    const { linkId: other } = await pages.link(engagementId, { name: 'Other Law' });
    const token = url.split('/').at(-1) ?? '';
    const [body = '', mac = ''] = token.split('.');
    const claim = Buffer.from(body, 'base64url').toString();
    const bent = Buffer.from(claim.replaceAll(/rvl_\w+/g, other)).toString('base64url');
    const link = reviewLinkFrom(
      await pages.room.prisma.reviewLink.findUniqueOrThrow({ where: { id: other } }),
    );
    const elsewhere = (['sign', 'status', 'document'] as const).map((purpose) =>
      pages.links.to(purpose, addressOf(link)).split('/').at(-1),
    );
    const tokens = [`${bent}.${mac}`, body, `${body}.`, `.${mac}`, `${token}=`, other, '%00', ...elsewhere];
    for (const wrong of tokens)
      expect((await pages.get(`${pages.base}/review/${wrong}`)).status, wrong).toBe(404);
  });

  it('is known by the address that our own proxy wrote, in whatever way it writes it', async () => {
    const { linkId, url } = await begin({ networks: ['203.0.113.0/24', '2001:db8::/32'] });
    const from = async (address: string) =>
      (await pages.get(url, { headers: { 'x-forwarded-for': address } })).status;
    for (const inside of [
      ...['203.0.113.9', '198.51.100.1, 203.0.113.9', '203.0.113.9:40100', '::ffff:203.0.113.9'],
      ...['::ffff:cb00:7109', '2001:db8::7', '[2001:db8::7]:443', '[2001:DB8::7]'],
    ])
      expect(await from(inside), inside).toBe(200);
    for (const outside of ['203.0.113.9, 198.51.100.1', '203.0.113.9,', 'unknown', '2001:db9::7', '::1'])
      expect(await from(outside), outside).toBe(403);
    const seen = await pages.room.prisma.reviewView.findMany({ where: { linkId, action: 'opened' } });
    expect(new Set(seen.map(({ ip }) => ip))).toEqual(
      new Set(['203.0.113.9', '::ffff:cb00:7109', '2001:db8::7', '2001:DB8::7']),
    );
  });
});
