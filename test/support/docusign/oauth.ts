import { createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto';
import { z } from 'zod';

const Head = z.strictObject({ typ: z.literal('JWT'), alg: z.literal('RS256') });
const Claims = z.strictObject({
  iss: z.guid(),
  sub: z.guid(),
  aud: z.string(),
  iat: z.number().int(),
  exp: z.number().int(),
  scope: z.literal('signature impersonation'),
});

const part = (text = ''): unknown => JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));

/** Made once: a key takes a while. */
export const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});

interface Known {
  readonly integrationKey: string;
  readonly userId: string;
  readonly host: string;
  readonly consented: boolean;
}

/** The reason for which the assertion gives no access, as DocuSign names it; undefined: it does. */
export function refusalOf(form: URLSearchParams, known: Known): { error: string; hint?: string } | undefined {
  if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
    return { error: 'unsupported_grant_type' };
  const [head, claims, signature, ...rest] = (form.get('assertion') ?? '').split('.');
  if (signature === undefined || rest.length > 0) return { error: 'invalid_request' };
  if (!Head.safeParse(part(head)).success) return { error: 'invalid_request' };
  const read = Claims.safeParse(part(claims));
  if (!read.success) return { error: 'invalid_request' };
  const { iss, sub, aud, iat, exp } = read.data;
  const seconds = Date.now() / 1000;
  if (iss !== known.integrationKey) return { error: 'invalid_grant', hint: 'issuer_not_found' };
  const right = createVerify('RSA-SHA256')
    .update(`${head}.${claims}`)
    .verify(createPublicKey(keys.publicKey), signature, 'base64url');
  if (!right) return { error: 'invalid_grant', hint: 'no_valid_keys_or_signatures' };
  if (sub !== known.userId) return { error: 'invalid_grant', hint: 'user_not_found' };
  if (aud !== known.host || exp - iat > 3600 || exp < seconds || iat > seconds + 60)
    return { error: 'invalid_request' };
  return known.consented ? undefined : { error: 'consent_required' };
}
