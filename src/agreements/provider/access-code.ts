import type { CodeMaker } from '../signing-code.ts';

/** Told by another way than the link, and typed at the provider. Made when it is needed and kept nowhere. */
export const accessCodeOf = (codes: CodeMaker, agreementId: string, signerId: string): string =>
  codes.codeFor({ codeId: 'access-code', agreementId, contactId: signerId, documentSha256: '' });
