import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { type Instant, instantToColumn } from '../kernel/calendar.ts';
import type { Visit } from '../kernel/visit.ts';
import { SealFacts } from './document-seal.ts';
import type { Origin } from './signature.ts';

/** In the order in which they follow upon each other. */
const actions = [
  'mailed',
  'bounced',
  'opened',
  'viewed',
  'downloaded',
  'code-asked',
  'code-sent',
  'authentication-failed',
  'delegation-asked',
  'delegated',
  'delegation-refused',
  'corrected',
  'consented',
  'code-confirmed',
  'signed',
  'declined',
  'provider-event',
  'sealed',
] as const;
export type EvidenceAction = (typeof actions)[number];

/** Adds a line to what is kept of a signing: who did what, when, from where, seeing what. */
export async function keepEvidence(
  tx: Tx,
  visit: Visit,
  agreementId: string,
  action: EvidenceAction,
  { ip, userAgent }: Origin,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  await tx.signingEvidence.create({
    data: {
      id: visit.newId('evi'),
      agreementId,
      action,
      ip,
      userAgent,
      detail,
      at: instantToColumn(visit.now),
      contactId: visit.person.id,
    },
  });
}

export interface EvidenceLine {
  readonly agreementId: string;
  /** Whom it is about: a contact or a member. */
  readonly contactId: string;
  readonly action: EvidenceAction;
  readonly at: Instant;
  readonly origin?: Origin;
  readonly detail: Readonly<Record<string, string>>;
}

/** The same about whoever did it, at the moment in which they did: news may come in later. */
export async function keepEvidenceOf(
  tx: Tx,
  visit: Visit,
  { agreementId, contactId, action, at, origin, detail }: EvidenceLine,
): Promise<void> {
  await tx.signingEvidence.create({
    data: {
      id: visit.newId('evi'),
      agreementId,
      contactId,
      action,
      detail,
      ip: origin?.ip ?? null,
      userAgent: origin?.userAgent ?? null,
      at: instantToColumn(at),
    },
  });
}

/** Something was handed over for this person: their link or code, by which way. */
export async function keepSent(
  tx: Tx,
  visit: Visit,
  action: 'mailed' | 'code-sent',
  { agreementId, contactId }: { readonly agreementId: string; readonly contactId: string },
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  await tx.signingEvidence.create({
    data: {
      id: visit.newId('evi'),
      agreementId,
      action,
      detail,
      at: instantToColumn(visit.now),
      contactId,
    },
  });
}

const Sealed = SealFacts.extend({ documentId: z.string(), sha256: z.string() });

/** The signed document was closed with the house's seal, with or without a confirmed time. */
export async function keepSealed(
  tx: Tx,
  visit: Visit,
  agreementId: string,
  detail: z.output<typeof Sealed>,
): Promise<void> {
  await tx.signingEvidence.create({
    data: {
      id: visit.newId('evi'),
      agreementId,
      action: 'sealed' satisfies EvidenceAction,
      detail,
      at: instantToColumn(visit.now),
      contactId: visit.person.id,
    },
  });
}

/** How the signed document was sealed; undefined while it is not, or where an earlier version made it. */
export async function sealOf(
  read: { readonly signingEvidence: Pick<Tx['signingEvidence'], 'findFirst'> },
  agreementId: string,
): Promise<SealFacts | undefined> {
  const row = await read.signingEvidence.findFirst({ where: { agreementId, action: 'sealed' } });
  return row === null ? undefined : Sealed.parse(row.detail);
}

const order: readonly string[] = actions;

/** Who declined, by name; the company where nobody is known any more. */
export async function declinerOf(
  read: {
    readonly signingEvidence: Pick<Tx['signingEvidence'], 'findFirst'>;
    readonly contact: Pick<Tx['contact'], 'findUnique'>;
    readonly member: Pick<Tx['member'], 'findUnique'>;
  },
  agreementId: string,
  company: string,
): Promise<string> {
  const said = await read.signingEvidence.findFirst({ where: { agreementId, action: 'declined' } });
  if (said === null) return company;
  const contact = await read.contact.findUnique({ where: { id: said.contactId } });
  const who = contact ?? (await read.member.findUnique({ where: { id: said.contactId } }));
  return who?.name ?? company;
}

/** In the order in which it happened; a consent and its signature share their moment. */
export async function evidenceOf(
  read: { readonly signingEvidence: Pick<Tx['signingEvidence'], 'findMany'> },
  agreementId: string,
) {
  const rows = await read.signingEvidence.findMany({ where: { agreementId } });
  const at = (row: { readonly at: Date }): number => row.at.getTime();
  return rows.sort((a, b) => at(a) - at(b) || order.indexOf(a.action) - order.indexOf(b.action));
}
