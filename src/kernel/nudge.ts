import type { Tx } from './act.ts';
import {
  atHour,
  type Day,
  dayIn,
  dayToColumn,
  instantFromColumn,
  instantToColumn,
  type WorkingDays,
} from './calendar.ts';
import { waitsUntil } from './reading-hours.ts';
import { AGAIN, moreUrgentThan, type ReminderAudience } from './reminder-kinds.ts';
import type { Visit } from './visit.ts';

/** When somebody reads: their zone, and the days on which they work. */
export interface Reader {
  readonly timeZone: string;
  readonly days: WorkingDays;
}

/** A reminder whose turn has come. */
export interface Turn {
  /** Null: the agency's own. It stands in nobody's way, and nothing stands in its. */
  readonly engagementId: string | null;
  /** What its due rows are about. */
  readonly subject: string;
  /** What is said, where that is not the act's own kind and subject: a list of the day, one that was put off. */
  readonly says?: { readonly kind: string; readonly subject: string };
  /** What comes to be said on the same day joins the same message: that is no second nudge. */
  readonly isList?: boolean;
  readonly audience: ReminderAudience;
  readonly reader: Reader;
  /** Something follows by contract if it is not read today: it is said beside another one, too. */
  readonly hasLegalEffect?: boolean;
  /** Somebody of the team is asked to do something: that is no nudge. */
  readonly isTask?: boolean;
  /** Others hear of it than whoever has put it off. */
  readonly reachesOthers?: boolean;
  /** The reader's; before it nothing is said. */
  readonly notBefore?: Day;
}

/**
 * The day to which it waits; undefined: it is said now, and the day is taken. Nobody is nudged at night or on a day off,
 * and in one engagement once a day on each side, whatever it is about: what is more urgent goes first.
 */
export async function takeTurn(tx: Tx, visit: Visit, kind: string, turn: Turn): Promise<Day | undefined> {
  const { timeZone, days } = turn.reader;
  const today = dayIn(visit.now, timeZone);
  if (turn.notBefore !== undefined && today.until(turn.notBefore).sign > 0) return turn.notBefore;
  const morning = waitsUntil(visit.now, timeZone, days);
  if (morning !== undefined) return morning;
  const { engagementId, subject, says = { kind, subject } } = turn;
  if (engagementId === null || turn.isTask === true) return undefined;
  const nudge = { ...turn, engagementId, says };
  // Whoever asked for this moment was told that it comes then.
  if (turn.hasLegalEffect === true || kind === AGAIN) {
    await note(tx, visit, nudge, today);
    return undefined;
  }
  const snoozed = turn.reachesOthers === true ? undefined : await snoozedUntil(tx, visit, nudge);
  if (snoozed !== undefined) return days.add(dayIn(snoozed, timeZone), 1);
  const isFree = !(await isOutranked(tx, kind, nudge, today)) && (await note(tx, visit, nudge, today));
  return isFree || (await joins(tx, nudge, today)) ? undefined : days.add(today, 1);
}

type Nudge = Turn & {
  readonly engagementId: string;
  readonly says: { readonly kind: string; readonly subject: string };
};

/** False: the day is taken. The database decides, whoever comes at the same moment. */
async function note(tx: Tx, visit: Visit, nudge: Nudge, today: Day): Promise<boolean> {
  const { engagementId, audience, says } = nudge;
  const noted = await tx.nudge.createMany({
    data: [
      {
        id: visit.newId('ndg'),
        engagementId,
        audience,
        localDay: dayToColumn(today),
        ...says,
        at: instantToColumn(visit.now),
      },
    ],
    skipDuplicates: true,
  });
  return noted.count === 1;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** It had the day, but was no longer true when its turn to be posted came: nobody has heard anything. */
export async function takeBackNudge(
  tx: Tx,
  { now }: Visit,
  { kind, subject, notice }: { readonly kind: string; readonly subject: string; readonly notice: string },
): Promise<void> {
  const since = new Date(now.epochMilliseconds - DAY_MS);
  const nudge = await tx.nudge.findFirst({ where: { kind, subject, takenBackAt: null, at: { gt: since } } });
  if (nudge === null) return;
  const said = await tx.card.count({ where: { subject, notice, postedAt: { gte: nudge.at } } });
  if (said > 0) return;
  await tx.nudge.update({ where: { id: nudge.id }, data: { takenBackAt: instantToColumn(now) } });
}

/** What an outage has kept from being said comes on this day of its reader's: then that day is taken, too. */
export async function moveNudge(
  db: Pick<Tx, 'nudge'>,
  { newId, now }: Visit,
  says: { readonly kind: string; readonly subject: string },
  day: Day,
): Promise<void> {
  const nudge = await db.nudge.findFirst({ where: { ...says, takenBackAt: null }, orderBy: { at: 'desc' } });
  if (nudge === null) return;
  const moved = { ...nudge, id: newId('ndg'), localDay: dayToColumn(day), at: instantToColumn(now) };
  await db.nudge.createMany({ data: [moved], skipDuplicates: true });
}

/** One more item of the list that has the day. */
async function joins(tx: Tx, { engagementId, audience, says, isList }: Nudge, today: Day): Promise<boolean> {
  if (isList !== true) return false;
  const where = { engagementId, audience, localDay: dayToColumn(today), takenBackAt: null, ...says };
  return (await tx.nudge.count({ where })) > 0;
}

/** Somebody wants to hear of it later, and will. */
async function snoozedUntil(tx: Tx, visit: Visit, { subject, says }: Nudge) {
  const open = await tx.snooze.findFirst({
    where: {
      kind: says.kind,
      subject: { in: [subject, says.subject] },
      endedAt: null,
      until: { gt: instantToColumn(visit.now) },
    },
    orderBy: { until: 'desc' },
    select: { until: true },
  });
  return open === null ? undefined : instantFromColumn(open.until);
}

/** Something more urgent is due today, or has come due and is on its way. */
async function isOutranked(tx: Tx, kind: string, nudge: Nudge, today: Day): Promise<boolean> {
  const { engagementId, subject, audience, reader } = nudge;
  const tomorrow = instantToColumn(atHour(today.add({ days: 1 }), '00:00', reader.timeZone));
  const kinds = [...moreUrgentThan(kind, audience)];
  const [found] = await tx.$queryRaw<{ waits: boolean }[]>`
    select exists (
      select from due d
       where d.scope = ${engagementId} and d.subject <> ${subject}
         and (d.kind = any(${kinds}::text[])
              or (d.kind = ${AGAIN} and d.payload ->> 'audience' = ${audience}))
         and ((d.state = 'waiting' and d.due_at < ${tomorrow})
              or (d.state = 'fired' and exists (
                    select from effect f where f.key = 'due:' || d.id and f.state in ('waiting', 'trying'))))) as waits`;
  return found?.waits === true;
}
