import type { Said } from '../../kernel/phrase.ts';
import type { Parts } from './web.ts';

export interface Place {
  readonly label: Said;
  readonly url: string;
}

/** Cards by their subject, and by the notices that can be decided on. */
export interface Card {
  readonly subject: string;
  readonly notices: readonly string[];
}

/** Where in Slack each of these stands: the newest card in the client's channel, else the channel. One query each. */
export async function createPlaces(
  { prisma, messageUrl }: Parts,
  engagementId: string,
  cards: readonly Card[],
): Promise<(card: Card) => Promise<string | undefined>> {
  const channel = await prisma.engagementChannel.findFirst({ where: { engagementId, until: null } });
  if (channel === null) return async () => undefined;
  const { channelId } = channel;
  const rows = await prisma.card.findMany({
    where: { channelId, subject: { in: cards.map(({ subject }) => subject) } },
    orderBy: { postedAt: 'desc' },
    select: { subject: true, notice: true, ts: true },
  });
  return ({ subject, notices }) => {
    const row = rows.find((one) => one.subject === subject && notices.includes(one.notice));
    return messageUrl(channelId, row?.ts ?? null);
  };
}
