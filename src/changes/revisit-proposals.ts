import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { changeFrom } from './change.ts';
import type { ChangeEvent } from './events.ts';
import { proposed } from './proposed.ts';
import { sendBack } from './send-back.ts';

/**
 * The plan has moved: every proposal that waits for the client is looked at again, in the same transaction. Where the
 * milestone that it changes has another day or is gone, it goes back to the team; of all others the days are computed
 * anew, so that a card never shows a plan that is not there any more.
 */
export const revisitProposals = act({
  name: 'change.revisit-proposals',
  input: z.object({
    engagementId: z.string(),
    /** Milestones that are accepted or replaced, or whose own day has moved. */
    touched: z.array(z.string()),
  }),
  async run(tx, { engagementId, touched }) {
    await lockEngagement(tx, engagementId);
    const { currency } = await engagementFacts(tx, engagementId);
    const rows = await tx.changeRequest.findMany({
      where: { engagementId, status: 'assessed' },
      orderBy: { number: 'asc' },
    });
    const events: ChangeEvent[] = [];
    for (const row of rows) {
      const change = changeFrom(row, currency);
      if (change.status !== 'assessed') continue;
      const options = proposed(change.assessment.options);
      const { id: changeId, number } = change;
      if (options.some(({ milestoneId }) => milestoneId !== null && touched.includes(milestoneId)))
        events.push(await sendBack(tx, change));
      else events.push({ type: 'change.to-measure', engagementId, changeId, number, options });
    }
    return outcome(events);
  },
});
