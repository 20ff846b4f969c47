import type { WebClient } from '@slack/web-api';
import type { z } from 'zod';
import type { Card, PrismaClient } from '../../../prisma/generated/client.ts';
import { type Carrier, carrier } from '../../kernel/carrier.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import type { Locale } from '../../kernel/locale.ts';
import { type Notice, postNotice, redrawCards } from '../../kernel/notice.ts';
import { renderCard } from '../../surface/card.ts';
import { hashOf } from './hash-of.ts';
import { noticeOf, wordsOf } from './notice-words.ts';
import { sendCard } from './picture-refused.ts';
import { readerOf } from './reader-of.ts';
import { slackWordOf, whatItMeans } from './slack-errors.ts';
import type { Log, SlackConfig } from './slack-options.ts';

export interface RedrawOptions {
  readonly client: WebClient;
  readonly prisma: PrismaClient;
  readonly notices: readonly Notice[];
  readonly config: Pick<SlackConfig, 'teamChannelId' | 'fallback'>;
  readonly log: Log;
}

/** Brings every posted card about a subject up to its present state. */
export function createRedrawCarrier(
  options: RedrawOptions,
): Carrier<typeof redrawCards.payload, typeof redrawCards.receipt> {
  return carrier({
    effect: redrawCards,
    repeat: 'harmless',
    async carry({ surely = false, ...which }) {
      const cards = await cardsOf(which, options);
      const became: Became[] = [];
      for (const card of cards) became.push(await redrawOne(card, surely, options));
      const redrawn = became.filter((what) => what === 'redrawn').length;
      const gone = cards.filter((_card, index) => became[index] === 'missed').map(({ effectId }) => effectId);
      return { redrawn, ...(gone.length > 0 && { gone }) };
    },
  });
}

/** In the order in which they were posted. */
async function cardsOf(
  { subject, card, newest }: Omit<z.output<typeof redrawCards.payload>, 'surely'>,
  { prisma }: RedrawOptions,
): Promise<readonly Card[]> {
  const cards = await prisma.card.findMany({
    where: { subject, ...(card !== undefined && { effectId: card }) },
    orderBy: [{ postedAt: 'desc' }, { effectId: 'desc' }],
    ...(newest !== undefined && { take: newest }),
  });
  return cards.toReversed();
}

// The message, or our way to it, is gone: retention, an archived or a left channel. The record is in the database.
const gone = new Set([
  'message_not_found',
  'channel_not_found',
  'is_archived',
  'is_inactive',
  'not_in_channel',
  'cant_update_message',
  'edit_window_closed',
]);

/** `missed`: deleted in Slack although it still asks something. */
type Became = 'redrawn' | 'same' | 'missed';

async function redrawOne(card: Card, surely: boolean, options: RedrawOptions): Promise<Became> {
  const { client, log } = options;
  const locale = await localeOf(card, options);
  try {
    // Two redraws may cross: whoever wrote last looks again whether what it wrote is still true.
    let shown = surely ? '' : card.drawn;
    for (let round = 0; round < 5; round += 1) {
      const words = await wordsOf(noticeOf(card, options.notices), options.prisma);
      if (words === undefined) break;
      const drawn = renderCard(words, locale);
      const hash = hashOf(drawn);
      if (hash === shown) break;
      await sendCard(drawn, (seen) => client.chat.update({ channel: card.channelId, ts: card.ts, ...seen }));
      await options.prisma.card.update({ where: { effectId: card.effectId }, data: { drawn: hash } });
      shown = hash;
    }
    return shown === card.drawn ? 'same' : 'redrawn';
  } catch (error) {
    const word = slackWordOf(error);
    // One card that nobody can draw or reach must not keep its siblings from being drawn.
    if (error instanceof NeedsAHuman || (word !== undefined && gone.has(word))) {
      log.warn(
        { word: word ?? String(error), notice: card.notice, channelId: card.channelId },
        'a card is not redrawn',
      );
      return word === 'message_not_found' && (await stillAsks(card, options)) ? 'missed' : 'same';
    }
    throw whatItMeans(error, 'chat.update');
  }
}

async function stillAsks(card: Card, { notices, prisma }: RedrawOptions): Promise<boolean> {
  const words = await wordsOf(noticeOf(card, notices), prisma);
  if (words === undefined || words.settled !== undefined) return false;
  return [words, ...(words.sections ?? [])].some(({ buttons = [] }) => buttons.length > 0);
}

/** The language in which it was posted: that of whom it was for. */
async function localeOf(card: Card, { prisma, config }: RedrawOptions): Promise<Locale> {
  const effect = await prisma.effect.findUnique({ where: { id: card.effectId }, select: { payload: true } });
  const payload = postNotice.payload.safeParse(effect?.payload);
  if (!payload.success) return config.fallback.locale;
  return (await readerOf(payload.data.audience, prisma, config)).locale;
}
