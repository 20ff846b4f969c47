import type { Stripe } from 'stripe';
import type {
  AboutDispute,
  DisputeEvidence,
  EvidencePaper,
  LaidDown,
  RemotePayments,
} from '../../billing/payment-provider.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import { digest } from './call-book.ts';
import type { CustomerParts } from './customer.ts';
import { StripeRefusal } from './failure.ts';
import { cut, KEY_FIELD } from './invoice-words.ts';

/** Stripe takes 4.5 MB of files for a dispute, all together, and 20,000 characters in a field. */
export const MOST_BYTES = 4_500_000;
export const MOST_TEXT = 20_000;

type Given = Parameters<RemotePayments['stageEvidence']>[0];
type Params = Stripe.DisputeUpdateParams.Evidence;

const retrieve = ({ rest }: CustomerParts, { dispute, signal }: Pick<AboutDispute, 'dispute' | 'signal'>) =>
  rest.call('reading', signal, (stripe) => stripe.disputes.retrieve(dispute));

/** It waits for us. An inquiry that was answered and became a dispute does again, though something was sent off before. */
const isWaiting = ({ status }: Stripe.Dispute): boolean =>
  status === 'needs_response' || status === 'warning_needs_response';

/** Uploads the papers and writes them beside the dispute. Under the same key it is the same, however often it is done. */
export async function stageThere(parts: CustomerParts, given: Given): Promise<LaidDown> {
  const { dispute, evidence, key, signal, mustBeOurs } = given;
  const found = await retrieve(parts, given);
  if (!isWaiting(found)) return { notStaged: `the dispute is ${found.status}` };
  const { fit, leftOut } = whatFits(evidence.papers);
  const files: Record<string, string> = {};
  for (const paper of fit) files[fieldOf[paper.kind]] = await upload(parts, paper, given);
  const params = unlessWritten(found, { ...textsOf(evidence), ...files });
  const written = JSON.stringify(params);
  try {
    await parts.calls.post({ key: `${key}:${digest(written)}`, signal, mustBeOurs }, (stripe, options) =>
      stripe.disputes.update(
        dispute,
        { evidence: params, submit: false, metadata: { [KEY_FIELD]: key } },
        options,
      ),
    );
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    // It may have been decided while the papers went up: then nothing is left to lay beside it.
    const now = await retrieve(parts, given);
    if (isWaiting(now)) throw error;
    return { notStaged: `the dispute is ${now.status}` };
  }
  return { parts: fit.map(({ kind, name, bytes }) => ({ kind, name, bytes: bytes.byteLength })), leftOut };
}

const fieldOf = {
  record: 'service_documentation',
  agreement: 'customer_signature',
  invoice: 'receipt',
} as const satisfies Record<EvidencePaper['kind'], keyof Params>;

/** In their order, as long as there is room. */
function whatFits(papers: readonly EvidencePaper[]) {
  const fit: EvidencePaper[] = [];
  const leftOut: string[] = [];
  let used = 0;
  for (const paper of papers) {
    if (used + paper.bytes.byteLength > MOST_BYTES) leftOut.push(paper.name);
    else {
      used += paper.bytes.byteLength;
      fit.push(paper);
    }
  }
  return { fit, leftOut };
}

/** Named after its bytes: a record that has grown since is another file, and one too many is seen by nobody. */
async function upload({ calls }: CustomerParts, { name, bytes }: EvidencePaper, { key, signal }: Given) {
  const { id } = await calls.post({ key: `${key}:file:${digest(bytes)}`, signal }, (stripe, options) =>
    stripe.files.create(
      { purpose: 'dispute_evidence', file: { data: bytes, name, type: 'application/pdf' } },
      options,
    ),
  );
  return id;
}

function textsOf({
  customerName,
  customerEmail,
  product,
  serviceDay,
  activity,
  summary,
}: DisputeEvidence): Params {
  return {
    customer_name: customerName,
    ...(customerEmail !== null && { customer_email_address: customerEmail }),
    product_description: cut(product, MOST_TEXT),
    ...(serviceDay !== null && { service_date: serviceDay }),
    ...(activity !== '' && { access_activity_log: cut(activity, MOST_TEXT) }),
    uncategorized_text: cut(summary, MOST_TEXT),
  };
}

/** What stands there already was written by a person, unless we have laid something there before. */
function unlessWritten({ evidence, metadata }: Stripe.Dispute, params: Params): Params {
  if (metadata[KEY_FIELD] !== undefined) return params;
  const there: Readonly<Record<string, unknown>> = { ...evidence };
  return Object.fromEntries(Object.entries(params).filter(([field]) => there[field] == null));
}

/** Tries, and where that is refused looks whether it came about already. */
async function unless(
  parts: CustomerParts,
  given: AboutDispute,
  isDone: (dispute: Stripe.Dispute) => boolean,
  ask: (stripe: Stripe, options: { readonly idempotencyKey: string }) => PromiseLike<unknown>,
): Promise<void> {
  const found = await retrieve(parts, given);
  if (isDone(found)) return;
  if (!isWaiting(found))
    throw new NeedsAHuman(
      `the dispute ${found.id} is ${found.status} at Stripe: nothing can be answered there`,
    );
  try {
    await parts.calls.post(given, ask);
  } catch (error) {
    if (!(error instanceof StripeRefusal) || !isDone(await retrieve(parts, given))) throw error;
  }
}

export const submitThere = (parts: CustomerParts, given: AboutDispute): Promise<void> =>
  unless(
    parts,
    given,
    (dispute) => !isWaiting(dispute) && dispute.evidence_details.submission_count > 0,
    (stripe, options) => stripe.disputes.update(given.dispute, { submit: true }, options),
  );

export const acceptThere = (parts: CustomerParts, given: AboutDispute): Promise<void> =>
  unless(
    parts,
    given,
    ({ status }) => status === 'lost' || status === 'warning_closed',
    (stripe, options) => stripe.disputes.close(given.dispute, {}, options),
  );
