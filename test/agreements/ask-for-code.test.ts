import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voidAgreement } from '../../src/agreements/void-agreement.ts';
import { aoi, haru, NOW, tomo, yuki } from '../support/room.ts';
import { type AgreementRoom, openAgreementRoom } from './agreement-room.ts';
import { type CodeDesk, codeDesk } from './code-desk.ts';

let room: AgreementRoom;
let desk: CodeDesk;
beforeAll(async () => {
  room = await openAgreementRoom();
  desk = codeDesk(room);
});
afterAll(() => room.close());

const later = (minutes: number): string => Temporal.Instant.from(NOW).add({ minutes }).toString();

describe('asking for a code', () => {
  it('promises one message to the very person who asked, and keeps the code nowhere', async () => {
    const { engagementId, agreementId } = await desk.sent('slack');
    const about = await desk.ask(agreementId, yuki);
    const posts = (await room.effects('slack.post')).filter(({ payload }) =>
      JSON.stringify(payload).includes(about.codeId),
    );
    expect(posts.map(({ payload, queue, priority }) => ({ payload, queue, priority }))).toEqual([
      {
        payload: {
          notice: 'agreement.signing-code',
          params: { codeId: about.codeId },
          audience: { to: 'person', slackUserId: 'UYUKI' },
        },
        queue: 'dm:UYUKI',
        priority: 0,
      },
    ]);
    const row = await room.prisma.signingCode.findUniqueOrThrow({ where: { id: about.codeId } });
    const audits = await room.audits(engagementId);
    const kept = JSON.stringify([row, posts, audits], (_key, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    );
    expect(kept).not.toContain(`"${desk.codes.codeFor(about)}"`);
    expect(row).toMatchObject({ contactId: yuki.id, way: 'slack', tries: 0, confirmedAt: null });
    expect(row.expiresAt.getTime() - row.askedAt.getTime()).toBe(600_000);
    expect(audits.map(({ type }) => type)).toContain('agreement.code-asked');
    expect(await room.prisma.signingEvidence.findMany({ where: { agreementId } })).toMatchObject([
      { action: 'code-asked', contactId: yuki.id, detail: { way: 'slack' } },
    ]);
  });

  it('goes by e-mail where that was chosen', async () => {
    const { agreementId } = await desk.sent('e-mail');
    const { codeId } = await desk.ask(agreementId);
    const letters = (await room.effects('mail.send')).filter(({ payload }) =>
      JSON.stringify(payload).includes(codeId),
    );
    expect(letters).toMatchObject([
      { payload: { letter: 'agreement.signing-code', params: { codeId } }, priority: 0 },
    ]);
  });

  it('is for a signer, while it is out, for the document that is out, where a code is asked for', async () => {
    const { agreementId } = await desk.sent('slack');
    await expect(desk.ask(agreementId, tomo)).rejects.toMatchObject({ code: 'agreement.notTheSigner' });
    await expect(desk.ask(agreementId, haru, NOW, { documentSha256: 'f'.repeat(64) })).rejects.toMatchObject({
      code: 'agreement.otherDocument',
    });
    await room.perform(voidAgreement, { agreementId, reason: 'x' }, room.visit(aoi));
    await expect(desk.ask(agreementId)).rejects.toMatchObject({ code: 'agreement.closedBefore' });
    const { agreementId: without } = await room.sentAgreement();
    await expect(desk.ask(without)).rejects.toMatchObject({ code: 'agreement.noCodeAsked' });
  });

  it('says so where the way does not lead to this person', async () => {
    await room.prisma.contact.update({ where: { id: yuki.id }, data: { email: null } });
    const { agreementId } = await desk.sent('e-mail');
    await expect(desk.ask(agreementId, yuki)).rejects.toMatchObject({ code: 'agreement.codeCannotReach' });
    await room.prisma.contact.update({ where: { id: yuki.id }, data: { email: 'yuki@kawa.example' } });
    await desk.ask(agreementId, yuki);
  });

  it('is answered five times an hour for one person, and again after that: a lost code locks nothing for good', async () => {
    const { agreementId } = await desk.sent('slack');
    for (const minutes of [0, 10, 20, 30, 40]) await desk.ask(agreementId, haru, later(minutes));
    await expect(desk.ask(agreementId, haru, later(59))).rejects.toMatchObject({
      code: 'agreement.tooManyCodes',
      said: { values: { at: { instant: Temporal.Instant.from(later(60)) } } },
    });
    await desk.ask(agreementId, yuki, later(59));
    await desk.ask(agreementId, haru, later(60));
    await expect(desk.ask(agreementId, haru, later(61))).rejects.toMatchObject({
      code: 'agreement.tooManyCodes',
    });
  });
});

describe('choosing the way', () => {
  it.each([
    ['slack', { slackUserId: null }, 'agreement.noSlackForCode'],
    ['e-mail', { email: null }, 'agreement.noEmailForCode'],
  ] as const)('is refused where %s does not reach the decision-maker', async (way, data, code) => {
    await room.prisma.contact.update({ where: { id: haru.id }, data });
    await expect(desk.sent(way)).rejects.toMatchObject({ code, field: 'codeWay' });
    await room.prisma.contact.update({
      where: { id: haru.id },
      data: { email: 'haru@kawa.example', slackUserId: 'UHARU' },
    });
    await desk.sent(way);
  });
});
