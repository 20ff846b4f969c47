import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SeenChannel, SeenMessage } from '../../page-api/seen.ts';
import { usePage } from '../page-context.ts';
import { useStore } from '../store/use-store.tsx';
import { Icon } from '../ui/icons.tsx';
import { MessageRow } from './message-row.tsx';
import { rowsOf } from './message-rows.ts';
import { dayTitle } from './time.ts';
import { useLineAbove } from './use-line-above.tsx';
import { useScrollKeeper } from './use-scroll-keeper.tsx';
import { useUnreadLine } from './use-unread-line.tsx';
import { channelWords } from './words.ts';

/** What scrolls must be reachable with the keyboard, also where nothing in it can be pressed. */
const scrollable = { tabIndex: 0 };

interface Props {
  readonly channel: SeenChannel;
  readonly messages: readonly SeenMessage[];
  readonly hasMore: boolean;
  /** the one that a link leads to */
  readonly messageTs: string | undefined;
}

export function MessageList({ channel, messages, hasMore, messageTs }: Props) {
  const { say } = usePage();
  const { older, loading } = useOlder(channel.id, hasMore);
  const { box, content, atEnd, toEnd } = useScrollKeeper(messages[0]?.ts, older);
  const line = useUnreadLine(channel, messages, atEnd);
  const { isAbove, toLine } = useLineAbove(box, line);
  useJump(messageTs, messages, loading ? undefined : older);
  return (
    <div className="list-frame">
      {isAbove && (
        <button type="button" className="jump to-line" onClick={toLine}>
          <Icon name="up" size={12} /> {say(channelWords.toLine)}
        </button>
      )}
      <div
        ref={box}
        className="list"
        role="log"
        aria-label={say(channelWords.messages, { name: channel.name })}
        {...scrollable}
      >
        <div ref={content}>
          {hasMore ? (
            <button type="button" className="quiet-button older" onClick={older}>
              {say(channelWords.older)}
            </button>
          ) : (
            <p className="beginning">{say(channelWords.beginning)}</p>
          )}
          <Rows channelId={channel.id} messages={messages} line={line} pointed={messageTs} />
        </div>
      </div>
      {!atEnd && (
        <button type="button" className="jump to-newest" onClick={toEnd}>
          <Icon name="down" size={12} />{' '}
          {channel.unread > 0
            ? say(channelWords.newMessages, { count: channel.unread })
            : say(channelWords.newest)}
        </button>
      )}
    </div>
  );
}

export function Rows({
  channelId,
  messages,
  line,
  pointed,
  inThread = false,
}: {
  channelId: string;
  messages: readonly SeenMessage[];
  line?: string | undefined;
  pointed?: string | undefined;
  inThread?: boolean;
}) {
  const { me, seen, say, dateLocale } = usePage();
  const rows = useMemo(
    () => rowsOf(messages, { timeZone: me.timeZone, unreadFrom: line }),
    [messages, me.timeZone, line],
  );
  const reading = { locale: dateLocale, timeZone: me.timeZone };
  return rows.map((row) => {
    if (row.kind === 'day')
      return (
        <p key={row.key} className="day">
          <span>{dayTitle(row.at, seen.now, reading, say)}</span>
        </p>
      );
    if (row.kind === 'unread')
      return (
        <p key={row.key} className="unread-line">
          <span>{say(channelWords.newLine)}</span>
        </p>
      );
    return (
      <MessageRow
        key={row.key}
        channelId={channelId}
        message={row.message}
        leads={row.leads}
        pointed={row.key === pointed}
        inThread={inThread}
      />
    );
  });
}

/** Loads the page above, one at a time. */
function useOlder(channelId: string, hasMore: boolean): { older: () => void; loading: boolean } {
  const { store } = useStore();
  const busy = useRef(false);
  const [loading, setLoading] = useState(false);
  const older = useCallback(() => {
    if (!hasMore || busy.current) return;
    busy.current = true;
    setLoading(true);
    store
      .loadOlder(channelId)
      // The banner says that the workspace is away.
      .catch(() => undefined)
      .finally(() => {
        busy.current = false;
        setLoading(false);
      });
  }, [store, channelId, hasMore]);
  return { older, loading };
}

/** Goes to the message of a link, loading older ones until it is there. */
function useJump(
  ts: string | undefined,
  messages: readonly SeenMessage[],
  older: (() => void) | undefined,
): void {
  const done = useRef<string>(undefined);
  useEffect(() => {
    if (ts === undefined || done.current === ts) return;
    if (messages.some((one) => one.ts === ts)) {
      done.current = ts;
      document.getElementById(`message-${ts}`)?.scrollIntoView({ block: 'center' });
    } else older?.();
  }, [ts, messages, older]);
}
