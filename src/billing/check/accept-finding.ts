import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { actorOf } from '../../kernel/visit.ts';
import { mustApproveMoney } from '../money-right.ts';
import type { FaultAccepted } from './events.ts';
import { cardsOf } from './finding.ts';
import { loadFinding } from './load-finding.ts';

/** Finance says that it is right as it is, and why. The check is silent about it as long as it stays the very same. */
export const acceptFinding = act({
  name: 'finding.accept',
  input: z.object({ findingId: z.string(), reason: z.string().trim().min(1).max(500) }),
  async run(tx, { findingId, reason }, visit) {
    await mustApproveMoney(tx, visit.person);
    const { row, finding } = await loadFinding(tx, findingId, 'right');
    const facts = JSON.stringify({ by: actorToColumn(actorOf(visit.person)), reason });
    await tx.$executeRaw`
      update billing_finding
         set settled_at = ${instantToColumn(visit.now)}, settled_how = 'right', facts = facts || ${facts}::jsonb
       where id = ${findingId}`;
    const { kind, subject, engagementId } = finding;
    const accepted: FaultAccepted = {
      type: 'billing.fault-accepted',
      engagementId: engagementId === '' ? null : engagementId,
      findingId,
      kind,
      subject,
      reason,
      cards: cardsOf(row),
    };
    return outcome([accepted]);
  },
});
