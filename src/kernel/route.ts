import type { Tx } from './act.ts';
import type { Audience } from './audience.ts';
import type { Way } from './elsewhere.ts';
import type { Notice } from './notice.ts';
import { reminderKinds } from './reminder-kinds.ts';
import { Rhythm } from './rhythm.ts';

/** Where a notice goes. `nowhere`: not into Slack. */
export type Route =
  | { readonly post: 'channel'; readonly also?: { readonly way: Way; readonly who: string } }
  | { readonly post: 'direct'; readonly slackUserId: string; readonly who: string }
  | { readonly post: 'nowhere'; readonly instead: 'e-mail'; readonly who: string }
  | { readonly post: 'nowhere'; readonly instead: 'page' };

/** What a notice must reach: the channel alone, the place that its reader has chosen, or both. */
type Reach = 'channel' | 'chosen' | 'both';

/**
 * Digests and reminders go where their reader wants them. What has a legal effect (a delivery, an agreement, a change,
 * and the warning before a deadline) stands in the channel in any case, so that nobody can say it was not shown.
 */
export function reachOf({ reminds, reaches }: Pick<Notice, 'reminds' | 'reaches'>): Reach {
  if (reaches !== undefined) return reaches;
  if (reminds === undefined) return 'channel';
  return reminderKinds[reminds].urgency === 'deadline' ? 'both' : 'chosen';
}

interface Reading {
  readonly name: string;
  readonly slackUserId: string | null;
  readonly email: string | null;
}

const who = { select: { name: true, slackUserId: true, email: true } } as const;
const inChannel: Route = { post: 'channel' };

/** Where it goes now. Whoever cannot be reached as they wish (no address, no mail server) is told in the channel. */
export async function routeOf(
  db: { readonly engagement: Pick<Tx['engagement'], 'findUnique'> },
  notice: Pick<Notice, 'reminds' | 'reaches' | 'ownLetter'>,
  audience: Audience,
  mailIsSetUp: boolean,
): Promise<Route> {
  if (audience.to !== 'client' || audience.by === 'channel') return inChannel;
  const reach = reachOf(notice);
  if (audience.by === undefined && reach === 'channel') return inChannel;
  const row = await db.engagement.findUnique({
    where: { id: audience.engagementId },
    select: { rhythm: true, acceptor: who, standIn: who },
  });
  if (row === null) return inChannel;
  const readers = [row.acceptor, row.standIn].filter((one) => one !== null);
  if (audience.by === 'direct') return directOf(readers) ?? { post: 'nowhere', instead: 'page' };
  const { place } = Rhythm.parse(row.rhythm);
  // Its room writes the letter, with a link of the reader's own: a second one would say the same.
  const mails = mailIsSetUp && notice.ownLetter !== true;
  const chosen = chosenRoute(place, readers, mails);
  return reach === 'both' ? besideChannel(chosen) : chosen;
}

function chosenRoute(place: Rhythm['place'], readers: readonly Reading[], mails: boolean): Route {
  switch (place) {
    case 'channel':
      return inChannel;
    case 'page':
      return { post: 'nowhere', instead: 'page' };
    case 'direct':
      return directOf(readers) ?? inChannel;
    case 'e-mail': {
      const reader = readerByMail(readers);
      if (!mails || reader === undefined) return inChannel;
      return { post: 'nowhere', instead: 'e-mail', who: reader.name };
    }
  }
}

/** Whoever decides, or the stand-in where that one has no address. */
export const readerByMail = <R extends Pick<Reading, 'email'>>(readers: readonly R[]): R | undefined =>
  readers.find(({ email }) => email !== null);

function directOf(readers: readonly Reading[]): Extract<Route, { post: 'direct' }> | undefined {
  for (const { slackUserId, name } of readers)
    if (slackUserId !== null) return { post: 'direct', slackUserId, who: name };
  return undefined;
}

function besideChannel(chosen: Route): Route {
  if (chosen.post === 'direct') return { post: 'channel', also: { way: 'direct', who: chosen.who } };
  if (chosen.post === 'nowhere' && chosen.instead === 'e-mail')
    return { post: 'channel', also: { way: 'e-mail', who: chosen.who } };
  return inChannel;
}
