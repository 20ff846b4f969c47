import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, dayIn, instantFromColumn } from '../kernel/calendar.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import type { MilestoneReader } from './dated-milestones.ts';
import { depending, withAwaited } from './dependents.ts';
import { dueKindOf, mayBeDelivered, milestoneFrom } from './milestone.ts';
import { type Plan, type Planned, planOf } from './plan.ts';
import { startConditionFrom } from './start-condition.ts';

type Of = Pick<EngagementFacts, 'id' | 'timeZone' | 'terms' | 'days'>;

interface PlanReader extends MilestoneReader {
  readonly material: Pick<Tx['material'], 'findMany'>;
}

/** All milestones of an engagement that count, in their order, with all that a plan is computed from. */
export async function plannedMilestones(
  read: PlanReader,
  { id, timeZone, terms, days }: Of,
): Promise<Planned[]> {
  const rows = await read.milestone.findMany({
    where: { engagementId: id, status: { not: 'replaced' } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { ...withAwaited, deliveries: { orderBy: { round: 'desc' }, take: 1 } },
  });
  const owed = await owedUntil(read, id);
  const dayOf = (at: Date | null): Day | null => at && dayIn(instantFromColumn(at), timeZone);
  return depending(rows).map((row) => {
    const milestone = milestoneFrom(row);
    const [delivery] = row.deliveries;
    const isDone = milestone.status === 'accepted' || milestone.status === 'delivered';
    const doneOn = isDone ? dayOf(row.acceptedAt ?? delivery?.deliveredAt ?? null) : null;
    const { notBefore } = startConditionFrom(row.startCondition);
    const awaitsDecision = milestone.status === 'delivered' ? dayOf(delivery?.windowEndsAt ?? null) : null;
    return {
      id: row.id,
      awaits: row.awaits,
      title: row.title,
      dueOn: dayFromColumn(row.dueOn),
      dueKind: dueKindOf(row),
      movable: mayBeDelivered(milestone),
      workDays: row.workDays,
      startedOn: dayOf(row.startedAt),
      doneOn,
      notBefore: milestone.status === 'planned' ? later(notBefore, owed.get(row.id) ?? null) : notBefore,
      decisionDays:
        milestone.status === 'accepted'
          ? 0
          : doneOn !== null && awaitsDecision !== null
            ? Math.max(1, days.between(doneOn, awaitsDecision))
            : terms.acceptanceWindowDays,
    };
  });
}

/** The last day on which something is due that the client still owes, by the milestone that waits for it. */
async function owedUntil(read: PlanReader, engagementId: string): Promise<ReadonlyMap<string, Day>> {
  const rows = await read.material.findMany({
    where: { engagementId, milestoneId: { not: null }, status: { in: ['asked', 'returned'] } },
    orderBy: { dueOn: 'asc' },
    select: { milestoneId: true, dueOn: true },
  });
  return new Map(
    rows.flatMap(({ milestoneId, dueOn }) =>
      milestoneId === null ? [] : [[milestoneId, dayFromColumn(dueOn)] as const],
    ),
  );
}

const later = (a: Day | null, b: Day | null): Day | null =>
  a === null || (b !== null && Temporal.PlainDate.compare(a, b) < 0) ? b : a;

/** The plan as it stands on `today`. */
export async function projectPlan(read: PlanReader, engagement: Of, today: Day): Promise<Plan | undefined> {
  return planOf(await plannedMilestones(read, engagement), today, engagement.days);
}
