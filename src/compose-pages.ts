import { createClickToSign, web } from './adapters/click-to-sign/index.ts';
import { createMaterialPage } from './adapters/material-page/index.ts';
import { createPerform } from './adapters/postgres/perform.ts';
import { createReview } from './adapters/review/index.ts';
import { documentsOnFirstUse } from './compose-documents.ts';
import { consequencesOf } from './rooms.ts';

/** How long keeping uploaded files may take, in milliseconds. */
const UPLOAD_MS = 20_000;

type Needs = Omit<Parameters<typeof createClickToSign>[0], 'documents'> &
  Pick<Parameters<typeof createMaterialPage>[0], 'openFile'>;

/** The pages behind personal links: to sign, to read along, and to provide what is needed. */
export function composePages(needs: Needs) {
  const documents = documentsOnFirstUse();
  const { prisma } = needs;
  const performUpload = createPerform({ prisma, consequencesOf, budgetMs: UPLOAD_MS });
  return [
    ...createClickToSign({ ...needs, documents }),
    // All read requests and write answers in one way.
    ...createReview({ ...needs, documents, web }),
    ...createMaterialPage({ ...needs, performUpload, web }),
  ];
}
