import type { Signer } from '../signer.ts';
import type { CodeMaker } from '../signing-code.ts';

/**
 * Told by another way than the link, and typed at the provider. Made when it is needed and kept nowhere. Whoever comes
 * to sign in the place of somebody else has another one.
 */
export const accessCodeOf = (
  codes: CodeMaker,
  { id, agreementId, personId }: Pick<Signer, 'id' | 'agreementId' | 'personId'>,
): string => codes.codeFor({ codeId: 'access-code', agreementId, contactId: id, documentSha256: personId });
