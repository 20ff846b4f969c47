import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedAgreementDocument } from '../../src/agreements/agreement-document.ts';
import { codeLetter, codeNotice } from '../../src/agreements/code-messages.ts';
import { evidenceOf } from '../../src/agreements/evidence.ts';
import { noteCodeSent } from '../../src/agreements/note-code-sent.ts';
import type { CodeFor } from '../../src/agreements/signing-code.ts';
import { voidAgreement } from '../../src/agreements/void-agreement.ts';
import { plain } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import { renderCard } from '../../src/surface/card.ts';
import { aoi, NOW } from '../support/room.ts';
import { type AgreementRoom, openAgreementRoom } from './agreement-room.ts';
import { type CodeDesk, codeDesk } from './code-desk.ts';

let room: AgreementRoom;
let desk: CodeDesk;
beforeAll(async () => {
  room = await openAgreementRoom();
  desk = codeDesk(room);
});
afterAll(() => room.close());

const moment = (minutes: number) => Temporal.Instant.from(NOW).add({ seconds: minutes * 60 });
async function read({ codeId }: CodeFor, minutes = 0) {
  const [card, mail] = [codeNotice(desk.codes), codeLetter(desk.codes)];
  const facts = await card.load(room.prisma, { codeId });
  if (facts === undefined) return undefined;
  const now = moment(minutes);
  return {
    card: card.say(facts),
    mail: mail.say(facts, now),
    to: mail.to(facts),
    holds: [card.holds?.(facts, now), mail.holds?.(facts, now)],
  };
}
const shown = async (about: CodeFor) => JSON.stringify(renderCard((await read(about))?.card ?? fail(), 'en'));
const fail = () => expect.fail('there is no such code');

describe('the message with the code', () => {
  it('says the code, until when, and whom to tell, in three languages and both ways', async () => {
    const about = await desk.ask((await desk.sent('slack')).agreementId);
    const { card, mail, to } = (await read(about)) ?? fail();
    const digits = desk.codes.codeFor(about);
    for (const locale of locales) {
      const lines = mail.lines.map((line) => plain(line, locale)).join('\n');
      for (const words of [digits, 'Hibiki Studio', '10:10']) expect(lines).toContain(words);
      expect(JSON.stringify(renderCard(card, locale))).toContain(digits);
    }
    expect(to).toMatchObject({ id: 'con_haru', email: 'haru@kawa.example' });
    expect(await read({ ...about, codeId: 'cod_none' })).toBeUndefined();
  });

  it('is not sent late: with less than a minute left, replaced, used up, or after the agreement has ended', async () => {
    const { agreementId } = await desk.sent('slack');
    const about = await desk.ask(agreementId);
    expect((await read(about, 8.9))?.holds).toEqual([true, true]);
    expect((await read(about, 9))?.holds).toEqual([false, false]);
    const newer = await desk.ask(agreementId);
    expect((await read(about))?.holds).toEqual([false, false]);
    for (let tries = 0; tries < 5; tries += 1) await desk.signWith(newer, 'x');
    expect((await read(newer))?.holds).toEqual([false, false]);
    const third = await desk.ask(agreementId);
    await room.perform(voidAgreement, { agreementId, reason: 'x' }, room.visit(aoi));
    expect((await read(third))?.holds).toEqual([false, false]);
  });

  it('shows no code any more once it was used or replaced', async () => {
    const { agreementId } = await desk.sent('slack');
    const older = await desk.ask(agreementId);
    const newer = await desk.ask(agreementId);
    const redrawn = async () => (await room.effects('slack.redraw')).map(({ payload }) => payload);
    expect(await redrawn()).toContainEqual({ subject: older.codeId });
    expect(await shown(older)).toContain('No longer valid');
    expect(await shown(older)).not.toContain(desk.codes.codeFor(older));
    expect(await shown(newer)).toContain(desk.codes.codeFor(newer));
    await desk.signWith(newer);
    expect(await redrawn()).toContainEqual({ subject: newer.codeId });
    expect(await shown(newer)).toContain('Used');
    expect(await shown(newer)).not.toContain(desk.codes.codeFor(newer));
  });

  it('stands in the certificate: asked for, sent by us to which address, confirmed', async () => {
    const { agreementId } = await desk.sent('e-mail');
    const about = await desk.ask(agreementId);
    const to = { codeId: about.codeId, email: 'haru@kawa.example' };
    await room.perform(noteCodeSent, to, room.visit());
    await desk.signWith(about);
    const agreement = await room.agreement(agreementId);
    if (agreement.status !== 'signed') throw new Error('not signed');
    const { certificate } = await signedAgreementDocument(room.prisma, agreement, new Uint8Array());
    const said = certificate.events.filter(({ action }) => action.startsWith('code'));
    expect(said.map(({ action, by, detail }) => [action, by, detail])).toEqual([
      ['code-asked', 'Haru', undefined],
      ['code-sent', 'Engawa', 'haru@kawa.example'],
      ['code-confirmed', 'Haru', undefined],
    ]);
    expect(JSON.stringify(certificate)).not.toContain(desk.codes.codeFor(about));
  });

  it('that has left is on record with its way, never with the code', async () => {
    const { agreementId } = await desk.sent('e-mail');
    const about = await desk.ask(agreementId);
    await room.perform(noteCodeSent, { codeId: about.codeId, email: 'haru@kawa.example' }, room.visit());
    const sent = (await evidenceOf(room.prisma, agreementId)).at(-1);
    expect(sent).toMatchObject({
      action: 'code-sent',
      contactId: 'con_haru',
      detail: { way: 'e-mail', email: 'haru@kawa.example' },
    });
  });
});
