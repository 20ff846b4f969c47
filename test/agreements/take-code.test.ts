import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/agreements/evidence.ts';
import { haru, NOW, yuki } from '../support/room.ts';
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
const wrongFor = (right: string): string => (right === '000000' ? '000001' : '000000');
const statusOf = async (agreementId: string) => (await room.agreement(agreementId)).status;

describe('signing with a code', () => {
  it('takes the right one, once, and keeps that it was confirmed', async () => {
    const { agreementId, engagementId } = await desk.sent('slack');
    const about = await desk.ask(agreementId);
    expect(await desk.signWith(about)).toBeUndefined();
    expect(await statusOf(agreementId)).toBe('signed');
    const evidence = await evidenceOf(room.prisma, agreementId);
    expect(evidence.map(({ action }) => action)).toEqual([
      'code-asked',
      'consented',
      'code-confirmed',
      'signed',
    ]);
    expect((await room.audits(engagementId)).map(({ type }) => type)).toContain('agreement.code-confirmed');
    await expect(desk.signWith(about)).rejects.toMatchObject({ code: 'agreement.signedBefore' });
  });

  it('does without one only where none is asked for', async () => {
    const { agreementId } = await desk.sent('slack');
    expect(await room.sign(agreementId)).toEqual({ kind: 'stale' });
    expect(await statusOf(agreementId)).toBe('sent');
    await desk.ask(agreementId);
    expect(await room.sign(agreementId)).toEqual({ kind: 'stale' });
    const { agreementId: without } = await room.sentAgreement();
    expect(await room.sign(without)).toBeUndefined();
  });

  it('counts what was typed wrongly: after five tries not even the right one is taken, but a new one is', async () => {
    const { agreementId, engagementId } = await desk.sent('slack');
    const about = await desk.ask(agreementId);
    const wrong = wrongFor(desk.codes.codeFor(about));
    for (const left of [4, 3, 2, 1])
      expect(await desk.signWith(about, wrong)).toEqual({ kind: 'wrong', left });
    expect(await desk.signWith(about, wrong)).toEqual({ kind: 'stale' });
    expect(await desk.signWith(about)).toEqual({ kind: 'stale' });
    expect(await statusOf(agreementId)).toBe('sent');
    const missed = (await room.audits(engagementId)).filter(({ type }) => type === 'agreement.code-wrong');
    expect(missed).toHaveLength(5);
    expect(await desk.signWith(await desk.ask(agreementId))).toBeUndefined();
  });

  it('gives no more than five tries to whoever types many at the same moment', async () => {
    const { agreementId } = await desk.sent('slack');
    const about = await desk.ask(agreementId);
    const wrong = wrongFor(desk.codes.codeFor(about));
    const answers = await Promise.all(Array.from({ length: 9 }, () => desk.signWith(about, wrong)));
    expect(answers.filter((answer) => answer?.kind === 'wrong')).toHaveLength(4);
    expect(await desk.signWith(about)).toEqual({ kind: 'stale' });
    const { tries } = await room.prisma.signingCode.findUniqueOrThrow({ where: { id: about.codeId } });
    expect(tries).toBe(5);
  });

  it('takes none that is ten minutes old', async () => {
    const { agreementId } = await desk.sent('slack');
    const about = await desk.ask(agreementId);
    expect(await desk.signWith(about, undefined, haru, later(10))).toEqual({ kind: 'stale' });
    expect(await desk.signWith(about, undefined, haru, '2026-11-23T01:09:59Z')).toBeUndefined();
  });

  it('takes only the newest, of this person, for this document', async () => {
    const { agreementId } = await desk.sent('slack');
    const older = await desk.ask(agreementId);
    const newer = await desk.ask(agreementId, haru, later(1));
    expect(await desk.signWith(older, undefined, haru, later(2))).toEqual({ kind: 'stale' });
    expect(await desk.signWith(newer, undefined, yuki, later(2))).toEqual({ kind: 'stale' });
    await desk.ask(agreementId, yuki, later(2));
    expect(await desk.signWith(newer, undefined, yuki, later(2))).toEqual({ kind: 'stale' });
    await room.prisma.signingCode.update({
      where: { id: newer.codeId },
      data: { documentSha256: 'f'.repeat(64) },
    });
    expect(await desk.signWith(newer, undefined, haru, later(2))).toEqual({ kind: 'stale' });
    expect(await statusOf(agreementId)).toBe('sent');
  });
});
