import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactions } from '../../src/agreements/provider/reactions.ts';
import { releaseAgreement } from '../../src/agreements/release-agreement.ts';
import type { SignatureProvider, SignatureRequest } from '../../src/agreements/signature-provider.ts';
import { voidAgreement } from '../../src/agreements/void-agreement.ts';
import type { Documents } from '../../src/kernel/documents.ts';
import { aoi } from '../support/room.ts';
import { type AgreementRoom, openAgreementRoom, plainDocuments, sha256 } from './agreement-room.ts';

/** A provider elsewhere: it takes a request in, and sometimes its answer is lost. */
function farProvider() {
  const asked: SignatureRequest[] = [];
  const voided: string[] = [];
  let answersLost = 0;
  let onTheWay: () => Promise<unknown> = async () => undefined;
  const provider: SignatureProvider = {
    name: 'far',
    repeat: 'look-first',
    async request(request) {
      asked.push(request);
      await onTheWay();
      onTheWay = async () => undefined;
      if (answersLost > 0) {
        answersLost -= 1;
        throw new Error('the answer was lost');
      }
      return { providerRef: `env_${asked.length}` };
    },
    async look({ key }) {
      const found = asked.findIndex((request) => request.key === key);
      return found === -1 ? undefined : { providerRef: `env_${found + 1}` };
    },
    async void({ providerRef }) {
      voided.push(providerRef);
    },
  };
  return {
    provider,
    asked,
    voided,
    loseAnswer: () => (answersLost += 1),
    meanwhile: (what: () => Promise<unknown>) => (onTheWay = what),
  };
}

describe('getting an agreement to the provider', () => {
  const far = farProvider();
  let rendered = 0;
  const documents: Documents = {
    ...plainDocuments,
    async agreement(document) {
      rendered += 1;
      return Buffer.concat([await plainDocuments.agreement(document), Buffer.from(` rendering ${rendered}`)]);
    },
  };
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom({ provider: far.provider, documents, others: [reactions] });
  });
  afterAll(() => room.close());

  const released = async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const agreementId = await room.draft(engagementId);
    await room.perform(releaseAgreement, { agreementId }, room.visit(aoi));
    return { engagementId, agreementId };
  };

  it('hands over the bytes that are kept, with their hash, the signer and the end', async () => {
    const { engagementId, agreementId } = await released();
    await room.carry('signature.request');
    const request = far.asked.at(-1);
    expect(request).toMatchObject({
      agreementId,
      title: 'Service agreement: Website',
      locale: 'en',
      signers: [{ personId: 'con_haru', name: 'Haru', email: 'haru@kawa.example', role: 'client' }],
    });
    expect(request?.expiresAt.toString()).toBe('2026-12-23T01:00:00Z');
    const sent = await room.agreement(agreementId);
    if (sent.status !== 'sent') throw new Error('not sent');
    const kept = await room.prisma.document.findUniqueOrThrow({ where: { id: sent.document.id } });
    expect(sha256(request?.document ?? new Uint8Array())).toBe(kept.sha256);
    expect([request?.sha256, sha256(kept.bytes), sent.document.sha256]).toEqual([
      kept.sha256,
      kept.sha256,
      kept.sha256,
    ]);
    expect(sent).toMatchObject({ provider: 'far', providerRef: `env_${far.asked.length}` });
    expect(kept.name).toBe('Service agreement: Website.pdf');
    const audit = (await room.audits(engagementId)).find(({ type }) => type === 'agreement.sent');
    expect(JSON.parse(audit?.body ?? '{}')).toMatchObject({
      documentSha256: kept.sha256,
      expiresAt: '2026-12-23T01:00:00Z',
    });
  });

  it('shows the same bytes at a second try, and finds what the first one left there', async () => {
    const { agreementId } = await released();
    far.loseAnswer();
    const asked = far.asked.length;
    await expect(room.carry('signature.request')).rejects.toThrow('the answer was lost');
    const times = rendered;
    const carrier = room.carriers.find(({ effect }) => effect.kind === 'signature.request');
    if (carrier?.repeat !== 'look-first') throw new Error('it has to look first');
    const effect = (await room.effects('signature.request')).at(-1);
    const attempt = {
      key: effect?.key ?? '',
      attempt: 2,
      firstTriedMs: 0,
      mustBeOurs: () => undefined,
      beginDoubt: async () => undefined,
      visit: room.visit(),
      signal: AbortSignal.timeout(5_000),
    };
    const found = await carrier.look({ agreementId }, attempt);
    expect(found).toMatchObject({
      provider: 'far',
      providerRef: `env_${asked + 1}`,
      document: { sha256: far.asked.at(-1)?.sha256 },
    });
    expect([far.asked.length, rendered]).toEqual([asked + 1, times]);
    await room.carry('signature.request');
  });

  it('leaves an agreement voided that was voided on its way, and voids it there', async () => {
    const { engagementId, agreementId } = await released();
    far.meanwhile(() => room.perform(voidAgreement, { agreementId, reason: 'Wrong' }, room.visit(aoi)));
    await room.carry('signature.request');
    expect(await room.carry('signature.void')).toBe(1);
    expect(await room.agreement(agreementId)).toMatchObject({
      status: 'voided',
      providerRef: `env_${far.asked.length}`,
    });
    expect(far.voided.at(-1)).toBe(`env_${far.asked.length}`);
    const types = (await room.audits(engagementId)).map(({ type }) => type);
    expect(types).not.toContain('agreement.sent');
    expect(await room.prisma.due.count({ where: { subject: agreementId } })).toBe(0);
  });

  it('asks nobody to sign what was taken back while it was stuck, however often it is replayed', async () => {
    const { agreementId } = await released();
    const asked = far.asked.length;
    const stuck = (await room.effects('signature.request')).at(-1);
    await room.prisma.effect.updateMany({ where: { id: stuck?.id ?? '' }, data: { state: 'refused' } });
    await room.perform(voidAgreement, { agreementId, reason: 'Wrong' }, room.visit(aoi));
    await room.carry('signature.void');
    await room.prisma.effect.updateMany({ where: { id: stuck?.id ?? '' }, data: { state: 'waiting' } });
    await room.carry('signature.request');
    expect(far.asked.length).toBe(asked);
    expect(await room.agreement(agreementId)).toMatchObject({ status: 'voided', providerRef: null });
  });

  it('voids there what went out, and was found there only after it was voided here', async () => {
    const { agreementId } = await released();
    far.loseAnswer();
    await expect(room.carry('signature.request')).rejects.toThrow('the answer was lost');
    const stuck = (await room.effects('signature.request')).at(-1);
    await room.prisma.effect.updateMany({ where: { id: stuck?.id ?? '' }, data: { state: 'refused' } });
    await room.perform(voidAgreement, { agreementId, reason: 'Wrong' }, room.visit(aoi));
    await room.carry('signature.void');
    await room.prisma.effect.updateMany({ where: { id: stuck?.id ?? '' }, data: { state: 'waiting' } });
    await room.carry('signature.request', undefined, 2);
    expect(await room.carry('signature.void')).toBe(1);
    expect(far.voided.at(-1)).toBe(`env_${far.asked.length}`);
  });

  it('a provider that is not set up any more is no reason to say that it was voided there', async () => {
    const { agreementId } = await released();
    await room.carry('signature.request');
    await room.prisma.agreement.update({ where: { id: agreementId }, data: { provider: 'another' } });
    await room.perform(voidAgreement, { agreementId, reason: 'Wrong' }, room.visit(aoi));
    await expect(room.carry('signature.void')).rejects.toThrow(/not set up any more/);
    await room.prisma.effect.updateMany({ where: { state: 'waiting' }, data: { state: 'dropped' } });
  });

  it('keeps both promises of an agreement in one queue, so that a void never overtakes its request', async () => {
    const { agreementId } = await released();
    await room.perform(voidAgreement, { agreementId, reason: 'Wrong' }, room.visit(aoi));
    const queues = (await room.effects()).filter(
      ({ kind, payload }) => kind.startsWith('signature.') && JSON.stringify(payload).includes(agreementId),
    );
    expect(queues.map(({ queue }) => queue)).toEqual([
      `agreement:${agreementId}`,
      `agreement:${agreementId}`,
    ]);
    await room.carry('signature.request');
  });

  it('voids nothing there for a draft that was never handed over', async () => {
    await room.carry('signature.void');
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const agreementId = await room.draft(engagementId);
    const before = far.voided.length;
    await room.perform(voidAgreement, { agreementId, reason: 'Wrong' }, room.visit(aoi));
    await room.carry('signature.void');
    expect(far.voided.length).toBe(before);
  });

  it('asks for a person when nobody is named who may sign', async () => {
    const { agreementId } = await released();
    await room.prisma.agreementSigner.deleteMany({ where: { agreementId } });
    await expect(room.carry('signature.request')).rejects.toMatchObject({ name: 'NeedsAHuman' });
    await room.prisma.effect.updateMany({ where: { state: 'waiting' }, data: { state: 'dropped' } });
  });
});
