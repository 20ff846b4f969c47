import { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Try } from '../../kernel/carrier.ts';
import { InDoubt } from '../../kernel/effect.ts';
import type { Audience } from '../../kernel/notice.ts';
import { findPost } from './find-post.ts';
import { noticeOf } from './notice-words.ts';
import type { PostNoticeOptions, PostPayload, PostReceipt } from './posting.ts';
import { addressOf } from './reader-of.ts';
import { slackWordOf, whatItMeans } from './slack-errors.ts';

/**
 * Whether an earlier try did post. Slack's history may lag behind a post by moments, so "not found" counts only the
 * second time. Whatever keeps us from looking is InDoubt: "nothing was done" would be true of the look, not of
 * the try before it.
 */
export async function lookForPost(
  payload: PostPayload,
  attempt: Try,
  options: PostNoticeOptions,
): Promise<PostReceipt | undefined> {
  try {
    const { subject } = noticeOf(payload, options.notices);
    const channelIds = await conversationsOf(payload.audience, options);
    const first = await search(channelIds, attempt, options);
    if (first !== undefined) return { ...first, subject };
    await options.sleep(options.secondLookMs);
    if (attempt.signal.aborted) throw new InDoubt('looking for a post was interrupted');
    const second = await search(channelIds, attempt, options);
    return second === undefined ? undefined : { ...second, subject };
  } catch (error) {
    throw new InDoubt(whatItMeans(error, 'conversations.history').message);
  }
}

async function search(
  channelIds: readonly string[],
  attempt: Try,
  { client, realMs }: PostNoticeOptions,
): Promise<{ channelId: string; ts: string } | undefined> {
  const oldestMs = searchedFrom(attempt, realMs());
  for (const [index, channelId] of channelIds.entries()) {
    try {
      const ts = await findPost(client, { channelId, key: attempt.key, oldestMs });
      if (ts !== undefined) return { channelId, ts };
    } catch (error) {
      // A former channel whose id changed is gone; its messages are found under the present one.
      if (index > 0 && slackWordOf(error) === 'channel_not_found') continue;
      throw error;
    }
  }
  return undefined;
}

/** A minute early, because clocks differ. In a rehearsal messages carry the story's time, so all are searched. */
function searchedFrom({ firstTriedMs, visit }: Try, nowMs: number): number | undefined {
  const rehearsal = Math.abs(visit.now.epochMilliseconds - nowMs) > 3_600_000;
  return rehearsal ? undefined : firstTriedMs - 60_000;
}

/** The present channel first, then former ones of the engagement: it may have moved since the first try. */
async function conversationsOf(audience: Audience, options: PostNoticeOptions): Promise<readonly string[]> {
  const { prisma, config } = options;
  if (audience.to === 'person') return [await directMessageOf(audience.slackUserId, prisma)];
  const { channelId } = await addressOf(audience, prisma, config);
  if (audience.to !== 'client') return [channelId];
  const rows = await prisma.engagementChannel.findMany({
    where: { engagementId: audience.engagementId },
    orderBy: { since: 'desc' },
    take: 5,
  });
  return [...new Set([channelId, ...rows.map((row) => row.channelId)])];
}

const Known = z.array(z.object({ channel: z.string() }));

/**
 * History wants the conversation's own id, which only the receipt of an earlier message names: asking Slack for it
 * needs a scope that nothing else does. Without one nobody can tell, and a person decides.
 */
async function directMessageOf(slackUserId: string, prisma: PrismaClient): Promise<string> {
  const rows = await prisma.$queryRaw`
    select receipt->>'channelId' as channel from effect
    where kind = 'slack.post' and payload->'audience'->>'slackUserId' = ${slackUserId} and receipt ? 'channelId'
    order by seq desc limit 1`;
  const known = Known.parse(rows)[0]?.channel;
  if (known === undefined)
    throw new InDoubt(`no earlier direct message to ${slackUserId} says where to look for this one`);
  return known;
}
