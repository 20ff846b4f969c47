import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMailbox } from '../../src/local-house/mailbox.ts';
import { openScripted } from '../adapters/mail/mail-server.ts';
import { spawnBot } from '../support/bot-process.ts';
import { openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { people } from '../support/people.ts';
import { ageTheDead } from '../support/time.ts';
import { type Album, fillAlbum } from './album.ts';
import { signsAt } from './sign-by-link.ts';
import { steps } from './steps.ts';

const REFUSED = '550 5.1.1 no such user here';
const settings = (smtpUrl: string) => ({ SMTP_URL: smtpUrl, MAIL_FROM: 'hello@hibiki.example' });
let album: Album;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engawa-bounced-'));
  mailbox = await openMailbox({ now: () => 0, directory });
  album = await fillAlbum('drafted');
}, 60_000);
afterAll(async () => {
  await album.burn();
  await mailbox.close();
  await rm(directory, { recursive: true });
});

it('a letter that nobody takes is told once although the process dies, corrected, and then signed', async () => {
  const beginning = await album.of('drafted').begin();
  const { databaseUrl, workspace, startsAt } = beginning;
  const refuses = await openScripted({ rcpt: REFUSED });
  const bot = await spawnBot();
  const environment = settings(`smtp://127.0.0.1:${refuses.at.port}`);
  const { requestUrl = '' } = await bot.opens({ databaseUrl, startsAt, slack: workspace, environment });
  workspace.setRequestUrl(requestUrl);
  const { aoi, ren } = people(workspace);
  await steps.sends(people(workspace));
  expect((await aoi.sees(REFUSED, TEAM)).readable).toContain('haru@kawa.example');
  bot.signal('SIGKILL');
  expect(await bot.ends()).toBe('SIGKILL');
  await refuses.close();
  await ageTheDead(databaseUrl);

  const house = await openHouse({ ...beginning, environment: settings(mailbox.smtpUrl) });
  try {
    await house.engawa.worker.tick();
    await house.settles();
    expect(ren.reads(TEAM).filter(({ readable }) => readable.includes(REFUSED))).toHaveLength(1);
    await aoi.presses('Correct recipient').opens(REFUSED, TEAM);
    await aoi.fillsIn({ 'E-mail': 'h.kawamura@kawa.example' });
    const mail = () =>
      mailbox
        .mails()
        .find(({ to, text }) => to.join() === 'h.kawamura@kawa.example' && /\/sign\//.test(text));
    await expect.poll(mail, { timeout: 20_000 }).toBeDefined();
    const link = /http\S+\/sign\/\S+/.exec(mail()?.text ?? '')?.[0] ?? '';
    expect(await signsAt(link, 'Haru Kawamura')).toContain('Signed. Thank you.');
    await house.settles();
    const [place] = await house.prisma.agreementSigner.findMany();
    expect(place).toMatchObject({ status: 'signed', email: 'h.kawamura@kawa.example' });
    const kept = await house.prisma.signingEvidence.findMany({ orderBy: { at: 'asc' } });
    const actions = kept.map(({ action }) => action);
    expect(
      actions.filter((action) => ['bounced', 'corrected', 'signed'].includes(action)).toSorted(),
    ).toEqual(['bounced', 'corrected', 'signed']);
    await mustBeInOrder(house.prisma, workspace);
  } finally {
    await house.close();
    await beginning.end();
  }
});
