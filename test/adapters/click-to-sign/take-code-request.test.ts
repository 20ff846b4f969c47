import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterDays } from '../../agreements/agreement-room.ts';
import { type CodeDesk, codeDesk } from '../../agreements/code-desk.ts';
import { NOW, yuki } from '../../support/room.ts';
import { openSigningPages, type SigningPages } from './signing-pages.ts';

let pages: SigningPages;
let desk: CodeDesk;
beforeAll(async () => {
  pages = await openSigningPages();
  desk = codeDesk(pages.room);
});
afterAll(() => pages.close());

/** The digits that went to whoever asked last. */
async function digitsFor(agreementId: string): Promise<string> {
  const rows = await pages.room.prisma.signingCode.findMany({ where: { agreementId } });
  const { id: codeId, contactId, documentSha256 } = rows.sort((a, b) => (a.id < b.id ? 1 : -1))[0] ?? fail();
  return desk.codes.codeFor({ codeId, agreementId, contactId, documentSha256 });
}
const fail = () => expect.fail('no code was asked for');

describe('asking for a code on the page', () => {
  it('can be asked for five times an hour, which is said beside the button', async () => {
    const { agreementId } = await desk.sent('slack');
    const url = pages.linkFor(agreementId);
    const filled = await pages.filled(url);
    for (let nth = 0; nth < 5; nth += 1) expect((await pages.post(`${url}/code`, filled)).status).toBe(200);
    const page = await pages.post(`${url}/code`, filled);
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('Five codes were sent within an hour');
    expect((await pages.post(url, { ...filled, code: await digitsFor(agreementId) })).status).toBe(303);
  });

  it('is not asked for by a link that opens nothing, nor for what is decided', async () => {
    const { agreementId } = await desk.sent('slack');
    expect((await pages.post(`${pages.base}/sign/x/code`, {})).status).toBe(404);
    const url = pages.linkFor(agreementId);
    const filled = await pages.filled(url);
    expect((await pages.post(`${url}/code`, { ...filled, document_sha256: 'f'.repeat(64) })).status).toBe(
      422,
    );
    await pages.post(`${url}/code`, filled);
    expect((await pages.post(url, { ...filled, code: await digitsFor(agreementId) })).status).toBe(303);
    expect(await (await pages.post(`${url}/code`, filled)).text()).toContain('Signed. Thank you.');
    expect(await (await pages.get(`${url}/code`)).text()).toContain('Signed. Thank you.');
    expect(await pages.room.prisma.signingCode.count({ where: { agreementId } })).toBe(1);
  });

  it('does not promise an e-mail where the mail server was taken away meanwhile', async () => {
    const { agreementId } = await desk.sent('e-mail');
    const url = pages.linkFor(agreementId);
    const filled = await pages.filled(url);
    pages.setMail(false);
    const page = await pages.post(`${url}/code`, filled);
    pages.setMail(true);
    expect(page.status).toBe(422);
    const html = await page.text();
    expect(html).toContain('The code cannot reach you');
    expect(html).toContain('value="Haru Kawa"');
  });

  it('says so to a stand-in whom it does not reach, and when the time to sign is over', async () => {
    const { prisma } = pages.room;
    const { agreementId } = await desk.sent('slack');
    await prisma.contact.update({ where: { id: yuki.id }, data: { slackUserId: null } });
    const url = pages.linkFor(agreementId, yuki.id);
    expect((await pages.post(`${url}/code`, await pages.filled(url))).status).toBe(422);
    await prisma.contact.update({ where: { id: yuki.id }, data: { slackUserId: 'UYUKI' } });
    pages.moveTo(afterDays(30));
    expect((await pages.post(`${pages.linkFor(agreementId)}/code`, {})).status).toBe(410);
    pages.moveTo(NOW);
  });
});
