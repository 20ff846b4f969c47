import type { BillingPlanItem } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { wishesOf } from './bill-to-of.ts';

/** Of work that was billed before and withdrawn: in whose place the new draft stands, and what was asked to be read on it. */
export async function takenOver(tx: Pick<Tx, 'invoiceLine'>, { id, turn }: BillingPlanItem) {
  if (turn === 0) return {};
  const line = await tx.invoiceLine.findFirst({
    where: { planItemId: id, turn: turn - 1 },
    orderBy: { id: 'asc' },
    include: { invoice: true },
  });
  return line === null ? {} : { replaces: line.invoiceId, ...wishesOf(line.invoice) };
}
