import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailbox } from '../../src/local-house/mailbox.ts';
import { type HouseUnderTest, openHouse } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';
import { signsAt } from './sign-by-link.ts';
import { steps } from './steps.ts';

let album: Album;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let directory: string;
let beginning: Beginning;
let house: HouseUnderTest;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engawa-mail-'));
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

const mailTo = async (address: string, subject: string) => {
  await expect
    .poll(
      () => mailbox.mails().filter((mail) => mail.to.join() === address && mail.subject.startsWith(subject)),
      {
        timeout: 15_000,
      },
    )
    .not.toEqual([]);
  const found = mailbox
    .mails()
    .find((mail) => mail.to.join() === address && mail.subject.startsWith(subject));
  return found ?? expect.fail('it was just there');
};
const linkIn = (text: string): string => /http\S+\/sign\/\S+/.exec(text)?.[0] ?? '';

describe('with a mail server', () => {
  it('says before it is sent to which address the link goes', async () => {
    expect(await house.aoi.opens('/agreement send')).toContain(
      'Haru Kawamura also gets a personal link at haru@kawa.example, if e-mail is set up.',
    );
    await house.aoi.closes({ all: true });
  });

  it('the decision-maker signs from the e-mail alone, and both sides get a copy', async () => {
    const { prisma } = house;
    const owner = await prisma.member.findFirstOrThrow({ where: { role: 'owner' } });
    const { slackUserId, slackTeamId, name } = owner;
    const seen = { slackUserId, slackTeamId, name, email: 'aoi@hibiki.example', seenAt: new Date(0) };
    await prisma.slackPerson.upsert({
      where: { slackUserId_slackTeamId: { slackUserId, slackTeamId } },
      create: seen,
      update: { email: seen.email },
    });
    await steps.sends(house);
    const asked = await mailTo('haru@kawa.example', 'Agreement to sign');
    expect(asked.from).toBe('Hibiki Studio <hello@hibiki.example>');
    expect(asked.text).toContain('Hello Haru Kawamura,');
    await house.settles();
    expect(await signsAt(linkIn(asked.text), 'Haru Kawamura')).toMatch(/^200 /);
    await house.haru.sees('Signed by Haru Kawamura');

    const copy = await mailTo('haru@kawa.example', 'Signed');
    const team = await mailTo('aoi@hibiki.example', 'Signed');
    const document = await prisma.document.findFirstOrThrow({ where: { kind: 'signed-agreement' } });
    for (const mail of [copy, team])
      expect(mail.attachments).toEqual([
        { name: expect.stringMatching(/\.pdf$/), bytes: document.bytes.byteLength },
      ]);
    await house.settles();
    await mustBeInOrder(prisma, beginning.workspace);
    expect(mailbox.mails()).toHaveLength(3);
  });

  it('the record says that the link was mailed and opened from there', async () => {
    const rows = await house.prisma.signingEvidence.findMany({ orderBy: { at: 'asc' } });
    expect(rows.map(({ action }) => action)).toEqual(['mailed', 'opened', 'consented', 'signed', 'sealed']);
    expect(rows.map(({ detail }) => detail).slice(0, 2)).toEqual([
      { email: 'haru@kawa.example' },
      expect.objectContaining({ via: 'e-mail' }),
    ]);
    expect(await house.aoi.asks('/agreement status')).toContain('Link sent by e-mail: Haru Kawamura');
    expect(await house.aoi.asks('/engawa health')).toContain('last one sent');
  });
});

describe('without one', () => {
  it('nothing is stuck for that, and the health card says why none was sent', async () => {
    const other = await album.of('drafted').begin();
    const quiet = await openHouse(other);
    try {
      await steps.sends(quiet);
      await quiet.haru.sees('Agreement to sign');
      await quiet.settles();
      await mustBeInOrder(quiet.prisma, other.workspace);
      const [effect] = await quiet.prisma.effect.findMany({ where: { kind: 'mail.send' } });
      expect(effect).toMatchObject({ state: 'done', receipt: { notSent: 'SMTP_URL is not set' } });
      expect(await quiet.aoi.asks('/engawa health')).toContain('SMTP_URL is not set (1 not sent)');
    } finally {
      await quiet.close();
      await other.end();
    }
  });
});
