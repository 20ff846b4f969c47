import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dayIn } from '../kernel/calendar.ts';
import { scheduleAct } from '../kernel/due.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { loadMilestone } from './load-milestone.ts';
import type { MilestoneStarted } from './milestone.ts';
import { hasCondition } from './start-condition.ts';
import { begin } from './start-milestone.ts';
import { owedFor, whyNotYet } from './why-not-yet.ts';

const STARTS_AT = '09:00';

/**
 * Starts every planned milestone whose start condition has come to hold (product.md E6). What the client owes for it
 * is waited for, too. Which has no condition, and waits for nothing, is started by a person. Running it again starts nothing twice.
 */
export const startReady = act({
  name: 'milestone.start-ready',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }, visit) {
    await lockEngagement(tx, engagementId);
    const facts = await engagementFacts(tx, engagementId);
    if (facts.agreementVersion === 0 || facts.status === 'paused' || facts.status === 'closed')
      return outcome([]);
    const planned = await tx.milestone.findMany({
      where: { engagementId, status: 'planned' },
      orderBy: { position: 'asc' },
      include: { _count: { select: { dependsOn: true } } },
    });
    const started: MilestoneStarted[] = [];
    for (const { id, _count } of planned) {
      const milestone = await loadMilestone(tx, id);
      const { startCondition, status } = milestone;
      if (status !== 'planned' || (_count.dependsOn === 0 && !hasCondition(startCondition))) continue;
      const isReady = (await whyNotYet(tx, milestone, facts, visit)) === undefined;
      if (isReady && (await owedFor(tx, id)) === undefined) started.push(await begin(tx, milestone, visit));
      const { notBefore } = startCondition;
      if (notBefore === null || dayIn(visit.now, facts.timeZone).until(notBefore).sign <= 0) continue;
      // On a day of rest nobody begins: the first business day from then on.
      const day = facts.days.add(notBefore, 0);
      const at = { engagementId, subject: id, timeZone: facts.timeZone, day, time: STARTS_AT };
      await scheduleAct(tx, visit, startReady, { engagementId }, at);
    }
    return outcome(started);
  },
});
