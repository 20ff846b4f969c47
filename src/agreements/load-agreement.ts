import type { Tx } from '../kernel/act.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { type Agreement, agreementFrom, withDocument } from './agreement.ts';
import { refuse } from './refusals.ts';

/** A database for looking only is enough for what only reads. */
export interface Reader {
  readonly agreement: Pick<Tx['agreement'], 'findUnique' | 'findFirst'>;
}

/**
 * Takes the engagement for this transaction and reads the agreement. Every act about agreements comes through here,
 * so two of them run one after the other: nobody signs what is being voided.
 */
export async function takeAgreement(tx: Tx, id: string): Promise<Agreement> {
  const found = await tx.agreement.findUnique({ where: { id }, select: { engagementId: true } });
  if (found === null) throw refuse.unknown();
  await lockEngagement(tx, found.engagementId);
  return loadAgreement(tx, id);
}

export async function loadAgreement(read: Reader, id: string): Promise<Agreement> {
  const row = await read.agreement.findUnique({ where: { id }, include: withDocument });
  if (row === null) throw refuse.unknown();
  return agreementFrom(row);
}

/** The newest version, whatever became of it. */
export async function newestAgreement(read: Reader, engagementId: string): Promise<Agreement | undefined> {
  const row = await read.agreement.findFirst({
    where: { engagementId },
    orderBy: { version: 'desc' },
    include: withDocument,
  });
  return row === null ? undefined : agreementFrom(row);
}
