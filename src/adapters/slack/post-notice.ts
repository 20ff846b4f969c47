import { type Carrier, carrier, type Try } from '../../kernel/carrier.ts';
import { InDoubt, NeedsAHuman, TryLater } from '../../kernel/effect.ts';
import type { Locale } from '../../kernel/locale.ts';
import { type CardWords, postNotice } from '../../kernel/notice.ts';
import { type Route, routeOf } from '../../kernel/route.ts';
import { type RenderedCard, renderCard } from '../../surface/card.ts';
import { postMetadata } from './find-post.ts';
import { hashOf } from './hash-of.ts';
import { holdUntilMorning } from './hold-until-morning.ts';
import { lookForPost } from './look-for-post.ts';
import { type Found, noticeOf, wordsToPost } from './notice-words.ts';
import { sendCard } from './picture-refused.ts';
import type { PostNoticeOptions, PostPayload, PostReceipt } from './posting.ts';
import { addressOf, readerOf } from './reader-of.ts';
import { routeInReceipt } from './route-in-receipt.ts';
import { isAboutReader, whatItMeans } from './slack-errors.ts';

/** Slack has no idempotency key, so a second try looks for ours in the channel's history first. */
export function createPostCarrier(
  options: PostNoticeOptions,
): Carrier<typeof postNotice.payload, typeof postNotice.receipt> {
  return carrier({
    effect: postNotice,
    repeat: 'look-first',
    carry: (payload, attempt) => post(payload, attempt, options),
    look: (payload, attempt) => lookForPost(payload, attempt, options),
  });
}

interface Prepared {
  readonly channelId: string;
  readonly card: RenderedCard;
  readonly route: Route;
}

async function post(payload: PostPayload, attempt: Try, options: PostNoticeOptions): Promise<PostReceipt> {
  const found = noticeOf(payload, options.notices);
  const prepared = await prepare(found, payload, attempt, options).catch(nothingWasSent);
  if (prepared === undefined) return skipped(found);
  if ('elsewhere' in prepared) return prepared;
  const { channelId, card, route } = prepared;
  // A turn may have been long in coming, and the process frozen meanwhile.
  attempt.mustBeOurs();
  try {
    const posted = await sendCard(card, (shown) =>
      options.client.chat.postMessage({
        channel: channelId,
        ...shown,
        metadata: postMetadata(attempt.key),
        unfurl_links: false,
        unfurl_media: false,
      }),
    );
    if (posted.ts === undefined) throw new InDoubt('chat.postMessage: an answer without ts');
    // A direct message is sent to a person's id, but only the conversation's own id can be updated later.
    return {
      channelId: posted.channel ?? channelId,
      ts: posted.ts,
      subject: found.subject,
      drawn: hashOf(card),
      ...routeInReceipt(route),
    };
  } catch (error) {
    const meaning = whatItMeans(error, 'chat.postMessage');
    if (meaning instanceof TryLater) await hold(channelId, meaning.afterMs, options);
    // Whoever cannot be written to directly is told in the channel, by whoever hears of this.
    if (route.post === 'direct' && isAboutReader(error)) return { refused: meaning.message };
    throw meaning;
  }
}

/** A reminder that was never said gives its day back. */
const skipped = ({ notice: { reminds: kind }, subject }: Found): PostReceipt => ({
  skipped: 'no longer true',
  ...(kind !== undefined && { reminded: { kind, subject } }),
});

async function prepare(
  found: Found,
  { audience }: PostPayload,
  attempt: Try,
  options: PostNoticeOptions,
): Promise<Prepared | { elsewhere: 'e-mail' | 'page' } | undefined> {
  const { prisma, pace, mailIsSetUp = false } = options;
  const { now } = attempt.visit;
  if ((await wordsToPost(found, prisma, now)) === undefined) return undefined;
  await holdUntilMorning(found, audience, attempt, prisma);
  const route = await routeOf(prisma, found.notice, audience, mailIsSetUp);
  if (route.post === 'nowhere') return { elsewhere: route.instead };
  const { channelId, locale } = await placeOf(route, audience, options);
  await pace.turn(channelId, attempt.signal);
  // Read again, because the turn may have been a while in coming.
  const words = await wordsToPost(found, prisma, now);
  return words === undefined ? undefined : { channelId, card: draw(words, locale), route };
}

async function placeOf(
  route: Route,
  audience: PostPayload['audience'],
  { prisma, config }: PostNoticeOptions,
): Promise<{ readonly channelId: string; readonly locale: Locale }> {
  if (route.post !== 'direct') return addressOf(audience, prisma, config);
  const { locale } = await readerOf(audience, prisma, config);
  return { channelId: route.slackUserId, locale };
}

function draw(words: CardWords, locale: Locale): RenderedCard {
  try {
    return renderCard(words, locale);
  } catch (error) {
    throw new NeedsAHuman(
      `the card can't be drawn: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Before the call to Slack every surprise (the database is away) leaves certain that nothing was posted. */
function nothingWasSent(error: unknown): never {
  if (error instanceof TryLater || error instanceof NeedsAHuman) throw error;
  throw new TryLater(5_000, error instanceof Error ? error.message : String(error));
}

async function hold(channelId: string, afterMs: number, { pace, log }: PostNoticeOptions): Promise<void> {
  // The promise itself waits in any case; the row only holds the others back.
  await pace
    .hold(channelId, afterMs)
    .catch((err: unknown) => log.warn({ err, channelId }, 'could not hold a channel'));
}
