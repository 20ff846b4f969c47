import { readStatementFile } from './adapters/bank-statement/read-statement-file.ts';
import { createCreditCarrier } from './adapters/bank-transfer/credit-carrier.ts';
import { createIssueCarrier } from './adapters/bank-transfer/issue-carrier.ts';
import { createSigningCodes } from './adapters/http/signing-codes.ts';
import { createLookCarrier } from './adapters/link-check/look-carrier.ts';
import { createLookUp } from './adapters/link-check/look-up.ts';
import type { Database } from './adapters/postgres/database.ts';
import type { Slack } from './adapters/slack/create-slack.ts';
import { agreementCarriers } from './agreements/carriers.ts';
import type { DocumentSeal } from './agreements/document-seal.ts';
import { paymentCarriers } from './billing/provider/carriers.ts';
import { createStatementCarrier } from './billing/statement/carrier.ts';
import { documentsOnFirstUse } from './compose-documents.ts';
import { composeEvidence } from './compose-evidence.ts';
import { composeMail } from './compose-mail.ts';
import type { Payments } from './compose-payments.ts';
import { picturesOnFirstUse } from './compose-pictures.ts';
import type { Signing } from './compose-signing.ts';
import type { Config } from './config.ts';
import type { Perform } from './kernel/act.ts';
import type { Carrier } from './kernel/carrier.ts';
import { createRoadmapCarrier } from './milestones/roadmap/carrier.ts';

interface Needs {
  readonly config: Config;
  readonly database: Database;
  readonly linkSecret: string;
  readonly publicUrl: string;
  readonly slack: Slack;
  readonly perform: Perform;
  readonly seal: DocumentSeal;
  readonly signing: Signing;
  readonly payments: Payments;
}

/** Everything that reaches the outside: Slack, e-mail, the signature provider, the payment provider. */
export function composeCarriers(needs: Needs): readonly Carrier[] {
  const { slack, perform, seal, signing, payments } = needs;
  const { prisma } = needs.database;
  const documents = documentsOnFirstUse();
  const providers = payments.providersWith(perform);
  const agreements = {
    read: prisma,
    perform,
    documents: async () => documents,
    seal,
    codes: createSigningCodes({ secret: needs.linkSecret }),
    provider: signing.provider,
    providers: signing.providers,
  };
  return [
    ...slack.carriers,
    ...agreementCarriers(agreements),
    createIssueCarrier({ prisma, providers }),
    createCreditCarrier({ prisma, documents }),
    ...paymentCarriers({ read: prisma, providers }),
    ...composeEvidence({ database: needs.database, providers }),
    createStatementCarrier({ read: prisma, openFile: slack.openFile, readFile: readStatementFile }),
    composeMail(needs),
    createRoadmapCarrier({
      read: prisma,
      perform,
      pictures: picturesOnFirstUse(),
      upload: slack.uploadPicture,
    }),
    createLookCarrier(createLookUp({ deadlineMs: 8_000 })),
  ];
}
