import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedDocumentId } from '../../src/agreements/keep-document.ts';
import { noteMailed } from '../../src/agreements/note-mailed.ts';
import { type AgreementRoom, openAgreementRoom } from './agreement-room.ts';

describe('sealing', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  it('puts signature, certificate and the shown bytes into the signed document, the same at every rendering', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    await room.sign(agreementId, undefined, '2026-11-24T02:00:00Z');
    await room.carry('agreement.seal');
    const signed = await room.agreement(agreementId);
    if (signed.status !== 'signed' || signed.signedDocumentId === null) throw new Error('not sealed');
    const kept = await room.prisma.document.findUniqueOrThrow({ where: { id: signed.signedDocumentId } });
    const text = Buffer.from(kept.bytes).toString();
    const shown = await room.prisma.document.findUniqueOrThrow({ where: { id: signed.document.id } });
    expect(text).toContain(Buffer.from(shown.bytes).toString());
    for (const part of [
      'Haru Kawa',
      'I agree and sign.',
      'I deal electronically.',
      shown.sha256,
      'click-to-sign',
      '203.0.113.7',
      'tpl_starter_en_4',
    ])
      expect(text).toContain(part);
    const actions = [...text.matchAll(/"action":"([\w-]+)"/g)].map(([, action]) => action);
    expect(actions).toEqual(['created', 'released', 'sent', 'consented', 'signed']);
    const audit = (await room.audits(engagementId)).find(({ type }) => type === 'agreement.sealed');
    expect(JSON.parse(audit?.body ?? '{}')).toMatchObject({ signedDocumentId: kept.id, sha256: kept.sha256 });
    await room.prisma.effect.updateMany({ where: { kind: 'agreement.seal' }, data: { state: 'waiting' } });
    await room.carry('agreement.seal');
    expect(await room.prisma.document.count({ where: { kind: 'signed-agreement' } })).toBe(1);
  });

  it('says in the certificate that the link was mailed, by whom and where to', async () => {
    const { agreementId } = await room.sentAgreement();
    const to = { id: 'con_haru', email: 'haru@kawa.example' };
    await room.perform(noteMailed, { agreementId, to }, room.visit());
    await room.sign(agreementId, undefined, '2026-11-24T02:00:00Z');
    await room.carry('agreement.seal');
    const kept = await room.prisma.document.findUniqueOrThrow({
      where: { id: signedDocumentId(agreementId) },
    });
    expect(Buffer.from(kept.bytes).toString()).toContain(
      '"action":"mailed","by":"Engawa","detail":"haru@kawa.example"',
    );
  });

  it('asks for a person when there is no signature', async () => {
    const { agreementId } = await room.sentAgreement();
    const carrier = room.carriers.find(({ effect }) => effect.kind === 'agreement.seal');
    const attempt = {
      key: 'k',
      attempt: 1,
      firstTriedMs: 0,
      mustBeOurs: () => undefined,
      beginDoubt: async () => undefined,
      visit: room.visit(),
      signal: AbortSignal.timeout(5_000),
    };
    await expect(carrier?.carry({ agreementId }, attempt)).rejects.toMatchObject({ name: 'NeedsAHuman' });
  });
});
