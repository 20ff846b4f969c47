import { useEffect } from 'react';
import type { SeenChannel, SeenMessages } from '../../page-api/seen.ts';
import { Composer } from '../composer/composer.tsx';
import { AppTabs } from '../home/app-tabs.tsx';
import { usePage } from '../page-context.ts';
import { agencyName } from '../people/by-company.ts';
import { inChannel } from '../store/loaded-messages.ts';
import { useStore } from '../store/use-store.tsx';
import { ChannelHeader } from './channel-header.tsx';
import { MessageList } from './message-list.tsx';
import { channelWords } from './words.ts';

export function ChannelPane({ channelId, messageTs }: { channelId: string; messageTs: string | undefined }) {
  const { seen, say } = usePage();
  const { store, known } = useStore();
  useEffect(() => store.watchChannel(channelId), [store, channelId]);
  const channel = seen.channels.find(({ id }) => id === channelId);
  if (!channel) return <p className="notice">{say(channelWords.noMember)}</p>;
  const loaded = known.channels[channelId];
  return (
    <div className="channel" data-channel={channelId}>
      {channel.kind === 'direct' ? (
        <AppTabs here="messages" />
      ) : (
        <ChannelHeader channel={channel} loaded={loaded} />
      )}
      <Messages channel={channel} loaded={loaded} messageTs={messageTs} />
      <Composer key={channelId} channel={channel} />
    </div>
  );
}

function Messages({
  channel,
  loaded,
  messageTs,
}: {
  channel: SeenChannel;
  loaded: SeenMessages | undefined;
  messageTs: string | undefined;
}) {
  const { say, me, seen } = usePage();
  if (!loaded) return <p className="notice grow">{say(channelWords.loading)}</p>;
  const messages = inChannel(loaded.messages);
  if (messages.length === 0 && !loaded.hasMore) {
    const words = me.external
      ? channelWords.emptyClient
      : channel.kind === 'direct'
        ? channelWords.empty
        : channelWords.emptyTeam;
    return <p className="notice grow">{say(words, { agency: agencyName(seen.people) })}</p>;
  }
  return <MessageList channel={channel} messages={messages} hasMore={loaded.hasMore} messageTs={messageTs} />;
}
