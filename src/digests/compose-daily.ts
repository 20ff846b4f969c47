import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { agencyCalendar } from '../kernel/agency-calendar.ts';
import {
  atHour,
  dayIn,
  dayToColumn,
  type Instant,
  instantFromColumn,
  instantToColumn,
} from '../kernel/calendar.ts';
import { waitsUntil } from '../kernel/reading-hours.ts';
import { dailyContent } from './daily-facts.ts';
import { isQuiet } from './digest-content.ts';
import type { DailySummaryComposed } from './events.ts';
import { DAILY_AT } from './next-digest.ts';

/** How far ahead the summary looks for due days, in business days. */
const LOOKS_AHEAD = 3;
/** What is new is looked for so long before the last summary, too: clocks differ, and are set right. */
const LOOKS_BACK_HOURS = 24;
/** By as much another process may be ahead, whose clock said that it is nine. */
const CLOCKS_DIFFER = { minutes: 2 };
/** As many summaries as may lie within that time. */
const LAST = 5;

/**
 * Composes and archives the team's summary of a business day; when there is nothing to say, nothing is posted. One that
 * an outage held up until night or into a weekend is left out: the next morning's tells all of it.
 */
export const composeDaily = act({
  name: 'digest.daily',
  input: z.object({}),
  async run(tx, _input, visit) {
    const { days, timeZone } = await agencyCalendar(tx);
    if (waitsUntil(visit.now.add(CLOCKS_DIFFER), timeZone, days) !== undefined) return outcome([]);
    const today = dayIn(visit.now, timeZone);
    const { since = atHour(days.add(today, -1), DAILY_AT, timeZone), told } = await toldBefore(tx, visit.now);
    const content = await dailyContent(tx, { today, soon: days.add(today, LOOKS_AHEAD), since, told });
    if (isQuiet(content)) return outcome([]);
    const digestId = visit.newId('dig');
    const made = await tx.digest.createMany({
      data: [
        {
          id: digestId,
          scope: 'agency',
          kind: 'daily',
          localDay: dayToColumn(today),
          content,
          createdAt: instantToColumn(visit.now),
        },
      ],
      skipDuplicates: true,
    });
    const composed: DailySummaryComposed = { type: 'digest.daily-composed', engagementId: null, digestId };
    return outcome(made.count === 1 ? [composed] : []);
  },
});

interface Before {
  /** From when on there may be something untold; undefined before the first summary. */
  readonly since?: Instant;
  readonly told: ReadonlySet<string>;
}

/**
 * What the last summaries have told. Nothing goes untold when we were down, when it was committed while a summary was
 * composed, or when a clock was set back; nothing is told twice when a summary came late.
 */
async function toldBefore(tx: Tx, now: Instant): Promise<Before> {
  const rows = await tx.$queryRaw<{ created_at: Date; told: unknown }[]>`
    select created_at, content -> 'told' as told from digest
     where scope = 'agency' and kind = 'daily' order by local_day desc limit ${LAST}`;
  const told = new Set(rows.flatMap((row) => Told.parse(row.told)));
  const last = rows.find(({ created_at }) => created_at.getTime() <= now.epochMilliseconds);
  if (last === undefined) return { told };
  const at = instantFromColumn(last.created_at);
  // An older one has not written down what it told.
  return { since: last.told === null ? at : at.subtract({ hours: LOOKS_BACK_HOURS }), told };
}

const Told = z
  .array(z.string())
  .nullable()
  .transform((keys) => keys ?? []);
