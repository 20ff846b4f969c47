import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { type Day, dayToColumn, instantToColumn, LocalDay } from '../kernel/calendar.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { actorOf } from '../kernel/visit.ts';
import { checkRisk } from './check-risk.ts';
import type { RiskRaised } from './events.ts';
import { mustRunEngagements } from './people.ts';
import { scheduleAnswer } from './remind-of-answer.ts';
import { scheduleReminder } from './remind-of-risk.ts';
import { Kind, MOST_OPTIONS, riskFrom } from './risk.ts';

const Text = z.string().trim().max(1000);

export const RaisedRisk = z.object({
  engagementId: z.string(),
  kind: Kind,
  what: Text.min(1),
  effect: Text.min(1),
  options: z.array(z.string().trim().min(1).max(200)).max(MOST_OPTIONS).default([]),
  needs: Text.default(''),
  needsBy: LocalDay.exactOptional(),
  milestoneIds: z.array(z.string()).max(100).default([]),
  /** Business days by which the milestones move; negative, earlier: an offer. */
  moves: z.number().int().min(-60).max(250).default(0),
  firstDay: LocalDay.exactOptional(),
  lastDay: LocalDay.exactOptional(),
  absenceId: z.string().exactOptional(),
  pauses: z.boolean().default(false),
});
export type RaisedRisk = z.output<typeof RaisedRisk>;

/**
 * Tells the client what may cost days, or win some. Soft days move at once and both sides read it on the card; a fixed
 * one becomes a change request; earlier days are an offer (docs/decisions/0044).
 */
export const raiseRisk = act({
  name: 'risk.raise',
  input: RaisedRisk,
  async run(tx, input, visit) {
    mustRunEngagements(visit.person);
    const { engagementId } = input;
    await lockEngagement(tx, engagementId);
    const facts = await engagementFacts(tx, engagementId);
    await checkRisk(tx, input, facts, visit.now);
    const { kind, what, effect, milestoneIds, moves, pauses, firstDay, lastDay, ...rest } = input;
    const riskId = visit.newId('rsk');
    const number = 1 + (await tx.risk.count({ where: { engagementId } }));
    const row = await tx.risk.create({
      data: {
        ...{ id: riskId, engagementId, number, kind, what, effect, milestoneIds, moves, pauses },
        options: rest.options,
        needs: rest.needs,
        needsBy: columnOf(rest.needsBy),
        firstDay: columnOf(firstDay),
        lastDay: columnOf(lastDay),
        absenceId: rest.absenceId ?? null,
        raisedBy: actorToColumn(actorOf(visit.person)),
        raisedAt: instantToColumn(visit.now),
      },
    });
    await scheduleReminder(tx, visit, { id: riskId, engagementId });
    await scheduleAnswer(tx, visit, facts, riskFrom(row));
    const raised: RiskRaised = {
      type: 'risk.raised',
      ...{ engagementId, riskId, number, kind, what, effect, milestoneIds, moves, pauses },
      firstDay: firstDay?.toString() ?? null,
      lastDay: lastDay?.toString() ?? null,
      absenceId: rest.absenceId ?? null,
    };
    return outcome([raised], { riskId, number });
  },
});

const columnOf = (day: Day | undefined): Date | null => (day === undefined ? null : dayToColumn(day));
