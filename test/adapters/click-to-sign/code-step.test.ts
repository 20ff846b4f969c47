import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { masked } from '../../../src/adapters/click-to-sign/code-step.ts';
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
const other = (digits: string): string => (digits === '123456' ? '654321' : '123456');

describe('a code on the signing page', () => {
  it('is asked for, typed and confirmed, and nothing that was filled in is lost on the way', async () => {
    const { agreementId } = await desk.sent('e-mail');
    const url = pages.linkFor(agreementId);
    const before = await (await pages.get(url)).text();
    expect(before).toContain('We send it to h•••@kawa.example');
    expect(before).not.toContain('Sign the agreement</button>');
    const filled = await pages.filled(url);
    const asked = await pages.post(`${url}/code`, { ...filled, typed_name: 'Haru "H" Kawa' });
    const after = await asked.text();
    expect(asked.status).toBe(200);
    expect(after).toContain('value="Haru &quot;H&quot; Kawa"');
    expect(after.match(/ checked/g)).toHaveLength(2);
    expect(after).toContain('We sent it to h•••@kawa.example. It has six digits');
    expect(after).toContain('10:10');
    const digits = await digitsFor(agreementId);
    expect(after).not.toContain(digits);

    const incomplete = await pages.post(url, { ...filled, intent: '', code: digits });
    expect(incomplete.status).toBe(422);
    expect(await incomplete.text()).toContain(`value="${digits}"`);
    const wide = [...digits].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    const done = await pages.post(url, { ...filled, code: ` ${wide.slice(0, 3)} ${wide.slice(3)}` });
    expect(done.status).toBe(303);
    expect((await pages.room.agreement(agreementId)).status).toBe('signed');
    expect(await pages.evidence(agreementId)).toEqual([
      'opened',
      'code-asked',
      'consented',
      'code-confirmed',
      'signed',
    ]);
  });

  it('that is wrong, no code at all, or over says so in words, with the page as it was filled in', async () => {
    const { agreementId } = await desk.sent('slack');
    const url = pages.linkFor(agreementId);
    const filled = await pages.filled(url);
    const answers = async (code: string) => {
      const page = await pages.post(url, { ...filled, code });
      expect(page.status).toBe(422);
      const html = await page.text();
      expect(html).toContain('value="Haru Kawa"');
      return html;
    };
    expect(await answers('123456')).toContain('There is no valid code now');
    await pages.post(`${url}/code`, filled);
    const digits = await digitsFor(agreementId);
    expect(await answers('12345')).toContain('Please type the six digits');
    expect(await answers('')).toContain('Please type the six digits');
    expect(await answers(other(digits))).toContain('it can be typed 4 more times');
    for (let nth = 0; nth < 3; nth += 1) await answers(other(digits));
    const spent = await answers(other(digits));
    expect(spent).toContain('Please have a new one sent');
    expect(spent).toContain('Send me the code');
    expect(await answers(digits)).toContain('There is no valid code now');
    await pages.post(`${url}/code`, filled);
    pages.moveTo('2026-11-23T01:10:00Z');
    const late = await answers(await digitsFor(agreementId));
    pages.moveTo(NOW);
    expect(late).toContain('There is no valid code now');
    expect((await pages.post(url, { ...filled, code: await digitsFor(agreementId) })).status).toBe(303);
  });

  it('of one signer is nothing on the page of another', async () => {
    const { agreementId } = await desk.sent('slack');
    const url = pages.linkFor(agreementId);
    const filled = await pages.filled(url);
    await pages.post(`${url}/code`, filled);
    const code = await digitsFor(agreementId);
    const yukis = pages.linkFor(agreementId, yuki.id);
    expect(await (await pages.get(yukis)).text()).toContain('Send me the code');
    expect((await pages.post(yukis, { ...filled, code })).status).toBe(422);
    expect((await pages.room.agreement(agreementId)).status).toBe('sent');
  });

  it.each(['ja', 'zh'] as const)('is asked for in %s', async (locale) => {
    const { agreementId } = await desk.sent('slack', { locale });
    const url = pages.linkFor(agreementId);
    const html = await (await pages.post(`${url}/code`, await pages.filled(url))).text();
    expect(html).toContain(
      locale === 'ja' ? 'Slackのダイレクトメッセージでお送りしました。' : '已通过 Slack 私信发送给您。',
    );
  });
});

it('an address is known to its owner by its first letter and its company', () => {
  expect(masked('haru@kawa.example')).toBe('h•••@kawa.example');
  expect(masked('@kawa.example')).toBe('•••');
  expect(masked('')).toBe('•••');
});
