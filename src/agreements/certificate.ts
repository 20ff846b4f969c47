import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Instant, instantFromColumn } from '../kernel/calendar.ts';
import type { CertificateEvent, CertificateSigner, SigningCertificate } from '../kernel/documents.ts';
import { house } from '../kernel/visit.ts';
import type { Signed } from './agreement.ts';
import type { DocumentReader } from './agreement-document.ts';
import { evidenceOf } from './evidence.ts';
import { type Signature, signedAt } from './signature.ts';
import type { Signer } from './signer.ts';

/** A signature in its place. */
export type Given = Pick<Signer, 'role' | 'check'> & {
  readonly signature: Signature;
  /** Who was named for the place, where somebody else signed in it. */
  readonly named?: string;
};

export async function certificateOf(
  read: DocumentReader,
  agreement: Signed,
  given: readonly Given[],
): Promise<SigningCertificate> {
  const { document, templateId, provider, title, signature } = agreement;
  const { version } = await read.agreementTemplate.findUniqueOrThrow({ where: { id: templateId } });
  const last = given.map((one) => signedAt(one.signature)).toSorted(Temporal.Instant.compare);
  return {
    documentSha256: document.sha256,
    documentName: title,
    template: { id: templateId, version },
    signers: given.map((one) => certified(one, agreement)),
    events: await eventsOf(read, agreement, last.at(-1) ?? signedAt(signature)),
    provider,
  };
}

function certified({ role, check, signature, named }: Given, { codeWay }: Signed): CertificateSigner {
  const { name, typedName, email, slackUserId, slackTeamId, ip, userAgent } = signature;
  const shown = check ?? (role === 'client' ? codeWay : null);
  return {
    role,
    name,
    typedName,
    signedAt: signedAt(signature),
    ...(named !== undefined && { insteadOf: named }),
    ...(email !== null && { email }),
    ...(slackUserId !== null && { slackUserId }),
    ...(slackTeamId !== null && { slackTeamId }),
    ...(ip !== null && { ip }),
    ...(userAgent !== null && { userAgent }),
    ...(shown !== null && { check: shown }),
  };
}

/** What we did for the signer, and to which address; without one it went to their Slack. */
const isOurs = (action: string): boolean => ['mailed', 'code-sent', 'bounced'].includes(action);
const Sent = z.object({ email: z.string().optional() });
const AuditBody = z.object({ agreementId: z.string().optional(), by: z.object({ name: z.string() }) });
/** What the audit chain says of an agreement, in the certificate's words. */
const actions: Readonly<Record<string, CertificateEvent['action']>> = {
  'agreement.drafted': 'created',
  'approval.asked': 'approval-asked',
  'approval.given': 'approved',
  'agreement.released': 'released',
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
  const where = { id: { in: rows.map(({ contactId }) => contactId) } };
  const people = [...(await read.contact.findMany({ where })), ...(await read.member.findMany({ where }))];
  const names = new Map(people.map((contact) => [contact.id, contact.name]));
  return rows.map(({ at, action, contactId, ip, userAgent, detail }) => ({
    at: instantFromColumn(at),
    action,
    ...said(action, detail, names.get(contactId) ?? contactId),
    ...(ip !== null && { ip }),
    ...(userAgent !== null && { userAgent }),
  }));
}

const Mended = z.object({ by: z.string(), from: z.string(), to: z.string(), email: z.string().optional() });
const Asked = z.object({ name: z.string(), email: z.string() });

/** Who did it, and what there is to say about it. */
function said(action: string, detail: unknown, who: string): Pick<CertificateEvent, 'by' | 'detail'> {
  if (isOurs(action)) return { by: house.name, detail: Sent.parse(detail).email ?? 'Slack' };
  const mended = Mended.safeParse(detail).data;
  if (mended !== undefined && (action === 'delegated' || action === 'corrected')) {
    const { by, from, to, email } = mended;
    return { by, detail: email === undefined ? `${from} → ${to}` : `${from} → ${to} <${email}>` };
  }
  const asked = action === 'delegation-asked' ? Asked.safeParse(detail).data : undefined;
  return { by: who, ...(asked && { detail: `${asked.name} <${asked.email}>` }) };
}
