import type { WebClient } from '@slack/web-api';
import type { Card, PrismaClient } from '../../../prisma/generated/client.ts';
import { type Carrier, carrier } from '../../kernel/carrier.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import type { Locale } from '../../kernel/locale.ts';
import { type Notice, postNotice, redrawCards } from '../../kernel/notice.ts';
import { renderCard } from '../../surface/card.ts';
import { hashOf } from './hash-of.ts';
import { noticeOf, wordsOf } from './notice-words.ts';
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
    async carry({ subject }) {
      const cards = await options.prisma.card.findMany({ where: { subject }, orderBy: { postedAt: 'asc' } });
      let redrawn = 0;
      for (const card of cards) if (await redrawOne(card, options)) redrawn += 1;
      return { redrawn };
    },
  });
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

async function redrawOne(card: Card, options: RedrawOptions): Promise<boolean> {
  const { client, log } = options;
  const locale = await localeOf(card, options);
  try {
    // Two redraws may cross: whoever wrote last looks again whether what it wrote is still true.
    let shown = card.drawn;
    for (let round = 0; round < 5; round += 1) {
      const words = await wordsOf(noticeOf(card, options.notices), options.prisma);
      if (words === undefined) break;
      const drawn = renderCard(words, locale);
      const hash = hashOf(drawn);
      if (hash === shown) break;
      await client.chat.update({ channel: card.channelId, ts: card.ts, ...drawn });
      await options.prisma.card.update({ where: { effectId: card.effectId }, data: { drawn: hash } });
      shown = hash;
    }
    return shown !== card.drawn;
  } catch (error) {
    const word = slackWordOf(error);
    // One card that nobody can draw or reach must not keep its siblings from being drawn.
    if (error instanceof NeedsAHuman || (word !== undefined && gone.has(word))) {
      log.warn(
        { word: word ?? String(error), notice: card.notice, channelId: card.channelId },
        'a card is not redrawn',
      );
      return false;
    }
    throw whatItMeans(error, 'chat.update');
  }
}

/** The language in which it was posted: that of whom it was for. */
async function localeOf(card: Card, { prisma, config }: RedrawOptions): Promise<Locale> {
  const effect = await prisma.effect.findUnique({ where: { id: card.effectId }, select: { payload: true } });
  const payload = postNotice.payload.safeParse(effect?.payload);
  if (!payload.success) return config.fallback.locale;
  return (await readerOf(payload.data.audience, prisma, config)).locale;
}
