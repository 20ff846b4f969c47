import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { ClauseKey } from '../clause.ts';
import { mustRun } from '../may-run.ts';
import { clauseChangeFrom } from './clause-change.ts';
import { mustBeOpenToChange } from './clause-rules.ts';
import type { ClauseRestored } from './events.ts';
import { refuse } from './refusals.ts';
import { type Remade, remakeDraft } from './remake-draft.ts';

/**
 * Lets the template's words stand again, and takes back what waits for a second person. Nobody else is needed:
 * it only ever leads back to what was agreed on within the agency.
 */
export const restoreClause = act({
  name: 'clause.restore',
  input: z.object({ engagementId: z.string(), clauseKey: ClauseKey }),
  async run(tx, { engagementId, clauseKey }, visit) {
    mustRun(visit.person);
    await lockEngagement(tx, engagementId);
    await mustBeOpenToChange(tx, engagementId);
    const where = { engagementId, clauseKey, endedAt: null };
    const rows = await tx.clauseChange.findMany({ where, orderBy: { askedAt: 'asc' } });
    if (rows.length === 0) throw refuse.notChanged();
    await tx.clauseChange.updateMany({ where, data: { endedAt: instantToColumn(visit.now) } });
    const restored = rows.map(clauseChangeFrom).map(
      ({ id, kind, heading }): ClauseRestored => ({
        type: 'clause.restored',
        engagementId,
        changeId: id,
        clauseKey,
        kind,
        heading,
      }),
    );
    const { events, remade } = await remakeDraft(tx, engagementId, visit);
    return outcome<ClauseRestored | (typeof events)[number], { remade: Remade }>([...restored, ...events], {
      remade,
    });
  },
});
