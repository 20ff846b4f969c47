import { useEffect, useRef } from 'react';
import type { SeenMessage } from '../../page-api/seen.ts';
import { Rows } from '../channel/message-list.tsx';
import { useScrollKeeper } from '../channel/use-scroll-keeper.tsx';
import { Composer } from '../composer/composer.tsx';
import { usePage } from '../page-context.ts';
import { threadKey } from '../store/person-store.ts';
import { useStore } from '../store/use-store.tsx';
import { Icon } from '../ui/icons.tsx';
import { threadWords } from './words.ts';

const nothing = (): void => undefined;

export function ThreadPanel({ channelId, ts }: { channelId: string; ts: string }) {
  const { say, seen, openChannel } = usePage();
  const { store, known } = useStore();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => store.watchThread(channelId, ts), [store, channelId, ts]);
  useEffect(() => heading.current?.focus(), []);
  const channel = seen.channels.find(({ id }) => id === channelId);
  const loaded = known.threads[threadKey(channelId, ts)];
  if (!channel) return null;
  return (
    <aside
      className="thread"
      data-section=""
      aria-label={say(threadWords.thread)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) openChannel(channelId);
      }}
    >
      <header className="panel-header">
        <h2 ref={heading} tabIndex={-1}>
          {say(threadWords.thread)} <span className="panel-about">#{channel.name}</span>
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={say(threadWords.close)}
          onClick={() => openChannel(channelId)}
        >
          <Icon name="close" />
        </button>
      </header>
      {loaded && loaded.messages.length > 0 ? (
        <ThreadMessages channelId={channelId} messages={loaded.messages} />
      ) : (
        <p className="notice grow">{say(loaded ? threadWords.gone : threadWords.loading)}</p>
      )}
      <Composer channel={channel} thread={ts} />
    </aside>
  );
}

function ThreadMessages({ channelId, messages }: { channelId: string; messages: readonly SeenMessage[] }) {
  const { say } = usePage();
  const { box, content } = useScrollKeeper(messages[0]?.ts, nothing);
  return (
    <div ref={box} className="list" role="log" aria-label={say(threadWords.messages)}>
      <div ref={content}>
        <Rows channelId={channelId} messages={messages} inThread />
      </div>
    </div>
  );
}
