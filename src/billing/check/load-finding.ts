import type { BillingFinding } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { type Finding, findingFrom, type Mend, mendsOf } from './finding.ts';
import { refuse } from './refusals.ts';

/** Takes an open finding for this transaction. Throws when it is settled, or when this is no way to mend it. */
export async function loadFinding(
  tx: Tx,
  findingId: string,
  mend: Mend,
): Promise<{ readonly row: BillingFinding; readonly finding: Finding }> {
  await tx.$executeRaw`select 1 from billing_finding where id = ${findingId} for update`;
  const row = await tx.billingFinding.findUnique({ where: { id: findingId } });
  if (row === null || row.settledAt !== null) throw refuse.settled();
  const finding = findingFrom(row);
  if (!mendsOf[finding.kind].includes(mend)) throw refuse.otherWay();
  return { row, finding };
}
