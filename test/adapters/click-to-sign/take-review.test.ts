import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haru } from '../../support/room.ts';
import { openSigningPages } from './signing-pages.ts';

type Pages = Awaited<ReturnType<typeof openSigningPages>>;

describe('a signer lets their lawyer read along', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await openSigningPages();
  });
  afterAll(() => pages.close());

  const toSign = async () => {
    const sent = await pages.room.sentAgreement();
    const until = pages.now().add({ hours: 1 });
    return { ...sent, url: pages.links.to('sign', { subject: sent.agreementId, contactId: haru.id, until }) };
  };

  it('gets a link to pass on, sees it on the page, and can revoke it there', async () => {
    const { url, engagementId } = await toSign();
    expect(await (await pages.get(url)).text()).toContain('Have your lawyer read it first');
    const fields = { reader_name: 'Sato <Law>', reader_email: '', reader_download: 'yes' };
    const made = await pages.post(`${url}/review`, fields);
    expect(made.status).toBe(200);
    const page = await made.text();
    expect(page).toContain('The link for Sato &lt;Law&gt; is ready');
    expect(page).toMatch(/<code>http[^<]*\/review\/[^<]+<\/code>/);
    const row = await pages.room.prisma.reviewLink.findFirstOrThrow({ where: { engagementId } });
    expect(row).toMatchObject({ mayDownload: true, showsDraft: false, email: null });
    expect(await (await pages.get(url)).text()).toContain(`value="${row.id}"`);
    expect((await pages.post(`${url}/review`, { revoke: row.id })).status).toBe(303);
    const after = await pages.room.prisma.reviewLink.findFirstOrThrow({ where: { engagementId } });
    expect(after.revokedAt).not.toBeNull();
    expect(await (await pages.get(url)).text()).not.toContain(`value="${row.id}"`);
  });

  it('is told in words when what they send back is none of ours', async () => {
    const { url, engagementId } = await toSign();
    for (const revoke of ['rvl_none', '\0', ''])
      expect((await pages.post(`${url}/review`, { revoke })).status).toBe(409);
    const made = await pages.post(`${url}/review`, { reader_name: 'Sa\0to\u202e', reader_email: '' });
    expect(made.status).toBe(200);
    const row = await pages.room.prisma.reviewLink.findFirstOrThrow({ where: { engagementId } });
    expect(row.name).toBe('Sato');
  });

  it('hears at the field what is wrong', async () => {
    const { url, engagementId } = await toSign();
    const answer = await pages.post(`${url}/review`, { reader_name: ' \u200b', reader_email: 'nobody' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('href="#reader_name"');
    expect(page).toContain('href="#reader_email"');
    expect(await pages.room.prisma.reviewLink.count({ where: { engagementId } })).toBe(0);
  });
});
