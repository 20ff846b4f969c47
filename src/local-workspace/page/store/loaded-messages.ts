import type { SeenMessage, SeenMessages } from '../../page-api/seen.ts';

export const pageSize = 50;
/** the workspace gives no more at once */
export const most = 500;

/** How many to ask for, so that what was loaded before is seen fresh as a whole. */
export const sizeToAsk = (loaded: SeenMessages | undefined): number =>
  Math.min(Math.max(pageSize, loaded?.messages.length ?? 0), most);

/** The newest page came again. What is older than it stays, unless there is a gap between the two. */
export function withNewest(loaded: SeenMessages | undefined, newest: SeenMessages): SeenMessages {
  const first = newest.messages[0]?.ts;
  if (!loaded || first === undefined || !newest.hasMore) return newest;
  const older = loaded.messages.filter(({ ts }) => ts < first);
  const meets = loaded.messages.some(({ ts }) => ts >= first);
  return older.length > 0 && meets
    ? { messages: [...older, ...newest.messages], hasMore: loaded.hasMore }
    : newest;
}

/** The page before `before` came. It is dropped when the beginning has moved meanwhile. */
export function withOlder(loaded: SeenMessages, before: string, older: SeenMessages): SeenMessages {
  if (loaded.messages[0]?.ts !== before) return loaded;
  const known = new Set(loaded.messages.map(({ ts }) => ts));
  const fresh = older.messages.filter(({ ts }) => !known.has(ts));
  return { messages: [...fresh, ...loaded.messages], hasMore: older.hasMore && fresh.length > 0 };
}

/** Answers in threads stand in their thread, and in the channel only where they were sent there, too. */
export const inChannel = (messages: readonly SeenMessage[]): readonly SeenMessage[] =>
  messages.filter(({ ts, threadTs, broadcast }) => threadTs === undefined || threadTs === ts || broadcast);
