import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentSeal, verifySeal } from '../../src/adapters/seal/index.ts';
import { newSecret } from '../../src/adapters/system/ids.ts';
import type { DocumentSeal } from '../../src/agreements/document-seal.ts';
import { sealOf } from '../../src/agreements/evidence.ts';
import { sealField } from '../../src/agreements/seal-words.ts';
import { plain } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import { haru } from '../support/room.ts';
import { startTsa, type Tsa } from '../support/tsa.ts';
import { type AgreementRoom, openAgreementRoom, realDocuments, sha256 } from './agreement-room.ts';

describe('sealing a signed agreement', () => {
  let tsa: Tsa;
  let room: AgreementRoom;
  const made: { seal?: DocumentSeal } = {};
  const theSeal = (): DocumentSeal => {
    made.seal ??= createDocumentSeal({
      prisma: room.prisma,
      linkSecret: 'a secret of thirty-two characters',
      agency: 'Hibiki Studio',
      now: () => room.visit().now,
      newSecret,
      authority: { url: tsa.url, fetch, deadlineMs: 2_000 },
    });
    return made.seal;
  };
  beforeAll(async () => {
    tsa = await startTsa();
    room = await openAgreementRoom({
      documents: realDocuments,
      seal: {
        room: () => theSeal().room(),
        apply: (pdf, attempt) => theSeal().apply(pdf, attempt),
        read: (pdf) => theSeal().read(pdf),
      },
    });
  });
  afterAll(async () => {
    await room.close();
    await tsa.close();
  });

  const signed = async () => {
    const sent = await room.sentAgreement();
    await room.sign(sent.agreementId, haru);
    return sent;
  };
  const audited = async (engagementId: string) => {
    const row = (await room.audits(engagementId)).find(({ type }) => type === 'agreement.sealed');
    return JSON.parse(row?.body ?? '{}');
  };

  it('keeps the sealed file, and in the evidence its hash, its certificate and its timestamp', async () => {
    tsa.state.mood = 'good';
    const { agreementId, engagementId } = await signed();
    await room.carry('agreement.seal', '2026-11-24T02:00:00Z');
    const kept = await room.prisma.document.findUniqueOrThrow({ where: { id: `doc_${agreementId}_signed` } });
    const seal = await verifySeal(kept.bytes);
    expect(seal?.timestamp?.by).toBe('時刻認証局 Test TSA');
    expect(Buffer.from(kept.bytes).toString('latin1')).toContain('/M (D:20261124020000Z)');
    const rows = await room.prisma.signingEvidence.findMany({ where: { agreementId, action: 'sealed' } });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.detail).toMatchObject({
      sha256: sha256(kept.bytes),
      certificate: seal?.certificate.fingerprint,
      timestamp: { state: 'given', at: '2026-11-23T01:00:07.000Z' },
    });
    expect(await audited(engagementId)).toMatchObject({ sha256: kept.sha256, timestamp: 'given' });
  });

  it('is done once: a repeat after a crash finds the first file and asks no authority again', async () => {
    tsa.state.mood = 'good';
    const { agreementId } = await signed();
    const carrier = room.carriers.find(({ effect }) => effect.kind === 'agreement.seal');
    const attempt = (number: number) => ({
      key: 'k',
      attempt: number,
      firstTriedMs: 0,
      visit: room.visit(undefined, `2026-11-24T0${number}:00:00Z`),
      signal: AbortSignal.timeout(20_000),
      mustBeOurs: () => undefined,
      beginDoubt: async () => undefined,
    });
    const once = await carrier?.carry({ agreementId }, attempt(1));
    const asked = tsa.state.asked.length;
    expect(await carrier?.carry({ agreementId }, attempt(2))).toEqual(once);
    expect(tsa.state.asked.length).toBe(asked);
    const both = await signed();
    const race = await Promise.all(
      [1, 2].map((n) => carrier?.carry({ agreementId: both.agreementId }, attempt(n))),
    );
    expect(race[0]).toEqual(race[1]);
    await room.carry('agreement.seal');
  });

  it('says in the evidence and in the log of what happened that a timestamp was missed', async () => {
    tsa.state.mood = 'error 500';
    const { agreementId, engagementId } = await signed();
    await expect(room.carry('agreement.seal')).rejects.toThrow('it answered with status 500');
    expect(await room.prisma.document.count({ where: { id: `doc_${agreementId}_signed` } })).toBe(0);
    await room.carry('agreement.seal', undefined, 6);
    expect((await sealOf(room.prisma, agreementId))?.timestamp).toEqual({
      state: 'missed',
      why: 'it answered with status 500',
    });
    expect(await audited(engagementId)).toMatchObject({ timestamp: 'missed' });
  });

  it('says in three languages how it was sealed', () => {
    const states = [
      { state: 'given', at: '2026-11-23T01:00:07Z', by: 'TSA' },
      { state: 'none' },
      { state: 'missed', why: 'it answered with status 500' },
    ] as const;
    const said = states.map(
      (timestamp) => sealField({ certificate: 'c0ffee', timestamp }, 'Asia/Tokyo').value,
    );
    const lines = locales.map((locale) => said.map((one) => plain(one, locale)));
    expect(lines.map((line) => line[2])).toEqual([
      'Sealed, timestamp: none (the authority did not give one)',
      '封印済み、タイムスタンプ：なし（時刻認証局から取得できず）',
      '已封签，时间戳：无（未能从时间戳机构取得）',
    ]);
    expect(new Set(lines.flat()).size).toBe(9);
    for (const line of lines) expect(line[0]).toContain('TSA');
  });
});
