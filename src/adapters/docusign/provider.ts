import type {
  AboutGiven,
  GivenSignatureRequest,
  ProviderDocuments,
  ProviderNews,
  RemoteSigning,
  SignatureProvider,
  SignatureRequest,
} from '../../agreements/signature-provider.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { DocuSignWorld } from './account.ts';
import { correctRecipient } from './correct-recipient.ts';
import { envelopeFor } from './envelope.ts';
import { voidReason } from './envelope-words.ts';
import { hasEnded } from './failure.ts';
import { lookForEnvelope } from './look-for-envelope.ts';
import { findPhoneWorkflow } from './phone-workflow.ts';
import { EnvelopeTold, eventsFrom, newsFrom } from './read-news.ts';
import type { Rest } from './rest.ts';
import { signingUrl } from './signing-url.ts';

export interface DocuSignOptions extends DocuSignWorld {
  readonly rest: Rest;
  /** The house's time: what DocuSign leaves out is dated by it. */
  readonly now: () => Visit['now'];
  /** Where Connect reaches us; left out where nobody outside can. */
  readonly webhookUrl?: string;
  /** Before a request that was not found is looked for once more. */
  readonly secondLookMs?: number;
}

/** Agreements are signed at DocuSign. It knows no idempotency, so a request is looked for before it is repeated. */
export function docuSign(options: DocuSignOptions): SignatureProvider {
  const { rest } = options;
  return {
    name: 'docusign',
    repeat: 'look-first',
    request: (request) => createEnvelope(options, request),
    look: (request) => lookForEnvelope(options, request),
    void: (given) => voidEnvelope(rest, given),
    remote: remoteSigning(options),
  };
}

async function createEnvelope(
  { rest, webhookUrl, now }: DocuSignOptions,
  request: SignatureRequest,
): Promise<GivenSignatureRequest> {
  const { signal, signers } = request;
  const asksPhone = signers.some(({ check }) => check.kind === 'phone');
  const phoneWorkflowId = asksPhone ? await findPhoneWorkflow(rest, signal) : undefined;
  const envelopeDefinition = envelopeFor(request, {
    nowMs: now().epochMilliseconds,
    ...(webhookUrl !== undefined && { webhookUrl }),
    ...(phoneWorkflowId !== undefined && { phoneWorkflowId }),
  });
  const { envelopeId } = await rest.call('writing', signal, ({ envelopes, accountId }) =>
    envelopes.createEnvelope(accountId, { envelopeDefinition }),
  );
  if (envelopeId === undefined || envelopeId === '')
    throw new Error('DocuSign took the envelope and gave no id');
  return { providerRef: envelopeId };
}

async function voidEnvelope(rest: Rest, { providerRef, reason, signal }: AboutGiven & { reason: string }) {
  const envelope = { status: 'voided', voidedReason: voidReason(reason, 'en') };
  try {
    await rest.call('writing', signal, ({ envelopes, accountId }) =>
      envelopes.update(accountId, providerRef, { envelope }),
    );
  } catch (error) {
    if (!hasEnded(error)) throw error;
    await mustNotBeSigned(rest, providerRef, signal);
  }
}

/** What has ended there needs no void. A signature that was faster is something a person has to know. */
async function mustNotBeSigned(rest: Rest, providerRef: string, signal: AbortSignal): Promise<void> {
  const { status } = EnvelopeTold.parse(await getEnvelope(rest, providerRef, signal));
  if (status.toLowerCase() !== 'completed') return;
  throw new NeedsAHuman(
    `everybody signed at DocuSign before this was taken back (envelope ${providerRef}): the client holds a signed copy. Please settle with them which version is in force`,
  );
}

const getEnvelope = (rest: Rest, providerRef: string, signal: AbortSignal): Promise<unknown> =>
  rest.call('reading', signal, ({ envelopes, accountId }) =>
    envelopes.getEnvelope(accountId, providerRef, { include: 'recipients' }),
  );

function remoteSigning({ rest, now }: DocuSignOptions): RemoteSigning {
  return {
    async remind({ providerRef, signal }) {
      const again = rest.call('writing', signal, ({ envelopes, accountId }) =>
        envelopes.update(accountId, providerRef, { envelope: {}, resendEnvelope: 'true' }),
      );
      await again.catch(ignoreTheEnd);
    },
    correct: (given) => correctRecipient(rest, given).catch(ignoreTheEnd),
    signingUrl: (given) => signingUrl(rest, given),
    async ask({ providerRef, signal }): Promise<ProviderNews> {
      return newsFrom(await getEnvelope(rest, providerRef, signal), now());
    },
    documents: (given) => fetchDocuments(rest, given),
  };
}

/** Who can't be asked any more needs no reminder and no correction; what came of it is told soon enough. */
function ignoreTheEnd(error: unknown): void {
  if (!hasEnded(error)) throw error;
}

/** The pages that were signed, with DocuSign's certificate behind them, and its log. */
async function fetchDocuments(rest: Rest, { providerRef, signal }: AboutGiven): Promise<ProviderDocuments> {
  const path = `/envelopes/${encodeURIComponent(providerRef)}/documents/combined?certificate=true`;
  const signed = await rest.download(path, signal);
  // A page of words instead of a file is not what was signed.
  if (Buffer.from(signed.subarray(0, 5)).toString('latin1') !== '%PDF-')
    throw new Error('DocuSign sent something that is no PDF');
  const log = await rest.call('reading', signal, ({ envelopes, accountId }) =>
    envelopes.listAuditEvents(accountId, providerRef),
  );
  return { signed, events: eventsFrom(log) };
}
