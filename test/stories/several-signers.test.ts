import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMailbox } from '../../src/local-house/mailbox.ts';
import { type HouseUnderTest, openHouse } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';
import { linkOf, signs, signsAt } from './sign-by-link.ts';

const TEAM = 'C0TEAM0001';
let album: Album;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let directory: string;
let beginning: Beginning;
let house: HouseUnderTest;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engawa-several-'));
  mailbox = await openMailbox({ now: () => 0, directory });
  album = await fillAlbum('drafted');
  beginning = await album.of('drafted').begin();
  const environment = { SMTP_URL: mailbox.smtpUrl, MAIL_FROM: 'hello@hibiki.example' };
  house = await openHouse({ ...beginning, environment });
}, 60_000);
afterAll(async () => {
  await house.close();
  await beginning.end();
  await album.burn();
  await mailbox.close();
  await rm(directory, { recursive: true });
});

const linkMailedTo = async (address: string): Promise<string> => {
  const mail = () =>
    mailbox.mails().findLast(({ to, text }) => to.join() === address && text.includes('/sign/'));
  await expect.poll(mail, { timeout: 20_000 }).toBeDefined();
  return /http\S+\/sign\/\S+/.exec(mail()?.text ?? '')?.[0] ?? '';
};

it('three people sign in their order, one of them in the stead of another', async () => {
  const { aoi, haru, prisma } = house;
  await aoi.opens('/agreement send');
  await aoi.fillsIn({
    'A new signer: name': 'Jun Sato',
    'A new signer: e-mail': 'jun@kawa.example',
    'Signs for the agency': 'Aoi Tanaka',
  });
  await haru.presses('Review and sign').isTold('Agreement to sign');
  expect(await signs(haru, 'Haru Kawamura')).toContain('You have signed');
  await haru.sees('Now it is with Jun Sato');

  const jun = await linkMailedTo('jun@kawa.example');
  const wish = { other_name: 'Mei Mori', other_email: 'mei@kawa.example', other_reason: 'I am away.' };
  const asked = await fetch(`${jun}/delegate`, { method: 'POST', body: new URLSearchParams(wish) });
  expect(await asked.text()).toContain('You asked that Mei Mori signs instead');
  await aoi.presses('Approve').under('Somebody else should sign', TEAM);
  const mei = await linkMailedTo('mei@kawa.example');
  expect(await (await fetch(jun)).text()).toContain('in place of Jun Sato');
  expect(await signsAt(mei, 'Mei Mori')).toContain('You have signed');

  const dm = async () => aoi.dm() ?? '';
  await expect
    .poll(async () => aoi.reads(await dm()).at(-1)?.readable ?? '', { timeout: 20_000 })
    .toContain('sign it for the agency');
  expect((await prisma.agreement.findFirstOrThrow()).status).toBe('sent');
  await aoi.presses('Review and sign').isTold('sign it for the agency', await dm());
  expect(await signsAt(linkOf(aoi, await dm()), 'Aoi Tanaka')).toContain('Signed. Thank you.');
  await haru.sees('Haru Kawamura, Mei Mori signed for Kawa Foods');
  await house.settles();
  await mustBeInOrder(prisma, beginning.workspace);
  const copies = mailbox.mails().filter(({ subject }) => subject.startsWith('Signed'));
  expect(copies.map(({ to }) => to.join()).toSorted()).toEqual(
    expect.arrayContaining(['haru@kawa.example', 'mei@kawa.example']),
  );
  expect(await prisma.signingEvidence.count({ where: { action: 'signed' } })).toBe(3);
});
