import { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { queueOf } from '../../kernel/audience.ts';
import type { Try } from '../../kernel/carrier.ts';
import { InDoubt } from '../../kernel/effect.ts';
import type { Audience, Notice } from '../../kernel/notice.ts';
import { type Route, reachOf, routeOf } from '../../kernel/route.ts';
import { findPost } from './find-post.ts';
import { noticeOf } from './notice-words.ts';
import type { PostNoticeOptions, PostPayload, PostReceipt } from './posting.ts';
import { addressOf } from './reader-of.ts';
import { routeInReceipt } from './route-in-receipt.ts';
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
    const { audience } = payload;
    const { notice, subject } = noticeOf(payload, options.notices);
    const route = await routeOf(options.prisma, notice, audience, options.mailIsSetUp ?? false);
    const { channelIds, directs } = await conversationsOf(audience, { notice, route }, options);
    // Where it stands counts, and not where it would go now: its reader may have chosen another place since.
    const receiptOf = (post: { channelId: string; ts: string }): PostReceipt => {
      const direct = directs.get(post.channelId);
      const way = direct === undefined ? wayBeside(route) : { direct };
      return { ...post, subject, ...way };
    };
    const first = await search(channelIds, attempt, options);
    if (first !== undefined) return receiptOf(first);
    await options.sleep(options.secondLookMs);
    if (attempt.signal.aborted) throw new InDoubt('looking for a post was interrupted');
    const second = await search(channelIds, attempt, options);
    return second === undefined ? undefined : receiptOf(second);
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

const wayBeside = (route: Route) => (route.post === 'channel' ? routeInReceipt(route) : {});

interface Conversations {
  readonly channelIds: readonly string[];
  /** Which of them are whose direct messages. */
  readonly directs: ReadonlyMap<string, string>;
}

/** The present channel first, then former ones of the engagement: it may have moved since the first try. */
async function conversationsOf(
  audience: Audience,
  { notice, route }: { readonly notice: Notice; readonly route: Route },
  options: PostNoticeOptions,
): Promise<Conversations> {
  const { prisma, config } = options;
  const alone = (channelId: string): Conversations => ({ channelIds: [channelId], directs: new Map() });
  if (audience.to === 'person') return alone(await directMessageOf(audience.slackUserId, prisma));
  if (audience.to !== 'client') return alone((await addressOf(audience, prisma, config)).channelId);
  const { engagementId } = audience;
  const directs =
    route.post === 'direct'
      ? new Map([[await directMessageOf(route.slackUserId, prisma), route.slackUserId]])
      : await formerDirects(notice, engagementId, prisma);
  const rows = await prisma.engagementChannel.findMany({
    where: { engagementId },
    orderBy: { since: 'desc' },
    take: 5,
  });
  const present = route.post === 'channel' ? [(await addressOf(audience, prisma, config)).channelId] : [];
  const channelIds = [...new Set([...present, ...directs.keys(), ...rows.map((row) => row.channelId)])];
  return { channelIds, directs };
}

/** Its reader may have chosen another place since the first try. */
async function formerDirects(
  notice: Notice,
  engagementId: string,
  prisma: PrismaClient,
): Promise<ReadonlyMap<string, string>> {
  if (reachOf(notice) === 'channel') return new Map();
  const rows = await prisma.$queryRaw`
    select distinct receipt->>'channelId' as channel, receipt->>'direct' as direct from effect
    where queue = ${queueOf({ to: 'client', engagementId })} and kind = 'slack.post' and receipt ? 'direct'
    limit 3`;
  return new Map(Directs.parse(rows).map(({ channel, direct }) => [channel, direct]));
}

const Directs = z.array(z.object({ channel: z.string(), direct: z.string() }));

const Known = z.array(z.object({ channel: z.string() }));

/**
 * History wants the conversation's own id, which only the receipt of an earlier message names: asking Slack for it
 * needs a scope that nothing else does. Without one nobody can tell, and a person decides.
 */
async function directMessageOf(slackUserId: string, prisma: PrismaClient): Promise<string> {
  const rows = await prisma.$queryRaw`
    select receipt->>'channelId' as channel from effect
    where kind = 'slack.post' and receipt ? 'channelId'
      and (payload->'audience'->>'slackUserId' = ${slackUserId} or receipt->>'direct' = ${slackUserId})
    order by seq desc limit 1`;
  const known = Known.parse(rows)[0]?.channel;
  if (known === undefined)
    throw new InDoubt(`no earlier direct message to ${slackUserId} says where to look for this one`);
  return known;
}
