import type { Digest } from '../../prisma/generated/client.ts';
import type { Tx } from '../kernel/act.ts';
import type { CardWords } from '../kernel/notice.ts';

/** A picture that is older than this says too little about the week. */
const NEWS_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * The roadmap as it was last drawn on the digest's day or in the week before it: a file that is in Slack already. A
 * picture of a later day belongs to a later digest, so an old one stays as it was.
 */
export async function roadmapPicture(
  tx: Tx,
  { engagementId, localDay }: Pick<Digest, 'engagementId' | 'localDay'>,
): Promise<CardWords['picture']> {
  if (engagementId === null) return undefined;
  const newest = await tx.roadmapPicture.findFirst({
    where: {
      engagementId,
      drawnOn: { lte: localDay, gte: new Date(localDay.getTime() - NEWS_DAYS * DAY_MS) },
    },
    orderBy: { number: 'desc' },
  });
  return newest === null ? undefined : { slackFileId: newest.timelineFileId, alt: newest.alt };
}
