import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailedNoticeLetter, mailLines } from '../../../src/engagements/rhythm/mailed-notice.ts';
import { plain } from '../../../src/kernel/format.ts';
import { verbatim } from '../../../src/kernel/phrase.ts';
import { notices } from '../../../src/rooms.ts';
import { openWholeRoom, type WholeRoom } from '../../milestones/whole-room.ts';
import { haru, NOW, yuki } from '../../support/room.ts';

const letter = mailedNoticeLetter(notices);
const now = Temporal.Instant.from(NOW);
let room: WholeRoom;
let card: string;
beforeAll(async () => {
  room = await openWholeRoom();
  const { deliveryId } = await room.deliver();
  ({ effectId: card } = await room.prisma.card.findFirstOrThrow({
    where: { subject: deliveryId, notice: 'milestone.delivered' },
  }));
});
afterAll(() => room.close());

const load = async () => (await letter.load(room.prisma, { card })) ?? expect.fail('no facts');

describe('a notice by e-mail', () => {
  it('says what the card says, to whoever decides, with a link to their page and the way out', async () => {
    const facts = await load();
    expect(letter.to(facts)).toMatchObject({ id: haru.id, email: 'haru@kawa.example' });
    const { title, lines, link, locale } = letter.say(facts, now);
    expect(locale).toBe('en');
    const text = lines.map((line) => plain(line, 'en')).join('\n');
    expect(plain(title, 'en')).not.toBe('');
    for (const words of ['Hello Haru,', 'The pages', 'How we write to you', 'Hibiki Studio'])
      expect(text).toContain(words);
    expect(link).toMatchObject({ purpose: 'status', subject: expect.stringMatching(/^eng_\w+:\d+$/) });
  });

  it('is for the stand-in where the decision-maker has no address, and for nobody where neither has', async () => {
    const { prisma } = room;
    await prisma.contact.update({ where: { id: haru.id }, data: { email: null } });
    expect(letter.to(await load())).toMatchObject({ id: yuki.id });
    await prisma.contact.update({ where: { id: yuki.id }, data: { email: null } });
    expect(letter.to(await load())).toBeNull();
  });

  it('is not written about what is not promised to a client', async () => {
    const team = await room.prisma.effect.findFirst({
      where: { kind: 'slack.post', payload: { path: ['audience', 'to'], equals: 'team' } },
    });
    expect(await letter.load(room.prisma, { card: team?.id ?? 'eff_none' })).toBeUndefined();
    expect(await letter.load(room.prisma, { card: 'eff_none' })).toBeUndefined();
  });
});

it('a card becomes paragraphs: fields and points below each other, whatever people wrote in them', () => {
  const wild = '{line1} <b>';
  const lines = mailLines({
    title: verbatim('x'),
    body: [verbatim('Body')],
    fields: [
      { label: verbatim('A'), value: wild },
      { label: verbatim('B'), value: 2 },
    ],
    sections: [
      { heading: verbatim('Points'), lines: [verbatim(wild), verbatim('two')] },
      { heading: verbatim('Text'), lines: [verbatim('plain')], plain: true },
    ],
    buttons: [
      { press: 'invoice.pay', label: verbatim('Pay'), value: {}, url: 'https://pay.example/1' },
      { press: 'invoice.will-pay', label: verbatim('We will pay on…'), value: {} },
    ],
    footnote: verbatim('Foot'),
  });
  expect(lines.map((line) => plain(line, 'en'))).toEqual([
    'Body',
    `A: ${wild}\nB: 2`,
    `Points\n• ${wild}\n• two`,
    'Text\nplain',
    'Pay: https://pay.example/1',
    'Foot',
  ]);
});
