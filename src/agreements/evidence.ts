import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import type { Visit } from '../kernel/visit.ts';
import { SealFacts } from './document-seal.ts';
import type { Origin } from './signature.ts';

/** In the order in which they follow upon each other. */
const actions = [
  'mailed',
  'opened',
  'code-asked',
  'code-sent',
  'consented',
  'code-confirmed',
  'signed',
  'declined',
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
  },
  agreementId: string,
  company: string,
): Promise<string> {
  const said = await read.signingEvidence.findFirst({ where: { agreementId, action: 'declined' } });
  const who = said && (await read.contact.findUnique({ where: { id: said.contactId } }));
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
