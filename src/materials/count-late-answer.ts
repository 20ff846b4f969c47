import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { LocalDay } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { daysBefore, lateDaysOf } from './came-late.ts';
import type { AnswerCameLate } from './events.ts';
import { daysNotCounted, type Late } from './lateness.ts';

/**
 * An answer that was needed because of a risk came late: its days go the way of everything that the client provides
 * late. Days that have cost one of its milestones something already are not counted again.
 */
export const countLateAnswer = act({
  name: 'material.count-late-answer',
  input: z.object({
    engagementId: z.string(),
    riskId: z.string(),
    milestoneIds: z.array(z.string()),
    what: z.string(),
    lateFrom: LocalDay,
    lateUntil: LocalDay,
    businessDays: z.number().int().positive(),
  }),
  async run(tx, { engagementId, riskId, milestoneIds, what, lateFrom, lateUntil, businessDays }) {
    const { days } = await engagementFacts(tx, engagementId);
    const counted: Late[] = [];
    for (const id of milestoneIds) counted.push(...(await lateDaysOf(tx, engagementId, id)));
    const late: AnswerCameLate = {
      type: 'material.answer-came-late',
      engagementId,
      riskId,
      milestoneIds,
      what,
      lateFrom: lateFrom.toString(),
      lateUntil: lateUntil.toString(),
      businessDays,
      moveBy: daysNotCounted({ from: lateFrom, until: lateUntil }, counted, days),
      before: await daysBefore(tx, engagementId),
    };
    return outcome([late]);
  },
});
