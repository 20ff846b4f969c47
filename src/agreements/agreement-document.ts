import type { Tx } from '../kernel/act.ts';
import type {
  AgreementDocument,
  Party,
  SignaturePlace,
  SignedAgreementDocument,
} from '../kernel/documents.ts';
import type { Agreement, Signed } from './agreement.ts';
import { certificateOf, type Given } from './certificate.ts';
import { documentClauses } from './document-clauses.ts';
import { type DraftFacts, type DraftReader, draftFacts } from './draft-facts.ts';
import { signedAt } from './signature.ts';
import { anchorsOf, type Signer } from './signer.ts';
import { type SignerReader, signersOf } from './signers-asked.ts';

/** A database for looking only. */
export interface DocumentReader extends DraftReader, SignerReader {
  readonly signingEvidence: Pick<Tx['signingEvidence'], 'findMany'>;
  readonly audit: Pick<Tx['audit'], 'findMany'>;
  readonly contact: Pick<Tx['contact'], 'findMany' | 'findUnique'>;
  readonly member: Pick<Tx['member'], 'findMany'>;
  readonly agreementTemplate: Pick<Tx['agreementTemplate'], 'findUniqueOrThrow'>;
}

/** The agreement as the PDF says it. */
export async function agreementDocument(
  read: DocumentReader,
  agreement: Agreement,
): Promise<AgreementDocument> {
  const facts = await draftFacts(read, agreement.engagementId);
  const signer = agreement.signerId && (await read.contact.findUnique({ where: { id: agreement.signerId } }));
  const signerName = signer ? signer.name : '';
  const { locale, secondLocale, title, version, body, createdAt, id: reference } = agreement;
  return {
    locale,
    title,
    reference,
    version,
    body,
    createdAt,
    ...(secondLocale !== null && {
      secondLocale,
      clauses: documentClauses(agreement.clauses, locale, secondLocale),
    }),
    parties: partiesOf(facts, signerName),
    signatureBlock: places(await signersOf(read, agreement.id), facts, signerName),
  };
}

/** Each signs in a place of their own. Where nobody countersigns, the agency is named without one. */
function places(
  signers: readonly Signer[],
  { agency, client }: DraftFacts,
  signerName: string,
): SignaturePlace[] {
  if (signers.length === 0)
    return [
      { role: 'client', name: signerName },
      { role: 'agency', name: agency.name },
    ];
  const company = { client: client.name, agency: agency.name };
  const named = signers.map(({ id, role, name }) => ({
    role,
    name,
    company: company[role],
    anchors: anchorsOf(id),
  }));
  if (signers.some(({ role }) => role === 'agency')) return named;
  return [...named, { role: 'agency', name: agency.name }];
}

export function partiesOf({ agency, client }: DraftFacts, signerName: string): Party[] {
  const party = (role: Party['role'], { name, address }: DraftFacts['agency']): Party => ({
    role,
    name,
    ...(address !== '' && { address }),
  });
  return [
    { ...party('client', client), ...(signerName !== '' && { representative: signerName }) },
    party('agency', agency),
  ];
}

/** The same with the signature, the certificate, and the very bytes that were shown attached. */
export async function signedAgreementDocument(
  read: DocumentReader,
  agreement: Signed,
  shown: Uint8Array,
): Promise<SignedAgreementDocument> {
  const signed = await signaturesOf(read, agreement);
  return {
    ...(await agreementDocument(read, agreement)),
    signatures: signed.map(({ role, signature }) => ({
      role,
      signedAt: signedAt(signature),
      typedName: signature.typedName,
      company: signature.company,
      intent: signature.intent,
      consent: signature.consent,
    })),
    certificate: await certificateOf(read, agreement, signed),
    shown,
  };
}

/** In the order of signing; what was signed before places were kept has one signature. */
async function signaturesOf(read: DocumentReader, { id, signature }: Signed): Promise<readonly Given[]> {
  const given = (await signersOf(read, id)).flatMap((signer) =>
    signer.status === 'signed' ? [givenIn(signer)] : [],
  );
  return given.length > 0 ? given : [{ role: 'client', check: null, signature }];
}

const givenIn = ({
  role,
  check,
  signature,
  personId,
  name: named,
}: Extract<Signer, { status: 'signed' }>): Given => ({
  role,
  check,
  signature,
  ...(signature.contactId !== personId && { named }),
});
