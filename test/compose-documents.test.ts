import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySeal } from '../src/adapters/seal/verify-seal.ts';
import { createWorld } from '../src/adapters/system/world.ts';
import { composeSeal, documentsOnFirstUse } from '../src/compose-documents.ts';
import { readConfig } from '../src/config.ts';
import { signedAgreement } from './adapters/documents/samples.ts';
import { openRoom, type Room } from './support/room.ts';
import { startTsa, type Tsa } from './support/tsa.ts';

describe('the seal, wired', () => {
  let room: Room;
  let tsa: Tsa;
  beforeAll(async () => {
    [room, tsa] = await Promise.all([openRoom(), startTsa()]);
  });
  afterAll(async () => {
    await Promise.all([room.close(), tsa.close()]);
  });

  const compose = (more: { TSA_URL?: string; AGENCY_NAME?: string } = {}, linkSecret = 'x'.repeat(32)) =>
    composeSeal({
      config: readConfig(more),
      database: room,
      linkSecret,
      world: createWorld(room.visit().now),
    });

  it('makes no key when the process starts, and one with the first document', async () => {
    const seal = await compose({ AGENCY_NAME: '縁側制作', TSA_URL: tsa.url });
    expect(await room.prisma.sealCertificate.count()).toBe(0);
    const place = {
      at: room.visit().now,
      name: '縁側制作',
      reason: '',
      location: '',
      room: await seal.room(),
    };
    const pdf = await documentsOnFirstUse().signedAgreement(signedAgreement('ja', { seal: place }));
    const { bytes, seal: facts } = await seal.apply(pdf, { attempt: 1, signal: AbortSignal.timeout(20_000) });
    expect(await room.prisma.sealCertificate.count()).toBe(1);
    expect([facts.timestamp.state, await seal.read(bytes)]).toEqual(['given', facts]);
    expect((await verifySeal(bytes))?.certificate.name).toBe('縁側制作');
  });

  it('says at the start that LINK_SECRET is not the one of the key, not at the next signature', async () => {
    await expect(compose({}, 'y'.repeat(32))).rejects.toThrow('Set the former LINK_SECRET again');
    await expect(compose()).resolves.toBeDefined();
  });
});
