import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { agencyCalendar } from '../kernel/agency-calendar.ts';
import { atHour, dayIn, dayToColumn, instantFromColumn, instantToColumn } from '../kernel/calendar.ts';
import { dailyContent } from './daily-facts.ts';
import { isQuiet } from './digest-content.ts';
import type { DailySummaryComposed } from './events.ts';
import { DAILY_AT } from './next-digest.ts';

/** How far ahead the summary looks for due days, in business days. */
const LOOKS_AHEAD = 3;

/** Composes and archives the team's summary of a business day; when there is nothing to say, nothing is posted. */
export const composeDaily = act({
  name: 'digest.daily',
  input: z.object({}),
  async run(tx, _input, visit) {
    const { days, timeZone } = await agencyCalendar(tx);
    const today = dayIn(visit.now, timeZone);
    // Since the last summary, so that nothing goes untold when we were down, or is told twice when it came late.
    const last = await tx.digest.findFirst({
      where: { scope: 'agency', kind: 'daily' },
      orderBy: { localDay: 'desc' },
    });
    const since = last ? instantFromColumn(last.createdAt) : atHour(days.add(today, -1), DAILY_AT, timeZone);
    const content = await dailyContent(tx, { today, soon: days.add(today, LOOKS_AHEAD), since });
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
