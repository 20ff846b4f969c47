import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailbox } from '../../src/local-house/mailbox.ts';
import { type HouseUnderTest, openHouse } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';
import { linkOf } from './sign-by-link.ts';

let album: Album;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engawa-code-'));
  mailbox = await openMailbox({ now: () => 0, directory });
  album = await fillAlbum('drafted');
}, 60_000);
afterAll(async () => {
  await album.burn();
  await mailbox.close();
  await rm(directory, { recursive: true });
});

async function inHouse(
  environment: Record<string, string>,
  story: (house: HouseUnderTest, beginning: Beginning) => Promise<void>,
): Promise<void> {
  const beginning = await album.of('drafted').begin();
  const house = await openHouse({ ...beginning, environment });
  try {
    await story(house, beginning);
    await house.settles();
    await mustBeInOrder(house.prisma, beginning.workspace);
  } finally {
    await house.close();
    await beginning.end();
  }
}

const sends = async ({ aoi }: HouseUnderTest, way: string): Promise<string> => {
  const modal = await aoi.opens('/agreement send');
  await aoi.fillsIn({ 'One-time code before signing': way });
  return modal;
};
const filled = { typed_name: 'Haru Kawamura', intent: 'yes', consent: 'yes' };
const post = async (url: string, fields: Record<string, string>) =>
  (await fetch(url, { method: 'POST', body: new URLSearchParams(fields) })).text();

/** Opens the page and has a code sent; gives the address and what the page would send along. */
async function asksForCode({ haru }: HouseUnderTest): Promise<[string, Record<string, string>]> {
  await haru.presses('Review and sign').isTold('Agreement to sign');
  const url = linkOf(haru);
  const page = await (await fetch(url)).text();
  const sha = /name="document_sha256" value="(\w+)"/.exec(page)?.[1] ?? '';
  const fields = { ...filled, document_sha256: sha };
  expect(await post(`${url}/code`, fields)).toContain('value="Haru Kawamura"');
  return [url, fields];
}

async function events({ prisma }: HouseUnderTest): Promise<string[]> {
  const rows = await prisma.signingEvidence.findMany({ orderBy: { at: 'asc' } });
  return rows.map(({ action }) => action).filter((action) => action.startsWith('code'));
}

describe('an agreement that asks for a code', () => {
  it('is signed with one that came as a direct message, which then shows it no more', async () => {
    await inHouse({}, async (house) => {
      const { haru, aoi } = house;
      const modal = await sends(house, 'slack');
      expect(modal).toContain('For a client in Japan or China a one-time code is advisable');
      const [url, fields] = await asksForCode(house);
      const told = await expect
        .poll(() => haru.reads(haru.dm() ?? '').at(-1)?.readable ?? '', { timeout: 10_000 })
        .toMatch(/\d{6}/)
        .then(() => haru.reads(haru.dm() ?? '').at(-1)?.readable ?? '');
      const code = /(?<!\d)\d{6}(?!\d)/.exec(told)?.[0] ?? '';
      const wrong = code === '111111' ? '222222' : '111111';
      expect(await post(url, { ...fields, code: wrong })).toContain('it can be typed 4 more times');
      expect(await post(url, { ...fields, code })).toContain('Signed. Thank you.');
      await haru.sees('Signed by Haru Kawamura');
      await expect
        .poll(() => haru.reads(haru.dm() ?? '').at(-1)?.readable, { timeout: 10_000 })
        .toContain('Used');
      expect(haru.reads(haru.dm() ?? '').at(-1)?.readable).not.toContain(code);
      expect((await events(house)).toSorted()).toEqual(['code-asked', 'code-confirmed', 'code-sent']);
      const status = await aoi.asks('/agreement status');
      for (const words of ['One-time code before signing', 'One-time code confirmed: Haru Kawamura'])
        expect(status).toContain(words);
    });
  });

  it('is signed with one that came by e-mail', async () => {
    const environment = { SMTP_URL: mailbox.smtpUrl, MAIL_FROM: 'hello@hibiki.example' };
    await inHouse(environment, async (house) => {
      await sends(house, 'e-mail');
      await house.haru.sees('Review and sign');
      const [url, fields] = await asksForCode(house);
      const mail = () => mailbox.mails().find(({ subject }) => subject.startsWith('Your code to sign'));
      await expect.poll(mail, { timeout: 15_000 }).toMatchObject({ to: ['haru@kawa.example'] });
      const code = /^\d{6}$/m.exec(mail()?.text ?? '')?.[0] ?? '';
      expect(await post(url, { ...fields, code })).toContain('Signed. Thank you.');
      await house.settles();
      expect((await events(house)).toSorted()).toEqual(['code-asked', 'code-confirmed', 'code-sent']);
    });
  });

  it('is not offered e-mail where there is no mail server', async () => {
    await inHouse({}, async ({ aoi }) => {
      await aoi.opens('/agreement send');
      await expect(aoi.fillsIn({ 'One-time code before signing': 'e-mail' })).rejects.toThrow();
      await aoi.closes({ all: true });
    });
  });
});
