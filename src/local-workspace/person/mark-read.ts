import type { Channel } from '../state/channel.ts';
import { compareTs, tsFrom } from '../state/mint.ts';
import type { User } from '../state/people.ts';
import type { Workspace } from '../workspace.ts';
import type { Outcome } from './outcome.ts';

/** Read up to here. It never goes back, and never past what has been said: later messages would be read unseen. */
export function markRead(ws: Workspace, user: User, channel: Channel, ts: string): Outcome {
  const { lastRead, lastTs } = ws.state;
  const newest = tsFrom(lastTs);
  const upTo = compareTs(ts, newest) > 0 ? newest : ts;
  const own = lastRead[user.id] ?? {};
  if (compareTs(upTo, own[channel.id] ?? '0') > 0) {
    lastRead[user.id] = { ...own, [channel.id]: upTo };
    ws.feed.announce({ type: 'channel-read', channel: channel.id, user: user.id });
  }
  return { ok: true };
}
