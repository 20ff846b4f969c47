import { createClickToSign, web } from './adapters/click-to-sign/index.ts';
import { createMaterialPage } from './adapters/material-page/index.ts';
import type { OpenFile } from './adapters/material-page/web.ts';
import { createPerform } from './adapters/postgres/perform.ts';
import { createProofPage } from './adapters/proof-page/index.ts';
import { createReview } from './adapters/review/index.ts';
import type { Slack } from './adapters/slack/create-slack.ts';
import { createStatusPage } from './adapters/status-page/index.ts';
import { documentsOnFirstUse } from './compose-documents.ts';
import { picturesOnFirstUse } from './compose-pictures.ts';
import { consequencesOf } from './rooms.ts';

/** How long keeping uploaded files may take, in milliseconds. */
const UPLOAD_MS = 20_000;

interface Needs extends Omit<Parameters<typeof createClickToSign>[0], 'documents'> {
  readonly slack: () => Promise<Pick<Slack, 'openFile' | 'messageUrl'>>;
}

/** The pages behind personal links: to sign, to read along, to provide what is needed, and to see where it all stands. */
export function composePages(needs: Needs) {
  const documents = documentsOnFirstUse();
  const { prisma, slack } = needs;
  const openFile: OpenFile = async (id, signal) => (await slack()).openFile(id, signal);
  const performUpload = createPerform({ prisma, consequencesOf, budgetMs: UPLOAD_MS });
  return [
    ...createClickToSign({ ...needs, documents }),
    // All read requests and write answers in one way.
    ...createReview({ ...needs, documents, web }),
    ...createMaterialPage({ ...needs, openFile, performUpload, web }),
    ...createProofPage({ ...needs, openFile, web }),
    ...createStatusPage({
      ...needs,
      pictures: picturesOnFirstUse(),
      messageUrl: async (channelId, ts) => (await slack()).messageUrl(channelId, ts),
      web,
    }),
  ];
}
