import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expiryLetter,
  letters,
  reminderLetter,
  signedLetter,
  signedTeamLetter,
  toSignLetter,
} from '../../src/agreements/letters.ts';
import { remindOfAgreement, warnOfExpiry } from '../../src/agreements/remind-of-agreement.ts';
import { resendAgreement } from '../../src/agreements/resend-agreement.ts';
import { voidAgreement } from '../../src/agreements/void-agreement.ts';
import { plain } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import type { Letter } from '../../src/kernel/mail.ts';
import { isSaid, type Said } from '../../src/kernel/phrase.ts';
import { aoi, haru, NOW, sora } from '../support/room.ts';
import { type AgreementRoom, afterDays, openAgreementRoom } from './agreement-room.ts';

let room: AgreementRoom;
beforeAll(async () => {
  room = await openAgreementRoom();
});
afterAll(() => room.close());

const now = Temporal.Instant.from(NOW);
async function factsOf({ name }: Letter, agreementId: string) {
  const found = letters.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no letter ${name}`);
  const facts = await found.load(room.prisma, { agreementId });
  return facts === undefined ? undefined : { found, facts };
}
async function read(letter: Letter, agreementId: string, at = now) {
  const loaded = await factsOf(letter, agreementId);
  if (loaded === undefined) return undefined;
  const { found, facts } = loaded;
  const words = found.say(facts, at);
  const { link, enclosure } = words;
  const said = [words.title, ...words.lines, link?.label, link?.note, enclosure?.said];
  const text = said.flatMap((one) => (one === undefined ? [] : [plain(one, words.locale)])).join('\n');
  return { ...words, text, to: found.to(facts), holds: found.holds?.(facts, at) ?? true };
}
const mailed = async (agreementId: string) =>
  (await room.effects('mail.send')).flatMap(({ payload }) =>
    JSON.stringify(payload).includes(agreementId) &&
    payload &&
    typeof payload === 'object' &&
    'letter' in payload
      ? [payload['letter']]
      : [],
  );
const sealed = async (options: Parameters<typeof room.seedEngagement>[0] = {}) => {
  const sent = await room.sentAgreement(options);
  await room.sign(sent.agreementId);
  await room.carry('agreement.seal');
  return sent;
};

describe('the letter that asks to sign', () => {
  it('goes to the decision-maker: what it is, until when, and a link of their own', async () => {
    const { agreementId } = await room.sentAgreement();
    const letter = await read(toSignLetter, agreementId);
    expect(letter).toMatchObject({
      locale: 'en',
      holds: true,
      to: { id: haru.id, name: 'Haru', email: 'haru@kawa.example' },
      link: { purpose: 'sign', subject: agreementId },
    });
    expect(letter?.text).toMatchInlineSnapshot(`
      "Agreement to sign: Service agreement: Website
      Hello Haru,
      Hibiki Studio has sent you the agreement “Service agreement: Website”. Please read it and sign it.
      Version 1, in total JPY 400,000, without tax. It can be signed until Wed 23 Dec 2026 10:00 (Asia/Tokyo).
      Review and sign
      This link is for you, Haru, and works until Mon 30 Nov 2026 10:00 (Asia/Tokyo). Please do not pass it on: whoever opens it signs in your name. Hibiki Studio can send you a new one at any time."
    `);
  });

  it('has a link that never outlives the time to sign', async () => {
    const { agreementId } = await room.sentAgreement();
    const late = Temporal.Instant.from(afterDays(28));
    expect((await read(toSignLetter, agreementId, late))?.link?.until.toString()).toBe(
      '2026-12-23T01:00:00Z',
    );
    expect((await read(toSignLetter, agreementId, Temporal.Instant.from(afterDays(30))))?.holds).toBe(false);
  });

  it('is promised when it is sent and when it is sent again, and for nothing else', async () => {
    const { agreementId } = await room.sentAgreement();
    expect(await mailed(agreementId)).toEqual(['agreement.to-sign']);
    await room.perform(resendAgreement, { agreementId }, room.visit(aoi));
    expect(await mailed(agreementId)).toEqual(['agreement.to-sign', 'agreement.to-sign']);
    await room.perform(voidAgreement, { agreementId, reason: 'Wrong' }, room.visit(aoi));
    expect(await mailed(agreementId)).toHaveLength(2);
    expect((await read(toSignLetter, agreementId))?.holds).toBe(false);
  });

  it('comes again with the reminders, with a fresh link and what is pressing', async () => {
    const { agreementId } = await room.sentAgreement();
    const at = Temporal.Instant.from(afterDays(10));
    for (const act of [remindOfAgreement, warnOfExpiry])
      await room.perform(act, { agreementId }, room.visit(undefined, at.toString()));
    expect(await mailed(agreementId)).toEqual([
      'agreement.to-sign',
      'agreement.reminder',
      'agreement.expiry-warning',
    ]);
    for (const [letter, title] of [
      [reminderLetter, '“Service agreement: Website” waits for a signature'],
      [expiryLetter, 'The time to sign “Service agreement: Website” ends soon'],
    ] as const) {
      const { text, link, holds } = (await read(letter, agreementId, at)) ?? expect.fail('nothing to say');
      expect([text.split('\n')[0], link?.until.toString(), holds]).toEqual([title, afterDays(17), true]);
    }
  });

  it('is not sent any more once it is signed', async () => {
    const { agreementId } = await room.sentAgreement();
    await room.sign(agreementId);
    expect((await read(toSignLetter, agreementId))?.holds).toBe(false);
  });

  it('goes to whoever decides now, and only to a contact of this client', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    const { prisma } = room;
    await prisma.engagement.update({ where: { id: engagementId }, data: { acceptorId: 'con_yuki' } });
    expect((await read(toSignLetter, agreementId))?.to?.email).toBe('yuki@kawa.example');
    const createdAt = new Date(NOW);
    const other = { name: 'Other', locale: 'en', country: 'JP', timeZone: 'Asia/Tokyo', createdAt };
    await prisma.client.create({ data: { id: 'cli_other', ...other } });
    await prisma.contact.create({
      data: { id: 'con_eve', clientId: 'cli_other', name: 'Eve', email: 'eve@other.example', createdAt },
    });
    await prisma.engagement.update({ where: { id: engagementId }, data: { acceptorId: 'con_eve' } });
    expect((await read(toSignLetter, agreementId))?.to).toBeNull();
    await prisma.engagement.update({ where: { id: engagementId }, data: { acceptorId: null } });
    expect((await read(toSignLetter, agreementId))?.to).toBeNull();
  });
});

describe('the signed copies', () => {
  it('are promised once the copy is made, with the very document', async () => {
    const { agreementId } = await room.sentAgreement();
    expect(await read(signedLetter, agreementId)).toBeUndefined();
    await room.sign(agreementId);
    expect(await mailed(agreementId)).toEqual(['agreement.to-sign']);
    await room.carry('agreement.seal');
    expect(await mailed(agreementId)).toEqual([
      'agreement.to-sign',
      'agreement.signed',
      'agreement.signed-team',
    ]);
    const letter = await read(signedLetter, agreementId);
    const { signedDocumentId } = await room.prisma.agreement.findUniqueOrThrow({
      where: { id: agreementId },
    });
    expect(letter).toMatchObject({
      to: { id: haru.id, email: 'haru@kawa.example' },
      enclosure: { documentId: signedDocumentId, instead: { purpose: 'document', subject: agreementId } },
    });
    expect(letter?.text).toContain('Thank you. Haru Kawa signed for Kawa Foods');
    expect(letter?.text).toContain('is attached');
  });

  it('go to the agency where an address is known: to the lead, or else to an owner', async () => {
    const { engagementId, agreementId } = await sealed();
    const { prisma } = room;
    expect((await read(signedTeamLetter, agreementId))?.to).toBeNull();
    const seen = async ({ slackUserId, slackTeamId, name }: typeof aoi) => {
      const email = `${name.toLowerCase()}@hibiki.example`;
      await prisma.slackPerson.create({
        data: { slackUserId, slackTeamId, name, email, seenAt: new Date(NOW) },
      });
    };
    await seen(aoi);
    await seen(sora);
    await prisma.member.update({ where: { id: sora.id }, data: { locale: 'ja' } });
    expect((await read(signedTeamLetter, agreementId))?.to).toMatchObject({ email: 'aoi@hibiki.example' });
    await prisma.engagement.update({ where: { id: engagementId }, data: { leadMemberId: sora.id } });
    expect(await read(signedTeamLetter, agreementId)).toMatchObject({
      to: { email: 'sora@hibiki.example' },
      locale: 'ja',
      text: expect.stringContaining('「Website」を開始できます'),
    });
  });
});

it.each(locales)('every letter is said in %s, with all its values', async (locale) => {
  const { agreementId } = await sealed({ locale });
  const says: Said[] = [];
  for (const one of letters) {
    const loaded = await factsOf(one, agreementId);
    if (loaded === undefined) throw new Error(`${one.name} has nothing to say`);
    const { title, lines, link, enclosure } = loaded.found.say(loaded.facts, now);
    says.push(title, ...lines);
    for (const part of [link, enclosure?.instead]) if (part !== undefined) says.push(part.label, part.note);
    if (enclosure !== undefined) says.push(enclosure.said);
  }
  for (const said of says) expect(isSaid(said) && plain(said, locale)).toMatch(/^[^{}]+$/);
});
