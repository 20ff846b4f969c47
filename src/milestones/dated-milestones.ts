import type { Tx } from '../kernel/act.ts';
import { dayFromColumn } from '../kernel/calendar.ts';
import { depending, withAwaited } from './dependents.ts';
import { dueKindOf, mayBeDelivered, milestoneFrom } from './milestone.ts';
import type { Dated } from './shift.ts';

/** Looking is enough: a form's read-only database will do. */
export interface MilestoneReader {
  readonly milestone: Pick<Tx['milestone'], 'findMany'>;
}

/** All milestones of an engagement that count, in their order, with what each waits for. */
export async function datedMilestones(read: MilestoneReader, engagementId: string): Promise<Dated[]> {
  const rows = await read.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: withAwaited,
  });
  return depending(rows).map((row) => ({
    id: row.id,
    awaits: row.awaits,
    title: row.title,
    dueOn: dayFromColumn(row.dueOn),
    dueKind: dueKindOf(row),
    movable: mayBeDelivered(milestoneFrom(row)),
  }));
}
