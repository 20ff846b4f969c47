import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { agencyCalendar } from '../kernel/agency-calendar.ts';
import { dayFromColumn, instantFromColumn, instantToColumn } from '../kernel/calendar.ts';
import { moveDue } from '../kernel/due.ts';
import type { Visit } from '../kernel/visit.ts';
import type { DaysChanged } from './events.ts';
import { movedRows, type WaitingRow } from './moved-rows.ts';

/** As many engagements as one transaction looks at. */
const GROUP = 500;

/**
 * Days were added to the calendar or taken out of it: what was planned follows, group by group, so that one that is
 * interrupted goes on where it was. What waits for a day that is off now moves; rooms look after their own windows and
 * days because of the event. Of the agency's own rows it is the first group that takes care.
 */
export const spreadDays = act({
  name: 'calendar.spread-days',
  input: z.object({ dayOffId: z.string(), closed: z.boolean(), after: z.string() }),
  async run(tx, { dayOffId, closed, after }, visit) {
    const engagements = await tx.engagement.findMany({
      where: { id: { gt: after }, status: { not: 'closed' } },
      orderBy: { id: 'asc' },
      take: GROUP,
      select: { id: true },
    });
    const engagementIds = engagements.map(({ id }) => id);
    if (closed) {
      const rows = await waitingRows(tx, { dayOffId, engagementIds, isFirst: after === '' }, visit);
      await moveDue(tx, visit, movedRows(rows, await agencyCalendar(tx), visit.now));
    }
    const next = engagementIds.length < GROUP ? null : (engagementIds.at(-1) ?? null);
    const changed: DaysChanged = {
      type: 'calendar.days-changed',
      engagementId: null,
      dayOffId,
      closed,
      engagementIds,
      next,
    };
    return outcome([changed]);
  },
});

interface Group {
  readonly dayOffId: string;
  readonly engagementIds: readonly string[];
  readonly isFirst: boolean;
}

interface Row {
  id: string;
  kind: string;
  local_day: Date;
  due_at: Date;
  country: string | null;
  time_zone: string | null;
}

async function waitingRows(
  tx: Tx,
  { dayOffId, engagementIds, isFirst }: Group,
  { now }: Visit,
): Promise<readonly WaitingRow[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select d.id, d.kind, d.local_day, d.due_at, e.country, e.time_zone
      from day_off o
      join due d on d.local_day between o.first_day and o.last_day
       and d.state = 'waiting' and d.due_at > ${instantToColumn(now)}
      left join engagement e on e.id = d.engagement_id
     where o.id = ${dayOffId}
       and (d.engagement_id = any(${[...engagementIds]}::text[]) or (${isFirst} and d.engagement_id is null))
     order by d.id`;
  return rows.map(({ id, kind, local_day, due_at, country, time_zone: timeZone }) => ({
    id,
    kind,
    day: dayFromColumn(local_day),
    at: instantFromColumn(due_at),
    home: country === null || timeZone === null ? null : { country, timeZone },
  }));
}
