import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { sendAtOnce, takeOpenPreview } from './previews/send-at-once.ts';
import { refuse } from './refusals.ts';

/**
 * Somebody of the team posts the digest now instead of waiting for its hour; once a day. What the team has been shown
 * beforehand is this digest: its note goes along, and it does not come again at its hour.
 */
export const postDigest = act({
  name: 'digest.post-now',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }, visit) {
    if (visit.person.kind !== 'member') throw refuse.notTheTeam();
    const { name, status } = await engagementFacts(tx, engagementId);
    if (status !== 'active') throw refuse.notActive({ name });
    const sent = await sendAtOnce(tx, visit, engagementId, await takeOpenPreview(tx, engagementId));
    if (sent === undefined) throw refuse.alreadyPosted({ name });
    return outcome([sent]);
  },
});
