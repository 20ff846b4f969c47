import type { Tx } from '../kernel/act.ts';
import { agencyCalendarFrom, calendarColumns } from '../kernel/agency-calendar.ts';
import {
  type Day,
  dayFromColumn,
  dayIn,
  dayToColumn,
  type Instant,
  instantFromColumn,
} from '../kernel/calendar.ts';
import { type WorkWeek, workloadOf } from './workload.ts';

/** Looking is enough. */
export interface WorkReader {
  readonly agency: Pick<Tx['agency'], 'findMany'>;
  readonly milestone: Pick<Tx['milestone'], 'findMany'>;
  readonly member: Pick<Tx['member'], 'count'>;
  readonly absence: Pick<Tx['absence'], 'findMany'>;
}

/** What is worked on and who is there, in four queries whatever there is. */
export async function readWorkload(read: WorkReader, now: Instant): Promise<readonly WorkWeek[]> {
  const [agency] = await read.agency.findMany({ select: calendarColumns });
  if (agency === undefined) return [];
  const { days, timeZone } = agencyCalendarFrom(agency);
  const today = dayIn(now, timeZone);
  const milestones = await read.milestone.findMany({
    where: {
      status: { in: ['planned', 'started', 'changes-requested'] },
      engagement: { status: { in: ['agreed', 'active'] } },
    },
    select: { startedAt: true, dueOn: true, workDays: true },
  });
  const facts = {
    milestones: milestones.map(({ startedAt, dueOn, workDays }) => ({
      startedOn: startedAt && dayIn(instantFromColumn(startedAt), timeZone),
      dueOn: dayFromColumn(dueOn),
      workDays,
    })),
    members: await read.member.count(),
    absences: await absencesFrom(read, today),
    days,
  };
  return workloadOf(facts, today);
}

async function absencesFrom(read: Pick<WorkReader, 'absence'>, today: Day) {
  const rows = await read.absence.findMany({
    where: { removedAt: null, lastDay: { gte: dayToColumn(today) } },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
    select: { memberId: true, firstDay: true, lastDay: true, member: { select: { name: true } } },
  });
  return rows.map(({ memberId, member, firstDay, lastDay }) => ({
    memberId,
    who: member.name,
    first: dayFromColumn(firstDay),
    last: dayFromColumn(lastDay),
  }));
}
