import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { type Instant, instantFromColumn } from '../kernel/calendar.ts';
import type {
  AgreementDocument,
  CertificateEvent,
  Party,
  SignedAgreementDocument,
  SigningCertificate,
} from '../kernel/documents.ts';
import { house } from '../kernel/visit.ts';
import type { Agreement, Signed } from './agreement.ts';
import { type DraftFacts, type DraftReader, draftFacts } from './draft-facts.ts';
import { evidenceOf } from './evidence.ts';
import { signedAt } from './signature.ts';

/** A database for looking only. */
export interface DocumentReader extends DraftReader {
  readonly signingEvidence: Pick<Tx['signingEvidence'], 'findMany'>;
  readonly audit: Pick<Tx['audit'], 'findMany'>;
  readonly contact: Pick<Tx['contact'], 'findMany' | 'findUnique'>;
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
  const { locale, title, version, body, createdAt, id: reference } = agreement;
  return {
    locale,
    title,
    reference,
    version,
    body,
    createdAt,
    parties: partiesOf(facts, signerName),
    signatureBlock: [
      { role: 'client', name: signerName },
      { role: 'agency', name: facts.agency.name },
    ],
  };
}

function partiesOf({ agency, client }: DraftFacts, signerName: string): Party[] {
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
  const { signature } = agreement;
  const at = signedAt(signature);
  return {
    ...(await agreementDocument(read, agreement)),
    signatures: [
      {
        role: 'client',
        signedAt: at,
        typedName: signature.typedName,
        company: signature.company,
        intent: signature.intent,
        consent: signature.consent,
      },
    ],
    certificate: await certificateOf(read, agreement, at),
    shown,
  };
}

async function certificateOf(
  read: DocumentReader,
  agreement: Signed,
  at: Instant,
): Promise<SigningCertificate> {
  const { signature, document, templateId, provider, title } = agreement;
  const { version } = await read.agreementTemplate.findUniqueOrThrow({ where: { id: templateId } });
  const { name, email, slackUserId, slackTeamId, ip, userAgent } = signature;
  return {
    documentSha256: document.sha256,
    documentName: title,
    template: { id: templateId, version },
    signer: {
      name,
      ...(email !== null && { email }),
      ...(slackUserId !== null && { slackUserId }),
      ...(slackTeamId !== null && { slackTeamId }),
    },
    ...(ip !== null && { ip }),
    ...(userAgent !== null && { userAgent }),
    events: await eventsOf(read, agreement, at),
    provider,
  };
}

/** What we did for the signer, and to which address; without one it went to their Slack. */
const isOurs = (action: string): boolean => action === 'mailed' || action === 'code-sent';
const Sent = z.object({ email: z.string().optional() });
const AuditBody = z.object({ agreementId: z.string().optional(), by: z.object({ name: z.string() }) });
/** What the audit chain says of an agreement, in the certificate's words. */
const actions: Readonly<Record<string, CertificateEvent['action']>> = {
  'agreement.drafted': 'created',
  'agreement.released': 'approved',
  'agreement.sent': 'sent',
  'agreement.reminded': 'reminded',
  'agreement.expiry-warned': 'reminded',
};

/** From the draft to the signature, in order; what happened later would make the document another at each rendering. */
async function eventsOf(
  read: DocumentReader,
  agreement: Signed,
  until: Instant,
): Promise<CertificateEvent[]> {
  const { id, engagementId } = agreement;
  const audits = await read.audit.findMany({
    where: { chain: engagementId, type: { in: Object.keys(actions) } },
    orderBy: { seq: 'asc' },
  });
  const told = audits.flatMap(({ type, at, body }) => {
    const { agreementId, by } = AuditBody.parse(JSON.parse(body));
    return agreementId === id
      ? [{ at: instantFromColumn(at), action: actions[type] ?? type, by: by.name }]
      : [];
  });
  const done = await signersActs(read, agreement);
  return [...told, ...done]
    .filter(({ at }) => at.epochMilliseconds <= until.epochMilliseconds)
    .sort((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds);
}

async function signersActs(read: DocumentReader, { id }: Signed): Promise<CertificateEvent[]> {
  // The seal comes after the certificate is written; a line about it would make it another document.
  const rows = (await evidenceOf(read, id)).filter(({ action }) => action !== 'sealed');
  const people = await read.contact.findMany({
    where: { id: { in: rows.map(({ contactId }) => contactId) } },
  });
  const names = new Map(people.map((contact) => [contact.id, contact.name]));
  return rows.map(({ at, action, contactId, ip, userAgent, detail }) => ({
    at: instantFromColumn(at),
    action,
    by: isOurs(action) ? house.name : (names.get(contactId) ?? contactId),
    ...(isOurs(action) && { detail: Sent.parse(detail).email ?? 'Slack' }),
    ...(ip !== null && { ip }),
    ...(userAgent !== null && { userAgent }),
  }));
}
