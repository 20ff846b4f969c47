import type { GivenSignatureRequest, SignatureRequest } from '../../agreements/signature-provider.ts';
import type { DocuSignWorld } from './account.ts';
import { KEY_FIELD, transactionIdOf } from './envelope.ts';
import type { Rest } from './rest.ts';

interface Needs extends Pick<DocuSignWorld, 'sleep'> {
  readonly rest: Rest;
  readonly secondLookMs?: number;
}

/** What was made a moment ago can be missing from the first answer, and what was asked can still be under way. */
const SECOND_LOOK_MS = 8_000;
const HOUR_MS = 3_600_000;

/** Finds an envelope whose answer was lost: by its transaction id, which lasts a week, then by our own field. */
export async function lookForEnvelope(
  needs: Needs,
  request: SignatureRequest,
): Promise<GivenSignatureRequest | undefined> {
  const first = await find(needs.rest, request);
  if (first !== undefined) return first;
  await needs.sleep(needs.secondLookMs ?? SECOND_LOOK_MS);
  return find(needs.rest, request);
}

async function find(
  rest: Rest,
  { key, firstTriedMs, signal }: SignatureRequest,
): Promise<GivenSignatureRequest | undefined> {
  const byTransaction = await list(rest, signal, { transactionIds: transactionIdOf(key) });
  if (byTransaction !== undefined) return byTransaction;
  const fromDate = new Date(Math.max(0, firstTriedMs - HOUR_MS)).toISOString();
  return list(rest, signal, { fromDate, customField: `${KEY_FIELD}=${key.slice(0, 100)}` });
}

type Question =
  | { readonly transactionIds: string }
  | { readonly fromDate: string; readonly customField: string };

async function list(rest: Rest, signal: AbortSignal, question: Question) {
  const { envelopes = [] } = await rest.call('reading', signal, (calling) =>
    calling.envelopes.listStatusChanges(calling.accountId, question),
  );
  const [providerRef] = envelopes.flatMap(({ envelopeId }) => (envelopeId === undefined ? [] : [envelopeId]));
  return providerRef === undefined ? undefined : { providerRef };
}
