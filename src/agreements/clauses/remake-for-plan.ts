import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { remakeDraft } from './remake-draft.ts';

/**
 * The billing plan was set down anew: a draft is made again with it, so that what people read is what will be sent. One
 * that can't be made now stays, and the check before sending says why.
 */
export const remakeForPlan = act({
  name: 'agreement.remake-for-plan',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }, visit) {
    const { events } = await remakeDraft(tx, engagementId, visit);
    return outcome(events);
  },
});
