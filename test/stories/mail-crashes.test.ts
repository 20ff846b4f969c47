import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMailbox } from '../../src/local-house/mailbox.ts';
import { openScripted } from '../adapters/mail/mail-server.ts';
import { type BotProcess, spawnBot } from '../support/bot-process.ts';
import { deep } from '../support/deep.ts';
import { openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { people } from '../support/people.ts';
import type { Beginning } from '../support/photo.ts';
import { ageTheDead } from '../support/time.ts';
import { actUntilItDies } from './act-until-it-dies.ts';
import { type Album, fillAlbum } from './album.ts';
import { steps } from './steps.ts';

let album: Album;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let directory: string;
let bot: BotProcess;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engawa-mail-'));
  mailbox = await openMailbox({ now: () => 0, directory });
  album = await fillAlbum('drafted');
}, 60_000);
beforeEach(async () => {
  await mailbox.forget();
  bot = await spawnBot();
});
afterAll(async () => {
  bot.signal('SIGKILL');
  await album.burn();
  await mailbox.close();
  await rm(directory, { recursive: true });
});

const settings = (smtpUrl = mailbox.smtpUrl) => ({ SMTP_URL: smtpUrl, MAIL_FROM: 'hello@hibiki.example' });

async function sends({ databaseUrl, workspace, startsAt }: Beginning, smtpUrl: string, step?: string) {
  const { requestUrl } = await bot.opens({
    databaseUrl,
    startsAt,
    slack: workspace,
    environment: settings(smtpUrl),
    ...(step !== undefined && { at: { step, signal: 'SIGKILL' } }),
  });
  if (requestUrl !== undefined) workspace.setRequestUrl(requestUrl);
  await actUntilItDies(bot, () => steps.sends(people(workspace)), workspace);
}

async function afterwards(
  beginning: Beginning,
  looks: (house: Awaited<ReturnType<typeof openHouse>>) => Promise<void>,
) {
  await ageTheDead(beginning.databaseUrl);
  const house = await openHouse({ ...beginning, environment: settings() });
  try {
    await house.engawa.worker.tick();
    await house.settles();
    await looks(house);
    await mustBeInOrder(house.prisma, beginning.workspace);
  } finally {
    await house.close();
    await beginning.end();
  }
}

const toHaru = () => mailbox.mails().filter(({ to }) => to.join() === 'haru@kawa.example').length;

describe('the process that sends an e-mail dies', () => {
  it.each(['mail.send:claimed', 'mail.send:finished'])('at %s: it is sent once', async (step) => {
    const beginning = await album.of('drafted').begin();
    await sends(beginning, mailbox.smtpUrl, step);
    expect(await bot.ends()).toBe('SIGKILL');
    await afterwards(beginning, async () => {
      expect(toHaru()).toBe(1);
    });
  });

  // It waits out the time that a mail server is given.
  it.runIf(deep)(
    'while the mail server takes its time, before the message is whole: it is sent once',
    async () => {
      const beginning = await album.of('drafted').begin();
      const server = await openScripted({ data: 'hang' });
      await sends(beginning, `smtp://127.0.0.1:${server.at.port}`);
      await expect.poll(() => server.got.commands, { timeout: 15_000 }).toContain('DATA');
      bot.signal('SIGKILL');
      expect(await bot.ends()).toBe('SIGKILL');
      await server.close();
      await afterwards(beginning, async () => {
        expect(toHaru()).toBe(1);
      });
    },
  );

  it('before it could note that it was sent: nobody can tell, the owner is asked, and replays it', async () => {
    const beginning = await album.of('drafted').begin();
    await sends(beginning, mailbox.smtpUrl, 'mail.send:called');
    expect(await bot.ends()).toBe('SIGKILL');
    expect(toHaru()).toBe(1);
    await afterwards(beginning, async ({ prisma, aoi, settles }) => {
      expect(toHaru(), 'never by itself').toBe(1);
      const effect = () => prisma.effect.findFirstOrThrow({ where: { kind: 'mail.send' } });
      expect(await effect()).toMatchObject({ state: 'unknown' });
      expect((await aoi.sees('Something is stuck', TEAM)).readable).toContain('replaying sends it again');
      await aoi.presses('Replay').under('Something is stuck', TEAM);
      await expect.poll(async () => (await effect()).state, { timeout: 15_000 }).toBe('done');
      await settles();
      expect(toHaru()).toBe(2);
    });
  });
});
