import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { archiveWeekly } from './compose-weekly.ts';
import type { WeeklyDigestsComposed } from './events.ts';
import { refuse } from './refusals.ts';

/** Somebody of the team posts the digest now instead of waiting for its hour; once a day. */
export const postDigest = act({
  name: 'digest.post-now',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }, visit) {
    if (visit.person.kind !== 'member') throw refuse.notTheTeam();
    const { name, status } = await engagementFacts(tx, engagementId);
    if (status !== 'active') throw refuse.notActive({ name });
    const digests = await archiveWeekly(tx, [engagementId], visit, { evenQuiet: true });
    if (digests.length === 0) throw refuse.alreadyPosted({ name });
    const composed: WeeklyDigestsComposed = { type: 'digest.weekly-composed', engagementId: null, digests };
    return outcome([composed]);
  },
});
