import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { type AgencyCalendar, agencyCalendarFrom, calendarColumns } from '../kernel/agency-calendar.ts';
import { type Instant, instantToColumn } from '../kernel/calendar.ts';
import { HELD_UP, morningFor, REMINDS_AT } from '../kernel/reading-hours.ts';

/**
 * What is said by the clock and has no hours of its own, and who reads it. Reminders have theirs (kernel/nudge.ts); what
 * is looked up or drafted in silence needs none.
 */
const spoken: Readonly<Record<string, 'client' | 'team'>> = {
  'digest.weekly': 'client',
  'digest.monthly': 'client',
  'milestone.accept-silently': 'client',
  'milestone.start-ready': 'client',
  'change.expire': 'client',
  'billing.expire-details': 'client',
  'engagement.pause-over': 'team',
  'digest.daily': 'team',
  'digest.preview': 'team',
  'billing.check': 'team',
};
/** With which the agency begins its day. */
const first: ReadonlySet<string> = new Set(['digest.daily', 'billing.check']);
const BEGINS_AT = '09:00';

export const spokenKinds = Object.keys(spoken);

interface Late {
  id: string;
  kind: string;
  country: string | null;
  time_zone: string | null;
}

/**
 * Runs at every tick, before anything is fired: what an outage has held up and would now come at night or on a day off
 * waits for its readers' next morning; once more, where that has become a day off since. Its day stays what it was, so
 * that nothing is planned a second time.
 */
export const holdUntilMorning = act({
  name: 'calendar.hold-until-morning',
  input: z.object({}),
  async run(tx, _input, visit) {
    const rows = await tx.$queryRaw<Late[]>`
      select d.id, d.kind, e.country, e.time_zone
        from due d left join engagement e on e.id = d.engagement_id
       where d.state = 'waiting' and d.kind = any(${spokenKinds}::text[])
         and (d.due_at <= ${instantToColumn(visit.now.subtract(HELD_UP))}
              or (d.due_at <= ${instantToColumn(visit.now)} and d.local_day <
                    (d.due_at at time zone coalesce(e.time_zone, (select a.time_zone from agency a where a.id = 1)))::date))
       order by d.id
         for update of d skip locked`;
    if (rows.length === 0) return outcome([]);
    const agency = await tx.agency.findUnique({ where: { id: 1 }, select: calendarColumns });
    if (agency === null) return outcome([]);
    const calendar = agencyCalendarFrom(agency);
    await moveHours(
      tx,
      rows.flatMap((row) => {
        const at = morningOf(row, calendar, visit.now);
        return at === undefined ? [] : [{ id: row.id, at: at.toString() }];
      }),
    );
    return outcome([]);
  },
});

/** Undefined: it may be said now. */
function morningOf(
  { kind, country, time_zone: zone }: Late,
  calendar: AgencyCalendar,
  now: Instant,
): Instant | undefined {
  const isClients = spoken[kind] === 'client' && country !== null && zone !== null;
  const reader = isClients ? { timeZone: zone, days: calendar.sharedWith(country) } : calendar;
  return morningFor(now, reader, first.has(kind) ? BEGINS_AT : REMINDS_AT);
}

async function moveHours(tx: Tx, rows: readonly { readonly id: string; readonly at: string }[]) {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    update due d set due_at = r.at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, at timestamptz)
     where d.id = r.id and d.state = 'waiting'`;
}
