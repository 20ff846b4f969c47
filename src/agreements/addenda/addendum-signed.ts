import type { Agreement } from '../agreement.ts';
import type { AddendumSigned } from './events.ts';

/** What is recorded in place of `agreement.signed` when an addendum has been signed by all. */
export function addendumSigned(
  { engagementId, id, version, addendum }: Pick<Agreement, 'engagementId' | 'id' | 'version' | 'addendum'>,
  { typedName, documentSha256 }: { readonly typedName: string; readonly documentSha256: string },
): AddendumSigned {
  return {
    type: 'addendum.signed',
    engagementId,
    version,
    documentSha256,
    agreementId: id,
    terms: addendum?.terms ?? [],
    signerName: typedName,
  };
}
