import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLinks } from '../../../src/adapters/http/links.ts';
import {
  createMailCarrier,
  LARGEST_ENCLOSURE,
  type MailOptions,
} from '../../../src/adapters/mail/mail-carrier.ts';
import { NoSuchAddress } from '../../../src/adapters/mail/smtp-errors.ts';
import type { Message } from '../../../src/adapters/mail/smtp-session.ts';
import type { Try } from '../../../src/kernel/carrier.ts';
import { InDoubt, NeedsAHuman } from '../../../src/kernel/effect.ts';
import { type Addressee, blindKinds, type LetterWords, letter } from '../../../src/kernel/mail.ts';
import { verbatim } from '../../../src/kernel/phrase.ts';
import { openRoom, type Room } from '../../support/room.ts';

const until = Temporal.Instant.from('2026-11-30T01:00:00Z');
const link = {
  purpose: 'sign',
  subject: 'agr_1',
  until,
  label: verbatim('Review and sign'),
  note: verbatim('For you alone.'),
} as const;
const plainWords: LetterWords = {
  locale: 'en',
  title: verbatim('Agreement to sign'),
  lines: [verbatim('Hello Haru,'), verbatim('Please read it.')],
};

let room: Room;
let posted: Message[];
/** What stands in the database, so to speak, and what the mail server does. */
interface Stage {
  words: LetterWords;
  to: Addressee | null;
  exists: boolean;
  holds: boolean;
  fails?: Error;
}
const usual: Stage = {
  words: plainWords,
  to: { id: 'con_haru', name: 'Haru', email: 'haru@kawa.example' },
  exists: true,
  holds: true,
};
let stage: Stage;
const links = createLinks({ secret: 's'.repeat(32), publicUrl: 'https://engawa.example' });
const test = letter({
  name: 'test.letter',
  params: z.object({ id: z.string() }),
  subject: ({ id }) => id,
  load: async () => (stage.exists ? {} : undefined),
  to: () => stage.to,
  holds: () => stage.holds,
  say: () => stage.words,
});

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
beforeEach(() => {
  posted = [];
  stage = { ...usual };
});

const post: NonNullable<MailOptions['post']> = {
  from: 'hello@hibiki.example',
  async handOver(message) {
    posted.push(message);
    if (stage.fails !== undefined) throw stage.fails;
    return '250 queued';
  },
};
const attempt = (key = 'evt_1:mail.send:1'): Try => ({
  key,
  attempt: 1,
  firstTriedMs: 0,
  visit: room.visit(),
  signal: AbortSignal.timeout(5_000),
  mustBeOurs: () => undefined,
  beginDoubt: async () => undefined,
});
const payload = { letter: 'test.letter', params: { id: 'agr_1' }, subject: 'agr_1', engagementId: null };
const send = (key?: string, options: Partial<MailOptions> = { post }) =>
  createMailCarrier({ prisma: room.prisma, letters: [test], links, ...options }).carry(payload, attempt(key));
async function received() {
  const message = posted.at(-1);
  if (message === undefined) throw new Error('nothing was posted');
  return { ...message, mail: await PostalMime.parse(message.bytes) };
}

describe('a letter', () => {
  it('is sent to its reader from the agency, as text and as HTML', async () => {
    stage.words = { ...plainWords, link };
    expect(await send()).toMatchObject({
      to: { id: 'con_haru', name: 'Haru', email: 'haru@kawa.example' },
      answer: '250 queued',
    });
    const { from, to: envelopeTo, mail } = await received();
    expect([from, envelopeTo]).toEqual(['hello@hibiki.example', 'haru@kawa.example']);
    expect(mail).toMatchObject({
      from: { name: 'Hibiki Studio', address: 'hello@hibiki.example' },
      to: [{ name: 'Haru', address: 'haru@kawa.example' }],
      subject: 'Agreement to sign',
      date: '2026-11-23T01:00:00.000Z',
    });
    const address = 'haru@kawa.example';
    const url = links.to('sign', { subject: 'agr_1', contactId: 'con_haru', until, via: 'e-mail', address });
    expect(mail.text?.trimEnd()).toBe(
      `Hello Haru,\n\nPlease read it.\n\nReview and sign:\n${url}\n\nFor you alone.\n\n-- \nSent by Hibiki Studio through Engawa.`,
    );
    expect(mail.html).toContain(`<a href="${url}"`);
    expect(mail.html).toContain('<p>Please read it.</p>');
    expect(links.read(url.split('/').at(-1) ?? '', 'sign', room.visit().now)).toEqual({
      kind: 'ok',
      subject: 'agr_1',
      until,
      contactId: 'con_haru',
      via: 'e-mail',
      mailedTo: links.markOf(address),
    });
  });

  it('says that a machine wrote it, and has an id of its own that a repeat shares', async () => {
    const first = await send();
    const { mail, bytes } = await received();
    const hash = createHash('sha256').update('evt_1:mail.send:1').digest('hex').slice(0, 40);
    expect(mail.messageId).toBe(`<${hash}@hibiki.example>`);
    expect(first).toMatchObject({ messageId: mail.messageId });
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    await send();
    expect((await received()).bytes.equals(bytes)).toBe(true);
    await send('another');
    expect((await received()).mail.messageId).not.toBe(mail.messageId);
  });
});

describe('a document', () => {
  const keep = async (id: string, size: number) => {
    const bytes = Buffer.alloc(size, 'x');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await room.prisma.document.create({
      data: {
        id,
        kind: 'test',
        name: '契約/書.pdf',
        mediaType: 'application/pdf',
        sha256,
        bytes,
        createdAt: new Date(0),
      },
    });
    const instead = { ...link, purpose: 'document', label: verbatim('Download') } as const;
    stage.words = {
      ...plainWords,
      enclosure: { documentId: id, said: verbatim('It is attached.'), instead },
    };
  };

  it('goes along, byte for byte', async () => {
    await keep('doc_small', 1_000);
    await send();
    const { mail } = await received();
    expect(mail.attachments).toMatchObject([{ filename: '契約-書.pdf', mimeType: 'application/pdf' }]);
    const [content] = mail.attachments.map((one) => one.content);
    expect(content instanceof ArrayBuffer && Buffer.from(content).equals(Buffer.alloc(1_000, 'x'))).toBe(
      true,
    );
    expect(mail.text).toContain('It is attached.');
    expect(mail.text).not.toContain('Download');
  });

  it('that is too large is offered behind a personal link', async () => {
    await keep('doc_large', LARGEST_ENCLOSURE + 1);
    await send();
    const { mail } = await received();
    expect(mail.attachments).toEqual([]);
    expect(mail.text).toContain('Download:\nhttps://engawa.example/status/document/');
    expect(mail.text).not.toContain('It is attached.');
  });
});

describe('what is not sent', () => {
  it.each([
    ['SMTP_URL is not set', {}, {}],
    ['no longer true', { holds: false }, { post }],
    ['no longer true', { exists: false }, { post }],
    ['no e-mail address is known', { to: null }, { post }],
    ['no e-mail address is known', { to: { id: 'c', name: 'Haru', email: null } }, { post }],
  ])('is done, and its receipt says: %s', async (why, found, options) => {
    Object.assign(stage, found);
    expect(await send(undefined, options)).toEqual({ notSent: why });
    expect(posted).toEqual([]);
  });

  it.each([
    'haru@kawa.example\r\nRCPT TO:<eve@evil.example>',
    'haru',
    '<haru@kawa.example>',
    'a@b.example, c@d.example',
  ])('goes to a person: an address such as %j', async (email) => {
    stage.to = { id: 'con_haru', name: 'Haru', email };
    await expect(send()).rejects.toMatchObject({ name: 'NeedsAHuman' });
    expect(posted).toEqual([]);
  });

  it('is tried later when it could not even be written', async () => {
    stage.words = {
      ...plainWords,
      enclosure: { documentId: 'doc_gone', said: verbatim('x'), instead: link },
    };
    await expect(send()).rejects.toMatchObject({ name: 'TryLater' });
  });

  it('with an address that does not exist is done and tells of it, where its room heeds that', async () => {
    stage.fails = new NoSuchAddress('550 5.1.1 nobody of that name');
    await expect(send()).rejects.toMatchObject({ name: 'NeedsAHuman' });
    expect(await send(undefined, { post, letters: [{ ...test, heedsBounces: true }] })).toEqual({
      to: usual.to,
      bounced: '550 5.1.1 nobody of that name',
    });
  });

  it.each([new InDoubt('lost'), new NeedsAHuman('550 no')])(
    'names the address to whoever has to look',
    async (error) => {
      stage.fails = error;
      await expect(send()).rejects.toMatchObject({
        name: error.name,
        message: `to haru@kawa.example: ${error.message}`,
      });
    },
  );
});

it('nobody can look for an e-mail: the carrier and the kernel agree on that', () => {
  const carrier = createMailCarrier({ prisma: room.prisma, letters: [], links });
  expect([carrier.repeat, blindKinds]).toEqual(['ask-first', [carrier.effect.kind]]);
});
