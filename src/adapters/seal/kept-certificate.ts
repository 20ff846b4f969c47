import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { type Instant, instantToColumn } from '../../kernel/calendar.ts';
import { lock, unlock } from './key-box.ts';

/** Thrown at the start; the message says what to do. */
export class SealKeyRefused extends Error {
  override readonly name = 'SealKeyRefused';
}

export interface SealKey {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly privateKey: KeyObject;
}

export interface KeyNeeds {
  readonly prisma: Pick<PrismaClient, 'sealCertificate'>;
  readonly linkSecret: string;
  readonly agency: string;
  readonly now: () => Instant;
  readonly newSecret: () => string;
}

/** One installation has one, whichever of its processes came first. */
const ID = 'seal';

/** The certificate, if there is one yet. Throws SealKeyRefused when its key was locked with another LINK_SECRET. */
export async function keptSealKey({
  prisma,
  linkSecret,
}: Pick<KeyNeeds, 'prisma' | 'linkSecret'>): Promise<SealKey | undefined> {
  const row = await prisma.sealCertificate.findUnique({ where: { id: ID } });
  if (row === null) return undefined;
  const { certificate, salt, lockedKey } = row;
  const opened = unlock(linkSecret, salt, certificate, lockedKey);
  if (opened === undefined)
    throw new SealKeyRefused(
      'Engawa cannot open the key of its document seal: LINK_SECRET is not the one it was locked with. ' +
        'Set the former LINK_SECRET again; or, if it is lost, run "delete from seal_certificate" in the database: ' +
        'a new certificate is made, and documents sealed before stay valid with the old one inside them.',
    );
  return {
    certificate,
    privateKey: createPrivateKey({ key: Buffer.from(opened), format: 'der', type: 'pkcs8' }),
  };
}

/** The same, made and kept first where there is none. */
export async function sealKey(needs: KeyNeeds): Promise<SealKey> {
  return (await keptSealKey(needs)) ?? (await makeSealKey(needs));
}

async function makeSealKey(needs: KeyNeeds): Promise<SealKey> {
  const { prisma, linkSecret, agency, now, newSecret } = needs;
  const { makeCertificate } = await import('./make-certificate.ts');
  const at = now();
  const made = await makeCertificate({ agency, now: at, secret: newSecret() });
  const salt = newSecret();
  const row = {
    id: ID,
    certificate: Uint8Array.from(made.certificate),
    salt,
    lockedKey: Uint8Array.from(lock(linkSecret, salt, made.certificate, made.privateKey)),
    createdAt: instantToColumn(at),
  };
  await prisma.sealCertificate.createMany({ data: [row], skipDuplicates: true });
  const kept = await keptSealKey(needs);
  if (kept === undefined) throw new Error('the certificate that was just kept is gone');
  return kept;
}
