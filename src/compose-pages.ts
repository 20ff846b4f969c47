import { createClickToSign, web } from './adapters/click-to-sign/index.ts';
import { createReview } from './adapters/review/index.ts';
import { documentsOnFirstUse } from './compose-documents.ts';

type Needs = Omit<Parameters<typeof createClickToSign>[0], 'documents'>;

/** The pages behind personal links: to sign, and to read along. */
export function composePages(needs: Needs) {
  const documents = documentsOnFirstUse();
  return [
    ...createClickToSign({ ...needs, documents }),
    // Both read requests and write answers in one way.
    ...createReview({ ...needs, documents, web }),
  ];
}
