import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { atHour, dayIn, instantFromColumn, instantToColumn } from '../kernel/calendar.ts';
import { dropDue, scheduleAct } from '../kernel/due.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import type { ChangeValidLonger } from './events.ts';
import { expireChange } from './expire-change.ts';

/** The client's hour at which an offer ends. */
const EXPIRES_AT = '18:00';

/**
 * The project goes on after a pause: offers that were open when it came to rest stand as much longer, and never only for
 * today.
 */
export const resumeProposals = act({
  name: 'change.resume-proposals',
  input: z.object({
    engagementId: z.string(),
    pausedAt: z.string(),
    businessDays: z.number().int().min(0),
  }),
  async run(tx, { engagementId, pausedAt, businessDays }, visit) {
    await lockEngagement(tx, engagementId);
    const { days, timeZone } = await engagementFacts(tx, engagementId);
    const rows = await tx.changeRequest.findMany({
      where: {
        engagementId,
        status: 'assessed',
        validUntil: { gt: instantToColumn(Temporal.Instant.from(pausedAt)) },
      },
      orderBy: { number: 'asc' },
    });
    const longer: ChangeValidLonger[] = [];
    for (const { id: changeId, number, validUntil } of rows) {
      if (validUntil === null) continue;
      const wanted = days.add(dayIn(instantFromColumn(validUntil), timeZone), businessDays);
      const tomorrow = days.add(dayIn(visit.now, timeZone), 1);
      const day = Temporal.PlainDate.compare(wanted, tomorrow) < 0 ? tomorrow : wanted;
      const until = atHour(day, EXPIRES_AT, timeZone);
      await tx.changeRequest.update({
        where: { id: changeId },
        data: { validUntil: instantToColumn(until) },
      });
      await dropDue(tx, changeId);
      const at = { engagementId, subject: changeId, day, time: EXPIRES_AT, timeZone };
      await scheduleAct(tx, visit, expireChange, { changeId }, at);
      longer.push({
        type: 'change.valid-longer',
        engagementId,
        changeId,
        number,
        until: until.toString(),
      });
    }
    return outcome(longer);
  },
});
