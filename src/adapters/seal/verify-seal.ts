import { verify, X509Certificate } from 'node:crypto';
import { takeSignature } from './covered-bytes.ts';
import { attributesOf, describeCertificate, readSignature, writeSignature } from './signature-form.ts';
import { checkToken } from './timestamp.ts';

export interface Seal {
  readonly certificate: { readonly name: string; readonly fingerprint: string };
  readonly timestamp?: { readonly at: string; readonly by: string };
}

/**
 * The seal of a file, if there is one and not a single byte was changed since; whose certificate it is, the caller
 * compares. The signature is written again from its parts, so that nothing in it stays unchecked.
 */
export async function verifySeal(pdf: Uint8Array): Promise<Seal | undefined> {
  const taken = takeSignature(pdf);
  if (taken === undefined) return undefined;
  try {
    const parts = { ...readSignature(taken.signature), digest: taken.digest };
    const written = Buffer.from(writeSignature(parts));
    const rest = taken.signature.subarray(written.length);
    if (!taken.signature.subarray(0, written.length).equals(written) || rest.some((byte) => byte !== 0))
      return undefined;
    const x509 = new X509Certificate(parts.certificate);
    if (!x509.verify(x509.publicKey)) return undefined;
    if (!verify('sha256', attributesOf(parts).bytes, x509.publicKey, parts.signature)) return undefined;
    return {
      certificate: describeCertificate(parts.certificate),
      ...(parts.token !== undefined && { timestamp: await checkToken(parts.token, parts.signature) }),
    };
  } catch {
    return undefined;
  }
}
