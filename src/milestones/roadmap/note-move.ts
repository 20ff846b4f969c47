import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import type { RoadmapMoved, RoadmapsAged } from './events.ts';

const Noted = z.array(z.object({ first: z.boolean() }));

/**
 * Notes that a posted roadmap may have changed, in the transaction that changed it. Only the first move since the last
 * refresh asks for another, so many moves make one. The row stays locked until they are committed: a refresh that took
 * them for seen before they could be read would lose them.
 */
export const noteMove = act({
  name: 'roadmap.note-move',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }) {
    const noted = Noted.parse(
      await tx.$queryRaw`update roadmap set moves = moves + 1 where engagement_id = ${engagementId}
                         returning moves = seen + 1 as first`,
    );
    const moved: RoadmapMoved = { type: 'roadmap.moved', engagementId };
    return outcome(noted[0]?.first === true ? [moved] : []);
  },
});

/** With the weekly digest, and when other days become business days, those that are posted are drawn as of today. */
export const noteWeek = act({
  name: 'roadmap.note-week',
  input: z.object({ engagementIds: z.array(z.string()) }),
  async run(tx, { engagementIds }) {
    const posted = await tx.roadmap.findMany({
      where: { engagementId: { in: engagementIds } },
      select: { engagementId: true },
      orderBy: { engagementId: 'asc' },
    });
    const aged: RoadmapsAged = {
      type: 'roadmap.aged',
      engagementId: null,
      engagementIds: posted.map(({ engagementId }) => engagementId),
    };
    return outcome(posted.length === 0 ? [] : [aged]);
  },
});

/** Before it is read: everything committed so far is seen by this refresh. False where nothing is posted (any more). */
export const beginRefresh = act({
  name: 'roadmap.begin-refresh',
  input: z.object({ engagementId: z.string() }),
  async run(tx, { engagementId }) {
    const begun = await tx.$executeRaw`update roadmap set seen = moves where engagement_id = ${engagementId}`;
    return outcome([], begun === 1);
  },
});
