import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSigningPages, type SigningPages } from './signing-pages.ts';

let pages: SigningPages;
beforeAll(async () => {
  pages = await openSigningPages();
});
afterAll(() => pages.close());

describe('what surrounds the pages', () => {
  it('never counts looking ahead as opening, and never signs by it', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const url = pages.linkFor(agreementId);
    const head = await pages.get(url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await pages.get(url, { headers: { 'sec-purpose': 'prefetch' } })).status).toBe(200);
    expect(await pages.evidence(agreementId)).toEqual([]);
    await pages.get(url);
    expect(await pages.evidence(agreementId)).toEqual(['opened']);
    expect((await pages.room.agreement(agreementId)).status).toBe('sent');
  });

  it('sends every answer with the headers that keep it private and unframed', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const url = pages.linkFor(agreementId);
    for (const answer of [
      await pages.get(url),
      await pages.get(`${url}/document.pdf`),
      await pages.get(`${pages.base}/sign/x`),
      await pages.post(url, {}),
    ]) {
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
    expect((await pages.get(url)).headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('reads forms and nothing else, and not without end', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const url = pages.linkFor(agreementId);
    const json = await pages.get(url, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(json.status).toBe(415);
    expect((await pages.post(url, { typed_name: 'x'.repeat(70_000) })).status).toBe(413);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(Buffer.alloc(16_384, 'a')),
    });
    const streamed = pages.get(url, { method: 'POST', body: endless, headers: form, duplex: 'half' });
    expect(
      await streamed.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413);
    expect((await pages.room.agreement(agreementId)).status).toBe('sent');
  });

  it('speaks the language of the agreement, with names that try to be markup', async () => {
    await pages.room.prisma.client.update({
      where: { id: 'cli_kawa' },
      data: { name: '<img src=x> {{ fee }} & Söhne' },
    });
    const { agreementId } = await pages.room.sentAgreement({ locale: 'ja' });
    const html = await (await pages.get(pages.linkFor(agreementId))).text();
    expect(html).toContain('<html lang="ja">');
    expect(html).toContain('私、Haruは、本契約の内容に同意し、電子的に署名します。');
    expect(html).toContain('&lt;img src=x&gt; {{ fee }} &amp; Söhne');
    expect(html).not.toContain('<img src=x>');
    await pages.room.prisma.client.update({ where: { id: 'cli_kawa' }, data: { name: 'Kawa Foods' } });
  });
});
