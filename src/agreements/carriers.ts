import { createHash } from 'node:crypto';
import type { Perform, Tx } from '../kernel/act.ts';
import { type Carrier, carrier, type Try } from '../kernel/carrier.ts';
import type { Documents } from '../kernel/documents.ts';
import { NeedsAHuman } from '../kernel/effect.ts';
import type { Agreement, Signed } from './agreement.ts';
import { agreementDocument, type DocumentReader, signedAgreementDocument } from './agreement-document.ts';
import type { DocumentSeal, SealFacts } from './document-seal.ts';
import { keepDocument, shownDocumentId, signedDocumentId } from './keep-document.ts';
import { loadAgreement, type Reader } from './load-agreement.ts';
import { remoteCarriers } from './provider/carriers.ts';
import { type EvidenceReader, endedThere } from './provider/ended-there.ts';
import { fetchSigned } from './provider/fetch-signed.ts';
import { voidReasonOf } from './provider/void-reason.ts';
import { requestSignature } from './request-signature.ts';
import { sealAgreement } from './seal-agreement.ts';
import { sealWords } from './seal-words.ts';
import type { GivenSignatureRequest, SignatureProvider, SignatureRequest } from './signature-provider.ts';
import { type SignerReader, signersAsked } from './signers-asked.ts';
import type { CodeMaker } from './signing-code.ts';
import { expiryOf } from './signing-time.ts';
import { voidSignature } from './void-signature.ts';

export interface SigningParts {
  readonly read: Reader &
    DocumentReader &
    SignerReader &
    EvidenceReader & { readonly document: Pick<Tx['document'], 'findUnique'> };
  /** Access codes are told by another way than the link. */
  readonly codes: CodeMaker;
  readonly perform: Perform;
  readonly documents: () => Promise<Documents>;
  readonly seal: DocumentSeal;
  /** To whom new agreements go. */
  readonly provider: SignatureProvider;
  /** Every provider there is: an agreement is voided where it was sent. */
  readonly providers: readonly SignatureProvider[];
}

/** How agreements get to a provider and back, whoever the provider is. */
export function agreementCarriers(parts: SigningParts): readonly Carrier[] {
  return [requestCarrier(parts), voidCarrier(parts), sealCarrier(parts), ...remoteCarriers(parts)];
}

function requestCarrier(parts: SigningParts) {
  const { provider } = parts;
  const prepared = (agreementId: string, attempt: Try) => prepare(parts, agreementId, attempt);
  const receiptOf = ({ document }: Prepared, { providerRef }: GivenSignatureRequest) => ({
    provider: provider.name,
    providerRef,
    document,
  });
  const parties = {
    effect: requestSignature,
    async carry({ agreementId }: { agreementId: string }, attempt: Try) {
      const { status } = await loadAgreement(parts.read, agreementId);
      // Taken back while it was stuck: nobody is asked to sign what is void.
      if (status !== 'sending') return null;
      const ready = await prepared(agreementId, attempt);
      return receiptOf(ready, await provider.request(ready.request));
    },
  };
  if (provider.repeat !== 'look-first') return carrier({ ...parties, repeat: provider.repeat });
  return carrier({
    ...parties,
    repeat: provider.repeat,
    async look({ agreementId }, attempt) {
      const ready = await prepared(agreementId, attempt);
      const found = await provider.look(ready.request);
      return found && receiptOf(ready, found);
    },
  });
}

interface Prepared {
  readonly document: { readonly id: string; readonly sha256: string };
  readonly request: SignatureRequest;
}

/** The document is kept before anybody is shown it, so that what was signed can always be produced. */
async function prepare(parts: SigningParts, agreementId: string, attempt: Try): Promise<Prepared> {
  const { read } = parts;
  const agreement = await loadAgreement(read, agreementId);
  const id = shownDocumentId(agreementId);
  const kept =
    (await read.document.findUnique({ where: { id } })) ??
    (await keep(parts, agreement, attempt, { id, kind: 'agreement' }, async () =>
      (await parts.documents()).agreement(await agreementDocument(read, agreement)),
    ));
  const signers = await signersAsked(read, agreement, parts.codes);
  if (signers.length === 0)
    throw new NeedsAHuman('nobody is named who may sign: void the agreement and draft it again');
  const { timeZone } = await read.engagement.findUniqueOrThrow({ where: { id: agreement.engagementId } });
  return {
    document: { id: kept.id, sha256: kept.sha256 },
    request: {
      agreementId,
      key: attempt.key,
      title: agreement.title,
      locale: agreement.locale,
      document: kept.bytes,
      sha256: kept.sha256,
      signers,
      expiresAt: expiryOf(attempt.visit.now, timeZone),
      firstTriedMs: attempt.firstTriedMs,
      signal: attempt.signal,
    },
  };
}

async function keep(
  { perform }: SigningParts,
  agreement: Agreement,
  { visit }: Try,
  about: { readonly id: string; readonly kind: string },
  make: () => Promise<Uint8Array>,
) {
  const bytes = await make();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return perform(
    keepDocument,
    { ...about, name: `${agreement.title}.pdf`, sha256, bytes: Uint8Array.from(bytes) },
    visit,
  );
}

/** Where it was sent, whoever takes the next. */
function providerOf(providers: readonly SignatureProvider[], { provider }: Agreement): SignatureProvider {
  const found = providers.find(({ name }) => name === provider);
  if (found !== undefined) return found;
  throw new NeedsAHuman(
    `it was sent with ${provider}, which is not set up any more: set it up again and replay this, or see to it there`,
  );
}

function voidCarrier({ read, providers }: SigningParts) {
  return carrier({
    effect: voidSignature,
    repeat: 'harmless',
    async carry({ agreementId }, { key, signal }) {
      const agreement = await loadAgreement(read, agreementId);
      const { providerRef } = agreement;
      if (providerRef === null || (await endedThere(read, agreementId))) return { voided: false };
      const provider = providerOf(providers, agreement);
      await provider.void({ key, providerRef, reason: voidReasonOf(agreement), signal });
      return { voided: true };
    },
  });
}

function sealCarrier(parts: SigningParts) {
  const { read, seal } = parts;
  return carrier({
    effect: sealAgreement,
    repeat: 'harmless',
    async carry({ agreementId }, attempt) {
      const agreement = await loadAgreement(read, agreementId);
      if (agreement.status !== 'signed') throw new NeedsAHuman(`agreement ${agreementId} is not signed`);
      const id = signedDocumentId(agreementId);
      const { remote } = providerOf(parts.providers, agreement);
      if (remote !== undefined)
        return fetchSigned(remote, agreement, attempt, (bytes) =>
          keep(parts, agreement, attempt, { id, kind: 'signed-agreement' }, async () => bytes),
        );
      const receipt = (sha256: string, facts: SealFacts | undefined) => ({
        documentId: id,
        sha256,
        seal: facts ?? null,
      });
      // A seal bears its own moment and timestamp, so that a second one would be another: the first stays.
      const before = await read.document.findUnique({ where: { id } });
      if (before !== null) return receipt(before.sha256, await seal.read(before.bytes));
      const made = await sealed(parts, agreement, attempt);
      const kept = await keep(
        parts,
        agreement,
        attempt,
        { id, kind: 'signed-agreement' },
        async () => made.bytes,
      );
      const isOurs = Buffer.compare(kept.bytes, made.bytes) === 0;
      return receipt(kept.sha256, isOurs ? made.seal : await seal.read(kept.bytes));
    },
  });
}

async function sealed({ read, documents, seal }: SigningParts, agreement: Signed, attempt: Try) {
  const shown = await read.document.findUnique({ where: { id: agreement.document.id } });
  if (shown === null) throw new NeedsAHuman(`the document that was shown for ${agreement.id} is gone`);
  const document = await signedAgreementDocument(read, agreement, shown.bytes);
  const { name, country } = await read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const place = {
    at: attempt.visit.now,
    ...sealWords({ locale: agreement.locale, agency: name, country }),
    room: await seal.room(),
  };
  const pdf = await (await documents()).signedAgreement({ ...document, seal: place });
  return seal.apply(pdf, attempt);
}
