import { createHmac } from 'node:crypto';
import type { CodeFor, CodeMaker } from '../../agreements/signing-code.ts';

const DIGITS = 6;

/** Codes from HMAC-SHA256 over all that they are good for: nobody else can tell one, and none fits elsewhere. */
export function createSigningCodes({ secret }: { readonly secret: string }): CodeMaker {
  // The use stands in what is hashed, so that no link and no other use of the secret gives the same.
  const hash = (
    use: string,
    { codeId, agreementId, contactId, documentSha256 }: CodeFor,
    typed = '',
  ): Buffer =>
    createHmac('sha256', secret)
      .update(`engawa-${use}-1.${JSON.stringify([codeId, agreementId, contactId, documentSha256, typed])}`)
      .digest();
  return {
    // Forty-eight bits for six digits: none is likelier than another by more than one in 10^8.
    codeFor: (about) => String(hash('code', about).readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0'),
    macOf: (about, typed) => hash('code-mac', about, typed).toString('hex'),
  };
}
