import type { Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Origin } from './signature.ts';

export type EvidenceAction = 'mailed' | 'opened' | 'consented' | 'signed' | 'declined';

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

/** The mail server has taken the signing link for this person. */
export async function keepMailed(
  tx: Tx,
  visit: Visit,
  agreementId: string,
  { id, email }: { readonly id: string; readonly email: string },
): Promise<void> {
  await tx.signingEvidence.create({
    data: {
      id: visit.newId('evi'),
      agreementId,
      action: 'mailed' satisfies EvidenceAction,
      detail: { email },
      at: instantToColumn(visit.now),
      contactId: id,
    },
  });
}

const order: readonly string[] = ['mailed', 'opened', 'consented', 'signed', 'declined'];

/** In the order in which it happened; a consent and its signature share their moment. */
export async function evidenceOf(
  read: { readonly signingEvidence: Pick<Tx['signingEvidence'], 'findMany'> },
  agreementId: string,
) {
  const rows = await read.signingEvidence.findMany({ where: { agreementId } });
  const at = (row: { readonly at: Date }): number => row.at.getTime();
  return rows.sort((a, b) => at(a) - at(b) || order.indexOf(a.action) - order.indexOf(b.action));
}
