import type { BillingFinding } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import type { FaultsChanged } from './events.ts';
import type { Fault } from './fault.ts';
import { cardsOf, FindingFacts, FindingKind, factsOf } from './finding.ts';

/** What is still open may be open with another amount by now: cards and App Home say what is, not what was. */
export async function refreshFacts(
  tx: Tx,
  open: readonly BillingFinding[],
  faults: readonly Fault[],
): Promise<readonly FaultsChanged[]> {
  const now = new Map(faults.map((fault) => [`${fault.kind} ${fault.subject}`, factsOf(fault)]));
  const changed = open.flatMap((finding) => {
    const facts = now.get(`${finding.kind} ${finding.subject}`);
    return facts === undefined || isSame(finding, facts) ? [] : [{ finding, facts }];
  });
  if (changed.length === 0) return [];
  const rows = changed.map(({ finding: { id }, facts }) => ({ id, facts }));
  await tx.$executeRaw`
    update billing_finding f set facts = f.facts || r.facts
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, facts jsonb)
     where f.id = r.id and f.settled_at is null`;
  const told: FaultsChanged = {
    type: 'billing.faults-changed',
    engagementId: null,
    cards: [...new Set(changed.flatMap(({ finding }) => cardsOf(finding)))].toSorted(),
    findings: changed.map(({ finding: { id, kind, subject } }) => ({
      findingId: id,
      kind: FindingKind.parse(kind),
      subject,
    })),
  };
  return [told];
}

function isSame({ facts: column }: BillingFinding, { name, amount, other, word }: FindingFacts): boolean {
  const facts = FindingFacts.parse(column);
  const said = [facts.name, facts.amount, facts.other, facts.word];
  return JSON.stringify(said) === JSON.stringify([name, amount, other, word]);
}
