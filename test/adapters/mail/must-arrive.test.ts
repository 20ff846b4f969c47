import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createLinks } from '../../../src/adapters/http/links.ts';
import {
  createMailCarrier,
  type MailOptions,
  PATIENT_TRIES,
} from '../../../src/adapters/mail/mail-carrier.ts';
import { InDoubt, NeedsAHuman, TryLater } from '../../../src/kernel/effect.ts';
import { letter } from '../../../src/kernel/mail.ts';
import { verbatim } from '../../../src/kernel/phrase.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const stage: { fails?: Error; email: string | null; holds: boolean } = {
  email: 'haru@kawa.example',
  holds: true,
};
const news = letter({
  name: 'test.news',
  params: z.object({}),
  subject: () => 'x',
  load: async () => ({}),
  mustArrive: true,
  to: () => ({ id: 'con_haru', name: 'Haru', email: stage.email }),
  holds: () => stage.holds,
  say: () => ({ locale: 'en', title: verbatim('News'), lines: [] }),
});
const post: NonNullable<MailOptions['post']> = {
  from: 'hello@hibiki.example',
  async handOver() {
    if (stage.fails !== undefined) throw stage.fails;
    return '250 queued';
  },
};
const links = createLinks({ secret: 's'.repeat(32), publicUrl: 'https://engawa.example' });
const sends = (attempt = 1, server: Pick<MailOptions, 'post'> = { post }) =>
  createMailCarrier({ prisma: room.prisma, letters: [news], links, ...server }).carry(
    { letter: 'test.news', params: {}, subject: 'x', engagementId: null },
    {
      ...{ key: 'evt_1', attempt, firstTriedMs: 0, visit: room.visit(), signal: AbortSignal.timeout(5_000) },
      mustBeOurs: () => undefined,
      beginDoubt: async () => undefined,
    },
  );

it('a letter that must arrive tells its room when it surely was not sent, and hardly will be', async () => {
  expect(await sends()).toMatchObject({ answer: '250 queued' });
  stage.fails = new NeedsAHuman('the mail server said no: 535 who are you?');
  expect(await sends()).toEqual({ undelivered: expect.stringContaining('535 who are you?') });
  stage.fails = new TryLater(1_000, '451 later');
  await expect(sends(PATIENT_TRIES - 1)).rejects.toMatchObject({ name: 'TryLater' });
  expect(await sends(PATIENT_TRIES)).toEqual({ undelivered: '451 later' });
  // Nobody can tell: it may have been read.
  stage.fails = new InDoubt('lost');
  await expect(sends(PATIENT_TRIES)).rejects.toMatchObject({ name: 'InDoubt' });
  delete stage.fails;
  expect(await sends(1, {})).toEqual({ undelivered: 'SMTP_URL is not set' });
  stage.email = 'haru';
  expect(await sends()).toEqual({ undelivered: expect.stringContaining('mend it') });
  stage.email = null;
  expect(await sends()).toEqual({ undelivered: 'no e-mail address is known' });
  stage.holds = false;
  expect(await sends()).toEqual({ notSent: 'no longer true' });
});
