import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { atHour, type Day, dayIn, dayToColumn, instantToColumn } from '../../kernel/calendar.ts';
import { cardsBefore } from '../../kernel/cards-before.ts';
import { deciders, type EngagementFacts, lockEngagement } from '../../kernel/engagement-facts.ts';
import { Locale } from '../../kernel/locale.ts';
import { Frequency, isWanted, keptRhythm, Place } from '../../kernel/rhythm.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { LanguageChanged, RhythmChanged, RhythmEvent } from './events.ts';
import { mustReach, type PresentRhythm, presentRhythm, sideOf, type Wish } from './present-rhythm.ts';
import { refuse } from './refusals.ts';

/** What is planned already comes when it is wanted now: the planners, which run at every tick, see to it. */
const WEEKLY = 'digest.weekly';
const MONTHLY = 'digest.monthly';
const onTheHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** Where, how often and when a client hears of its project; in which language, only the agency says. */
export const changeRhythm = act({
  name: 'engagement.change-rhythm',
  input: z.object({
    engagementId: z.string(),
    place: Place,
    frequency: Frequency,
    day: z.number().int().min(1).max(7),
    hour: z.number().int().min(0).max(23),
    locale: Locale.optional(),
  }),
  async run(tx, { engagementId, locale, ...wish }, visit) {
    await lockEngagement(tx, engagementId);
    const { engagement, rhythm } = await presentRhythm(tx, engagementId);
    const side = sideOf(visit.person, engagement);
    if (engagement.status === 'closed') throw refuse.closed({ name: engagement.name });
    const events: RhythmEvent[] = [];
    if (!isSame(wish, rhythm)) {
      if (wish.place !== rhythm.place) mustReach(wish.place, deciders(engagement));
      await keep(tx, engagement, rhythm, wish, visit);
      const changed: RhythmChanged = { type: 'engagement.rhythm-changed', engagementId, side, ...wish };
      events.push(changed);
    }
    if (side === 'agency' && locale !== undefined && locale !== engagement.locale)
      events.push({ ...(await speak(tx, engagement, locale, visit)), alone: events.length === 0 });
    return outcome(events);
  },
});

const isSame = (a: Wish, b: Wish): boolean => a.place === b.place && isSameTime(a, b);

const isSameTime = (a: Wish, b: Wish): boolean =>
  a.frequency === b.frequency && a.day === b.day && a.hour === b.hour;

async function keep(
  tx: Tx,
  { id, terms, timeZone }: EngagementFacts,
  present: PresentRhythm,
  wish: Wish,
  { now, person: { name: by } }: Visit,
): Promise<void> {
  if (isSameTime(present, wish)) {
    await tx.$executeRaw`
      update engagement set rhythm = rhythm || jsonb_build_object('place', ${wish.place}::text, 'by', ${by}::text)
       where id = ${id}`;
    return;
  }
  const today = dayIn(now, timeZone);
  // Another day or hour of every second week leaves the weeks as they are.
  const goesOn = wish.frequency === 'fortnightly' && present.frequency === 'fortnightly';
  const since = goesOn ? (present.since ?? today) : today;
  await tx.engagement.update({ where: { id }, data: { rhythm: keptRhythm(wish, terms, { since, by }) } });
  // What an outage has held up waits for a day after its own, and comes, unless they want nothing any more.
  const own = wish.frequency === 'never' ? {} : { localDay: { gte: dayToColumn(today) } };
  const isPast = Temporal.Instant.compare(atHour(today, onTheHour(wish.hour), timeZone), now) <= 0;
  await tx.due.updateMany({
    where: {
      scope: id,
      kind: { in: [WEEKLY, MONTHLY] },
      OR: [{ state: 'waiting', dueAt: { gt: instantToColumn(now) }, ...own }, { state: 'resting' }],
      ...(isPast && { NOT: { localDay: dayToColumn(today), kind: { in: lostToday(wish, since, today) } } }),
    },
    data: { state: 'dropped' },
  });
}

/** Of today's, those that would be counted from now and come a week or a month later: they keep the hour they had. */
function lostToday({ frequency, day }: Wish, since: Day, today: Day): string[] {
  if (frequency === 'never') return [];
  const isDay = today.dayOfWeek === day && isWanted(today, { frequency, since });
  return isDay ? [WEEKLY, MONTHLY] : [MONTHLY];
}

/** Agreements stay as they were signed. Private answers follow the client's language, where this is its only project. */
async function speak(
  tx: Tx,
  { id, client, locale: from }: EngagementFacts,
  to: Locale,
  { person }: Visit,
): Promise<Omit<LanguageChanged, 'alone'>> {
  await tx.$executeRaw`
    update engagement set locale = ${to}, rhythm = rhythm || jsonb_build_object('by', ${person.name}::text)
     where id = ${id}`;
  const others = await tx.engagement.count({
    where: { clientId: client.id, id: { not: id }, status: { not: 'closed' } },
  });
  if (others === 0) await tx.client.update({ where: { id: client.id }, data: { locale: to } });
  const subjects = await cardsBefore(tx, id);
  return { type: 'engagement.language-changed', engagementId: id, from, to, subjects };
}
