import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { SeenChannel, SeenMessage } from '../../page-api/seen.ts';
import { usePage } from '../page-context.ts';
import { firstUnread, newestTs } from './message-rows.ts';

const subscribe = (listener: () => void): (() => void) => {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
};
const useVisible = (): boolean => useSyncExternalStore(subscribe, () => !document.hidden);

/**
 * Where the line above the new messages stands. Opening a channel reads it; what comes later is read when one looks at
 * the end of the list.
 */
export function useUnreadLine(
  channel: SeenChannel,
  messages: readonly SeenMessage[],
  atEnd: boolean,
): string | undefined {
  const { api, me } = usePage();
  const visible = useVisible();
  const opened = useRef(false);
  const [line, setLine] = useState<string>();
  const { id, unread } = channel;
  const newest = newestTs(messages);
  useEffect(() => {
    const opening = !opened.current;
    opened.current = true;
    const looks = visible && (atEnd || opening);
    if (unread === 0 || newest === undefined) return;
    if (opening || !looks) setLine((before) => before ?? firstUnread(messages, unread, me.id));
    if (looks) void api.marks(id, newest);
  }, [api, me.id, id, unread, newest, messages, visible, atEnd]);
  return line;
}
