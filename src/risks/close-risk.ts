import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { dropDue } from '../kernel/due.ts';
import { actorOf } from '../kernel/visit.ts';
import type { RiskClosed } from './events.ts';
import { mustRunEngagements } from './people.ts';
import { takeOpenRisk } from './take-risk.ts';

/** Closed only with an outcome, which the client's card then says (product.md H5). */
export const closeRisk = act({
  name: 'risk.close',
  input: z.object({ riskId: z.string(), outcome: z.string().trim().min(1).max(1000) }),
  async run(tx, { riskId, outcome: words }, visit) {
    mustRunEngagements(visit.person);
    const { risk } = await takeOpenRisk(tx, riskId);
    await tx.risk.update({
      where: { id: riskId },
      data: {
        status: 'closed',
        outcome: words,
        closedBy: actorToColumn(actorOf(visit.person)),
        closedAt: instantToColumn(visit.now),
      },
    });
    await dropDue(tx, riskId);
    const { engagementId, number, pauses, raisedAt } = risk;
    const closed: RiskClosed = {
      type: 'risk.closed',
      ...{ engagementId, riskId, number, outcome: words },
      restsSince: pauses ? raisedAt.toString() : null,
    };
    return outcome([closed]);
  },
});
