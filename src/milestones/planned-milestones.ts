import { type Day, dayFromColumn, dayIn, instantFromColumn, type WorkingDays } from '../kernel/calendar.ts';
import type { MilestoneReader } from './dated-milestones.ts';
import { depending, withAwaited } from './dependents.ts';
import { dueKindOf, mayBeDelivered, milestoneFrom } from './milestone.ts';
import { type Plan, type Planned, planOf } from './plan.ts';
import { startConditionFrom } from './start-condition.ts';

interface Of {
  readonly id: string;
  readonly timeZone: string;
}

/** All milestones of an engagement that count, in their order, with all that a plan is computed from. */
export async function plannedMilestones(read: MilestoneReader, { id, timeZone }: Of): Promise<Planned[]> {
  const rows = await read.milestone.findMany({
    where: { engagementId: id, status: { not: 'replaced' } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { ...withAwaited, deliveries: { orderBy: { round: 'desc' }, take: 1 } },
  });
  return depending(rows).map((row) => {
    const milestone = milestoneFrom(row);
    const handedOver = row.acceptedAt ?? row.deliveries[0]?.deliveredAt ?? null;
    const isDone = milestone.status === 'accepted' || milestone.status === 'delivered';
    const dayOf = (at: Date | null): Day | null => at && dayIn(instantFromColumn(at), timeZone);
    return {
      id: row.id,
      awaits: row.awaits,
      title: row.title,
      dueOn: dayFromColumn(row.dueOn),
      dueKind: dueKindOf(row),
      movable: mayBeDelivered(milestone),
      workDays: row.workDays,
      startedOn: dayOf(row.startedAt),
      doneOn: isDone ? dayOf(handedOver) : null,
      notBefore: startConditionFrom(row.startCondition).notBefore,
    };
  });
}

/** The plan as it stands on `today`. */
export async function projectPlan(
  read: MilestoneReader,
  engagement: Of & { readonly days: WorkingDays },
  today: Day,
): Promise<Plan | undefined> {
  return planOf(await plannedMilestones(read, engagement), today, engagement.days);
}
