import type { Tx } from '../../kernel/act.ts';
import { refuse } from '../refusals.ts';

/** Whose invoice it is, before anything is locked: the engagement's row comes first. */
export async function engagementOf(tx: Pick<Tx, 'invoice'>, invoiceId: string): Promise<string> {
  const row = await tx.invoice.findUnique({ where: { id: invoiceId }, select: { engagementId: true } });
  if (row === null) throw refuse.unknown();
  return row.engagementId;
}
