import type { SeenMessage } from '../../page-api/seen.ts';
import { dayOf, msOf } from './time.ts';

export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'unread'; readonly key: string }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: SeenMessage;
      /** shows who wrote it; the following ones of the same author need not */
      readonly leads: boolean;
    };

const togetherMs = 5 * 60 * 1000;

function follows(before: SeenMessage, message: SeenMessage): boolean {
  return (
    before.userId === message.userId &&
    before.ephemeral === message.ephemeral &&
    !message.broadcast &&
    msOf(message.ts) - msOf(before.ts) < togetherMs
  );
}

/** Messages as they are drawn, oldest first: with days between them, and the line above the first unread one. */
export function rowsOf(
  messages: readonly SeenMessage[],
  { timeZone, unreadFrom }: { readonly timeZone: string; readonly unreadFrom?: string | undefined },
): readonly Row[] {
  const rows: Row[] = [];
  let before: SeenMessage | undefined;
  for (const message of messages) {
    const at = msOf(message.ts);
    const newDay = !before || dayOf(msOf(before.ts), timeZone) !== dayOf(at, timeZone);
    const unread = message.ts === unreadFrom;
    if (newDay) rows.push({ kind: 'day', key: `day-${dayOf(at, timeZone)}`, at });
    if (unread) rows.push({ kind: 'unread', key: 'unread' });
    const leads = newDay || unread || !before || !follows(before, message);
    rows.push({ kind: 'message', key: message.ts, message, leads });
    before = message;
  }
  return rows;
}

/** The first of the `unread` newest messages that others wrote: above it stands the line. */
export function firstUnread(
  messages: readonly SeenMessage[],
  unread: number,
  meId: string,
): string | undefined {
  if (unread <= 0) return undefined;
  const others = messages.filter(({ userId, ephemeral }) => userId !== meId && !ephemeral);
  return others.slice(-unread)[0]?.ts;
}

/** What to mark as read up to: the newest message that is not private to the reader. */
export const newestTs = (messages: readonly SeenMessage[]): string | undefined =>
  messages.findLast(({ ephemeral }) => !ephemeral)?.ts;
