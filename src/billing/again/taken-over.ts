import type { BillingPlanItem } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import type { Visit } from '../../kernel/visit.ts';
import { COURTESY } from '../plan/add-courtesy.ts';
import { type NewWords, wishesOf } from './bill-to-of.ts';

/** Of work that was billed before and withdrawn: in whose place the new draft stands, and what was asked to be read on it. */
export async function takenOver(
  tx: Pick<Tx, 'invoiceLine'>,
  { id, turn }: BillingPlanItem,
): Promise<NewWords & { readonly replaces?: string }> {
  if (turn === 0) return {};
  const line = await tx.invoiceLine.findFirst({
    where: { planItemId: id, turn: turn - 1 },
    orderBy: { id: 'asc' },
    include: { invoice: true },
  });
  return line === null ? {} : { replaces: line.invoiceId, ...wishesOf(line.invoice) };
}

/** What was given for nothing was given for this work: it goes along, at once or with the next acceptance. */
export async function keepCourtesies(
  tx: Pick<Tx, 'invoiceLine'>,
  from: string,
  invoiceId: string,
  visit: Visit,
): Promise<void> {
  const courtesies = await tx.invoiceLine.findMany({
    where: { invoiceId: from, trigger: COURTESY },
    orderBy: { id: 'asc' },
  });
  for (const line of courtesies)
    await tx.invoiceLine.create({
      data: { ...line, id: visit.newId('lin'), invoiceId, turn: line.turn + 1 },
    });
}
