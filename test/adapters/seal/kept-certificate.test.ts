import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptSealKey, SealKeyRefused, sealKey } from '../../../src/adapters/seal/kept-certificate.ts';
import { wordsOfFailure } from '../../../src/words-of-failure.ts';
import { AGENCY, openSealing, type Sealing } from './sealing.ts';

describe('the certificate of the document seal', () => {
  let sealing: Sealing;
  beforeAll(async () => {
    sealing = await openSealing();
  });
  afterAll(() => sealing.room.close());

  it('is made once, whichever process comes first, and is the same from then on', async () => {
    expect(await keptSealKey(sealing.needs)).toBeUndefined();
    const made = await Promise.all([sealKey(sealing.needs), sealKey(sealing.needs), sealKey(sealing.needs)]);
    const later = await sealKey({ ...sealing.needs, agency: 'Another name' });
    const all = [...made, later].map(({ certificate }) => Buffer.from(certificate).toString('hex'));
    expect(new Set(all).size).toBe(1);
    expect(await sealing.room.prisma.sealCertificate.count()).toBe(1);
  });

  it('names the agency, lasts thirty years, and may sign documents only', async () => {
    const { certificate, privateKey } = await sealKey(sealing.needs);
    const x509 = new X509Certificate(certificate);
    expect(x509.subject.split('\n')).toEqual([`O=${AGENCY}`, 'OU=Engawa document seal', `CN=${AGENCY}`]);
    expect(x509.issuer).toBe(x509.subject);
    expect([x509.ca, x509.verify(x509.publicKey), x509.checkPrivateKey(privateKey)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([x509.validFrom, x509.validTo]).toEqual(['Nov 22 01:00:00 2026 GMT', 'Nov 22 01:00:00 2056 GMT']);
  });

  it('keeps its key locked: no private key stands in the database', async () => {
    const { privateKey } = await sealKey(sealing.needs);
    const { lockedKey } = await sealing.room.prisma.sealCertificate.findUniqueOrThrow({
      where: { id: 'seal' },
    });
    const clear = privateKey.export({ format: 'der', type: 'pkcs8' });
    expect(Buffer.from(lockedKey).includes(clear.subarray(40, 72))).toBe(false);
  });

  it('says to the operator what to do when LINK_SECRET is another, or the row was changed', async () => {
    const wrong = keptSealKey({ ...sealing.needs, linkSecret: 'another secret of many characters' });
    const error: unknown = await wrong.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SealKeyRefused);
    expect(wordsOfFailure(error)).toContain('Set the former LINK_SECRET again');
    expect(wordsOfFailure(error)).not.toContain('    at ');
    const { prisma } = sealing.room;
    const row = await prisma.sealCertificate.findUniqueOrThrow({ where: { id: 'seal' } });
    const changed = Uint8Array.from(row.lockedKey);
    changed[100] = (changed[100] ?? 0) ^ 1;
    await prisma.sealCertificate.update({ where: { id: 'seal' }, data: { lockedKey: changed } });
    await expect(keptSealKey(sealing.needs)).rejects.toThrow(SealKeyRefused);
    await prisma.sealCertificate.update({ where: { id: 'seal' }, data: { lockedKey: row.lockedKey } });
    expect(await keptSealKey(sealing.needs)).toBeDefined();
  });

  it('cuts an agency’s name where X.520 does, by characters', async () => {
    const other = await openSealing();
    const { certificate } = await sealKey({ ...other.needs, agency: '縁'.repeat(80) });
    expect(new X509Certificate(certificate).subject).toContain(`O=${'縁'.repeat(64)}\n`);
    await other.room.close();
  });
});
