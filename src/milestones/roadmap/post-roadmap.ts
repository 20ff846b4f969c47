import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { actorOf } from '../../kernel/visit.ts';
import { mustBeOfTheTeam } from '../of-the-team.ts';
import type { RoadmapPosted } from './events.ts';
import { refuse } from './refusals.ts';

/**
 * Posts the roadmap to the client's channel; from then on it is kept up to date there. `seen` is how often it had been
 * posted when the person decided to: of two people who post at once, one does.
 */
export const postRoadmap = act({
  name: 'roadmap.post',
  input: z.object({ engagementId: z.string(), seen: z.coerce.number().int().min(0) }),
  async run(tx, { engagementId, seen }, visit) {
    mustBeOfTheTeam(visit.person);
    await lockEngagement(tx, engagementId);
    const count = await tx.milestone.count({ where: { engagementId, status: { not: 'replaced' } } });
    if (count === 0) throw refuse.nothingToShow();
    const before = await tx.roadmap.findUnique({ where: { engagementId } });
    if ((before?.posting ?? 0) !== seen) throw refuse.postedJustNow();
    const at = instantToColumn(visit.now);
    const posting = seen + 1;
    const newest = { posting, asOf: at, postedBy: actorToColumn(actorOf(visit.person)), postedAt: at };
    await tx.roadmap.upsert({
      where: { engagementId },
      create: { engagementId, ...newest },
      update: newest,
    });
    const posted: RoadmapPosted = { type: 'roadmap.posted', engagementId, posting };
    return outcome([posted]);
  },
});
