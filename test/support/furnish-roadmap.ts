import type { Tx } from '../../src/kernel/act.ts';
import { at, by, day, type Tell, typed } from './wild-words.ts';

/** A roadmap that was posted twice, with a picture; and Slack's reasons for having none. */
export async function furnishRoadmap(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  await tx.roadmap.create({
    data: { engagementId, posting: 2, asOf: at, postedBy: by, postedAt: at },
  });
  await tx.roadmapPicture.create({
    data: {
      engagementId,
      number: 1,
      facts: 'a'.repeat(64),
      drawnOn: day,
      timelineFileId: 'F0123456789',
      boardFileId: 'F0123456780',
      alt: typed(3000),
      createdAt: at,
    },
  });
  for (const posting of ['1', '2']) tell({ engagementId, posting }, /^roadmap$/);
  for (const refused of [
    'file_uploads_disabled',
    'missing_scope',
    'storage_limit_reached',
    'not-drawn',
    'unreachable',
    'x'.repeat(80),
  ])
    tell({ engagementId, refused }, /^roadmap\.no-picture$/);
}
