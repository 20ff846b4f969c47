import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../agreements/agreement-room.ts';
import { yuki } from '../../support/room.ts';
import { openSigningPages, type SigningPages, shaOn } from './signing-pages.ts';

let pages: SigningPages;
beforeAll(async () => {
  pages = await openSigningPages();
});
afterAll(() => pages.close());

describe('signing on our own page', () => {
  it('goes from the link to the sealed copy, and keeps the evidence', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const url = pages.linkFor(agreementId);
    const page = await pages.get(url);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('I, Haru, agree to this agreement and sign it electronically.');
    expect(html).toContain('Every page is in the prototype');

    const shown = await pages.get(`${url}/document.pdf`);
    const bytes = new Uint8Array(await shown.arrayBuffer());
    expect(shown.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    const agreement = await pages.room.agreement(agreementId);
    if (agreement.status !== 'sent') throw new Error('not sent');
    expect([sha256(bytes), shaOn(html)]).toEqual([agreement.document.sha256, agreement.document.sha256]);
    expect(html).toContain(`<code>${agreement.document.sha256}</code>`);

    const done = await pages.post(url, await pages.filled(url));
    expect([done.status, done.headers.get('location')]).toEqual([303, new URL(url).pathname]);
    expect(await (await pages.get(url)).text()).toContain('The signed PDF is being prepared');
    expect(await pages.room.carry('agreement.seal')).toBe(1);
    const after = await (await pages.get(url)).text();
    const copyUrl = /href="([^"]*\/status\/document\/[^"]+)"/.exec(after)?.[1] ?? '';
    const copy = await pages.get(copyUrl);
    expect([copy.status, copy.headers.get('content-disposition')?.split(';')[0]]).toEqual([
      200,
      'attachment',
    ]);
    const signed = await pages.room.agreement(agreementId);
    if (signed.status !== 'signed' || signed.signedDocumentId === null) throw new Error('not sealed');
    const kept = await pages.room.prisma.document.findUniqueOrThrow({
      where: { id: signed.signedDocumentId },
    });
    expect(sha256(new Uint8Array(await copy.arrayBuffer()))).toBe(kept.sha256);

    expect(signed.signature).toMatchObject({
      typedName: 'Haru Kawa',
      ip: '127.0.0.1',
      userAgent: 'Firefox/140',
      intent: 'I, Haru, agree to this agreement and sign it electronically.',
      consent: expect.stringContaining('I can ask Hibiki Studio for a paper copy'),
    });
    expect(await pages.evidence(agreementId)).toEqual(['opened', 'consented', 'signed', 'sealed']);
  });

  it('signs once: a second post meets the page that says who signed', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const url = pages.linkFor(agreementId);
    const other = pages.linkFor(agreementId, yuki.id);
    const fields = await pages.filled(url);
    const answers = await Promise.all([
      pages.post(url, fields),
      pages.post(other, fields),
      pages.post(url, fields),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    const again = await pages.post(url, fields);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('was signed by Haru Kawa');
  });

  it('brings the page back with what was entered and what is wrong', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const url = pages.linkFor(agreementId);
    const fields = await pages.filled(url);
    const wrong: [Record<string, string>, string][] = [
      [{ ...fields, typed_name: '  ' }, 'Please type your full name'],
      [{ ...fields, typed_name: 'x'.repeat(121) }, 'Please type your full name'],
      [{ ...fields, intent: '' }, 'Please tick this box'],
      [{ ...fields, consent: 'no' }, 'Please tick this box'],
      [{}, 'Please type your full name'],
    ];
    for (const [entered, words] of wrong) {
      const page = await pages.post(url, entered);
      expect(page.status).toBe(422);
      expect(await page.text()).toContain(words);
    }
    const kept = await (await pages.post(url, { ...fields, typed_name: '"><script>x', intent: '' })).text();
    expect(kept).toContain('&quot;&gt;&lt;script&gt;x');
    expect(kept).not.toContain('<script>');
    expect((await pages.room.agreement(agreementId)).status).toBe('sent');
  });

  it('refuses a page that showed another document', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const url = pages.linkFor(agreementId);
    const page = await pages.post(url, { ...(await pages.filled(url)), document_sha256: 'f'.repeat(64) });
    expect(page.status).toBe(409);
    expect(await page.text()).toContain('is not the one to be signed');
    expect((await pages.room.agreement(agreementId)).status).toBe('sent');
  });

  it('is declined with a reason', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const url = pages.linkFor(agreementId);
    expect((await pages.post(`${url}/decline`, { reason: ' ' })).status).toBe(422);
    expect((await pages.post(`${url}/decline`, { reason: 'x'.repeat(1001) })).status).toBe(422);
    const sure = { reason: 'Too <dear>', sure: 'yes' };
    expect((await pages.post(`${url}/decline`, sure)).status).toBe(303);
    expect(await (await pages.get(url)).text()).toContain('Too &lt;dear&gt;');
    expect(await pages.evidence(agreementId)).toEqual(['declined']);
    expect((await pages.post(`${url}/decline`, sure)).status).toBe(409);
    expect((await pages.post(`${url}/decline`, { reason: 'Again' })).status).toBe(409);
  });

  it('asks before it is declined what a yes and a no bring about, and goes back with the reason', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const url = pages.linkFor(agreementId);
    const asked = await pages.post(`${url}/decline`, { reason: 'Too <dear>' });
    const html = await asked.text();
    expect(asked.status).toBe(200);
    for (const words of ['Too &lt;dear&gt;', 'can no longer be signed', 'nothing changes', 'Yes, decline'])
      expect(html).toContain(words);
    expect((await pages.room.agreement(agreementId)).status).toBe('sent');
    const back = await pages.post(`${url}/decline`, { reason: 'Too <dear>', sure: 'no' });
    expect(back.status).toBe(200);
    expect(await back.text()).toMatch(/<details class="card" open>.*Too &lt;dear&gt;<\/textarea>/s);
    expect((await pages.room.agreement(agreementId)).status).toBe('sent');
    expect(await pages.evidence(agreementId)).toEqual([]);
    expect((await pages.get(`${url}/decline`)).status).toBe(200);
  });

  it('declines nothing any more once it is signed, withdrawn or over', async () => {
    const { agreementId } = await pages.room.sentAgreement();
    const url = pages.linkFor(agreementId);
    await pages.room.sign(agreementId);
    for (const sure of ['', 'yes'])
      expect((await pages.post(`${url}/decline`, { reason: 'No', sure })).status).toBe(409);
    const { agreementId: late } = await pages.room.sentAgreement();
    pages.moveTo('2026-12-24T00:00:00Z');
    const answer = await pages.post(`${pages.linkFor(late)}/decline`, { reason: 'No' });
    pages.moveTo('2026-11-23T01:00:00Z');
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('The time to sign ended');
    expect((await pages.room.agreement(late)).status).toBe('sent');
  });
});
