import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayToColumn } from '../kernel/calendar.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import type { DueExtended } from './events.ts';
import { inTimeUntil } from './lateness.ts';
import { isOwed, materialFrom } from './material.ts';
import { planReminders } from './plan-reminders.ts';

/**
 * The project goes on after a pause: what is owed is due later by as many business days, and what was late is as late as
 * it was: the plan has moved by the pause itself, and the same days do not move it twice. Reminders are planned anew, but
 * for what waits for an answer of the team: that goes on with it.
 */
export const resumeMaterials = act({
  name: 'material.resume-all',
  input: z.object({
    engagementId: z.string(),
    businessDays: z.number().int().min(0),
  }),
  async run(tx, { engagementId, businessDays }, visit) {
    await lockEngagement(tx, engagementId);
    const facts = await engagementFacts(tx, engagementId);
    const rows = await tx.material.findMany({ where: { engagementId }, orderBy: { number: 'asc' } });
    const owed = rows.map(materialFrom).filter(isOwed);
    const questions = await tx.question.findMany({
      where: { subject: { in: owed.map(({ id }) => id) }, answeredAt: null },
      select: { subject: true },
    });
    const asked = new Set(questions.map(({ subject }) => subject));
    const extended: DueExtended[] = [];
    for (const material of owed) {
      const { id: materialId, dueOn: from } = material;
      const inTime = inTimeUntil(material, facts.timeZone);
      const to = businessDays === 0 ? from : facts.days.add(facts.days.add(inTime, 0), businessDays);
      const row = await tx.material.update({ where: { id: materialId }, data: { dueOn: dayToColumn(to) } });
      if (!asked.has(materialId)) await planReminders(tx, visit, facts, materialFrom(row));
      if (to.equals(from)) continue;
      extended.push({
        type: 'material.due-extended',
        engagementId,
        materialId,
        from: from.toString(),
        to: to.toString(),
      });
    }
    return outcome(extended);
  },
});
