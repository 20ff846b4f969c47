import type { Tx } from '../kernel/act.ts';
import { type Money, money } from '../kernel/money.ts';
import { refuse } from './refusals.ts';

interface Row {
  agreement_version: number;
  agreed_total: bigint;
  currency: string;
  billed: bigint;
}

/** What is agreed and billed so far. */
export interface Agreed {
  readonly version: number;
  readonly total: Money;
  readonly billed: Money;
}

/** Takes the engagement's row for this transaction, so that nothing is billed between the check and the change. */
export async function lockAgreed(tx: Tx, engagementId: string): Promise<Agreed> {
  const rows = await tx.$queryRaw<Row[]>`
    select agreement_version, agreed_total, currency, engawa_billed(id) as billed
      from engagement where id = ${engagementId} for no key update`;
  const row = rows[0];
  if (row === undefined) throw refuse.unknown();
  const { currency } = row;
  return {
    version: row.agreement_version,
    total: money(row.agreed_total, currency),
    billed: money(row.billed, currency),
  };
}

/** The rule that the database says again: what is agreed covers what is billed. Throws a refusal, or gives the total. */
export function mustCover(total: Money, { billed }: Pick<Agreed, 'billed'>): Money {
  if (total.currency !== billed.currency)
    throw refuse.otherCurrency({ currency: total.currency, agreed: billed.currency });
  if (total.minor < 0n) throw refuse.belowZero();
  if (total.minor < billed.minor) throw refuse.belowBilled({ total, billed });
  return total;
}
