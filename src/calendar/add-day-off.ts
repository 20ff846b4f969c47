import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { agencyCalendar } from '../kernel/agency-calendar.ts';
import { dayIn, dayToColumn, instantToColumn, LocalDay, type WorkingDays } from '../kernel/calendar.ts';
import { visibleText } from '../kernel/markup.ts';
import { actorOf, type Person } from '../kernel/visit.ts';
import type { DayOffAdded } from './events.ts';
import { refuse } from './refusals.ts';
import { daysOf, mustBeAhead, type Span } from './span.ts';

/** As many days at once (day_off_not_for_ever in the database). */
export const MOST_DAYS_OFF = 92;

const Name = z
  .string()
  .transform((raw) => visibleText(raw).trim())
  .pipe(z.string().min(1).max(80));

/** An owner enters days on which nobody of the agency works, or a weekend on which it does. */
export const addDayOff = act({
  name: 'calendar.add-day-off',
  input: z.object({ name: Name, first: LocalDay, last: LocalDay, working: z.boolean() }),
  async run(tx, { name, first, last, working }, visit) {
    mustBeOwner(visit.person);
    await lockCalendar(tx);
    const { timeZone, days } = await agencyCalendar(tx);
    mustBeAhead({ first, last }, dayIn(visit.now, timeZone), MOST_DAYS_OFF);
    await mustBeFree(tx, { first, last });
    mustMakeADifference({ first, last }, working, days);
    const dayOffId = visit.newId('off');
    await tx.dayOff.create({
      data: {
        id: dayOffId,
        name,
        firstDay: dayToColumn(first),
        lastDay: dayToColumn(last),
        working,
        addedBy: actorToColumn(actorOf(visit.person)),
        addedAt: instantToColumn(visit.now),
      },
    });
    const added: DayOffAdded = {
      type: 'calendar.day-off-added',
      engagementId: null,
      dayOffId,
      name,
      firstDay: first.toString(),
      lastDay: last.toString(),
      working,
    };
    return outcome([added]);
  },
});

export function mustBeOwner(person: Person): void {
  if (person.kind !== 'member' || person.role !== 'owner') throw refuse.ownersOnly();
}

/** One after the other: two owners who enter the same days at once would otherwise both find them free. */
export async function lockCalendar(tx: Tx): Promise<void> {
  await tx.$executeRaw`select 1 from agency where id = 1 for no key update`;
}

async function mustBeFree(tx: Tx, { first, last }: Span): Promise<void> {
  const other = await tx.dayOff.findFirst({
    where: { removedAt: null, firstDay: { lte: dayToColumn(last) }, lastDay: { gte: dayToColumn(first) } },
    orderBy: { firstDay: 'asc' },
    select: { name: true },
  });
  if (other !== null) throw refuse.entered({ name: other.name }, 'first');
}

function mustMakeADifference(span: Span, working: boolean, days: WorkingDays): void {
  const all = daysOf(span);
  if (working && all.every((day) => days.isBusinessDay(day))) throw refuse.worksAnyway(undefined, 'first');
  if (!working && !all.some((day) => days.isBusinessDay(day))) throw refuse.offAnyway(undefined, 'first');
}
