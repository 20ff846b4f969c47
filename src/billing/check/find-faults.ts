import { type Money, money } from '../../kernel/money.ts';
import type { At, Fault, FaultReader, FaultRow } from './fault.ts';
import { inPlans } from './faults-in-plans.ts';
import { onTheWay } from './faults-on-the-way.ts';
import { FindingKind } from './finding.ts';

/** All that is wrong with the books, in two queries, whatever the number of engagements. */
export async function findFaults(db: FaultReader, at: At): Promise<readonly Fault[]> {
  const rows = [...(await inPlans(db, at)), ...(await onTheWay(db, at))];
  const unbilled = new Set(rows.filter(({ kind }) => kind === 'unbilled').map(({ about }) => about));
  return rows
    .filter(({ kind, about }) => kind !== 'draft-stopped' || !unbilled.has(about))
    .map(faultFrom)
    .toSorted((a, b) => order(a.kind) - order(b.kind) || (a.subject < b.subject ? -1 : 1));
}

const order = (kind: FindingKind): number => FindingKind.options.indexOf(kind);

function faultFrom(row: FaultRow): Fault {
  const { kind, engagement, subject, name, amount, other, currency, word } = row;
  const amountOf = (minor: bigint | null, code: string | null): Money | null =>
    minor === null || code === null || code === '' ? null : money(minor, code);
  return {
    kind: FindingKind.parse(kind),
    engagementId: engagement,
    subject,
    name: name ?? '',
    amount: amountOf(amount, currency),
    other: amountOf(other, row.other_currency ?? currency),
    word: word ?? '',
  };
}
