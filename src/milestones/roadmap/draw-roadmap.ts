import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dayToColumn, instantToColumn } from '../../kernel/calendar.ts';
import { type Later, later, outsideEffect, priorities } from '../../kernel/effect.ts';
import type { RoadmapDrawn } from './events.ts';
import { newestPicture } from './newest-picture.ts';

/** What came of it: new files in Slack with what they show, nothing to be seen had changed, or Slack's no. */
export const Drawn = z.union([
  z.object({
    timelineFileId: z.string(),
    boardFileId: z.string(),
    facts: z.string(),
    /** ISO text: a receipt is read twice. */
    drawnOn: z.string(),
    alt: z.string(),
  }),
  z.object({ same: z.literal(true) }),
  z.object({ refused: z.string() }),
]);

/**
 * Draws the roadmap as it is and uploads it unseen (scope files:write), for the card to show. Repeating it is harmless:
 * a picture that was uploaded twice leaves a file that no message names. After a move nothing is uploaded when nothing
 * to be seen has changed, after a week when the day is the same, too; what a person posts is always drawn anew.
 */
export const drawRoadmap = outsideEffect({
  kind: 'roadmap.draw',
  payload: z.object({ engagementId: z.string(), why: z.enum(['posted', 'moved', 'week']) }),
  receipt: Drawn,
  async finish(tx, { payload: { engagementId }, receipt }, visit) {
    const before = await tx.roadmap.findUnique({ where: { engagementId } });
    if (before === null) return [];
    const at = instantToColumn(visit.now);
    const refused = 'refused' in receipt ? receipt.refused : null;
    const isSame = 'same' in receipt;
    if (!isSame) await tx.roadmap.update({ where: { engagementId }, data: { refused, asOf: at } });
    if ('facts' in receipt) {
      const { drawnOn, ...shown } = receipt;
      const number = ((await newestPicture(tx, engagementId))?.number ?? 0) + 1;
      const day = dayToColumn(Temporal.PlainDate.from(drawnOn));
      const row = { ...shown, engagementId, number, drawnOn: day, createdAt: at };
      await tx.roadmapPicture.create({ data: row });
    }
    const drawn: RoadmapDrawn = {
      type: 'roadmap.drawn',
      engagementId,
      posting: before.posting,
      picture: isSame ? 'same' : refused === null ? 'new' : 'none',
      refused,
      reported: refused !== null && before.refused === refused,
    };
    return [drawn];
  },
});

/** Promises it. Those of one project happen one after the other, so the newest picture is the last one drawn. */
export const drawing = (engagementId: string, why: z.input<typeof drawRoadmap.payload>['why']): Later =>
  later(drawRoadmap, { engagementId, why }, { queue: `roadmap:${engagementId}`, priority: priorities.house });
