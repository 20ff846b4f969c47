import { z } from 'zod';
import type { BillingFinding } from '../../../prisma/generated/client.ts';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { dayIn, instantToColumn } from '../../kernel/calendar.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { FaultsChanged, FaultsGone } from './events.ts';
import type { Fault } from './fault.ts';
import { findFaults } from './find-faults.ts';
import { cardsOf, FindingKind } from './finding.ts';
import { refreshFacts } from './refresh-facts.ts';

/** Settles what is open and no longer so, and brings the rest up to date. Gives what was told of it, and what is left. */
export async function settleGone(
  tx: Tx,
  open: readonly BillingFinding[],
  faults: readonly Fault[],
  visit: Visit,
): Promise<{
  readonly events: readonly (FaultsGone | FaultsChanged)[];
  readonly left: readonly BillingFinding[];
}> {
  const still = new Set(faults.map(({ kind, subject }) => `${kind} ${subject}`));
  const isStill = ({ kind, subject }: BillingFinding): boolean => still.has(`${kind} ${subject}`);
  const over = open.filter((finding) => !isStill(finding));
  const left = open.filter(isStill);
  const changed = await refreshFacts(tx, left, faults);
  if (over.length === 0) return { events: changed, left };
  await tx.billingFinding.updateMany({
    where: { id: { in: over.map(({ id }) => id) }, settledAt: null },
    data: { settledAt: instantToColumn(visit.now), settledHow: 'gone' },
  });
  const gone: FaultsGone = {
    type: 'billing.faults-gone',
    engagementId: null,
    cards: [...new Set(over.flatMap(cardsOf))].toSorted(),
    findings: over.map(({ id, kind, subject }) => ({
      findingId: id,
      kind: FindingKind.parse(kind),
      subject,
    })),
  };
  return { events: [gone, ...changed], left };
}

/**
 * Runs at every tick while something is open: what was mended must not ask any longer than a minute. It finds nothing
 * new; that is for the morning.
 */
export const settleFindings = act({
  name: 'billing.settle-findings',
  input: z.object({}),
  async run(tx, _input, visit) {
    const open = await tx.billingFinding.findMany({ where: { settledAt: null }, orderBy: { id: 'asc' } });
    if (open.length === 0) return outcome([]);
    const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    const faults = await findFaults(tx, { now: visit.now, today: dayIn(visit.now, agency.timeZone) });
    const { events } = await settleGone(tx, open, faults, visit);
    return outcome(events);
  },
});
