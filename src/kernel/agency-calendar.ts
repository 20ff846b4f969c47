import { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../prisma/generated/client.ts';
import type { Tx } from './act.ts';
import { type Day, dayFromColumn, daysOn, type WorkingDays, worksIn } from './calendar.ts';

/** What the agency's calendar is made of: selected wherever its row is read for days. */
export const calendarColumns = {
  country: true,
  timeZone: true,
  daysOff: { where: { removedAt: null }, select: { firstDay: true, lastDay: true, working: true } },
} satisfies Prisma.AgencySelect;

/** From the first to the last day: off, or worked on (`working`) although it is a weekend or a holiday. */
export interface OwnDays {
  readonly firstDay: Date;
  readonly lastDay: Date;
  readonly working: boolean;
}

export interface CalendarRow {
  readonly country: string;
  readonly timeZone: string;
  readonly daysOff: readonly OwnDays[];
}

/** The only place from which business days come: it knows the agency's own days. */
export interface AgencyCalendar {
  readonly timeZone: string;
  /** On which the agency works. */
  readonly days: WorkingDays;
  /** On which both work, the agency and a client in that country (ISO 3166). */
  sharedWith(country: string): WorkingDays;
  /** On which a client in that country reads, whether the agency works or not. */
  ofClient(country: string): WorkingDays;
}

/**
 * Where the state moves working days onto weekends, every year anew: one that the agency has entered is then a working
 * day of its clients there, too. Elsewhere it is the agency's own affair.
 */
const movesWorkToWeekends: ReadonlySet<string> = new Set(['CN', 'HU', 'RU', 'BY', 'KZ']);

export function agencyCalendarFrom({ country, timeZone, daysOff }: CalendarRow): AgencyCalendar {
  const off = daysOf(daysOff.filter(({ working }) => !working));
  const on = daysOf(daysOff.filter(({ working }) => working));
  const agencyWorks = (day: Day): boolean => has(on, day) || (!has(off, day) && worksIn(country, day));
  const clientWorks = (there: string, day: Day): boolean =>
    worksIn(there, day) || (there === country && movesWorkToWeekends.has(there) && has(on, day));
  return {
    timeZone,
    days: daysOn(agencyWorks),
    sharedWith: (there) => daysOn((day) => agencyWorks(day) && clientWorks(there, day)),
    ofClient: (there) => daysOn((day) => clientWorks(there, day)),
  };
}

// Most agencies have few days of their own, and digests ask for thousands of days.
const has = (days: ReadonlySet<string>, day: Day): boolean => days.size > 0 && days.has(day.toString());

function daysOf(ranges: readonly OwnDays[]): ReadonlySet<string> {
  const days = new Set<string>();
  for (const { firstDay, lastDay } of ranges) {
    const last = dayFromColumn(lastDay);
    for (
      let day = dayFromColumn(firstDay);
      Temporal.PlainDate.compare(day, last) <= 0;
      day = day.add({ days: 1 })
    )
      days.add(day.toString());
  }
  return days;
}

/** Looking is enough: a slash command's read-only database will do. */
export interface CalendarReader {
  readonly agency: Pick<Tx['agency'], 'findUniqueOrThrow'>;
}

/** For as many engagements as there are, read once. */
export async function agencyCalendar(read: CalendarReader): Promise<AgencyCalendar> {
  return agencyCalendarFrom(
    await read.agency.findUniqueOrThrow({ where: { id: 1 }, select: calendarColumns }),
  );
}
