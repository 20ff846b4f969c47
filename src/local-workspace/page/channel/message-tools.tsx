import { useState } from 'react';
import type { SeenMessage } from '../../page-api/seen.ts';
import { usePage } from '../page-context.ts';
import { agencyName } from '../people/by-company.ts';
import { writeRoute } from '../route/route.ts';
import { Icon } from '../ui/icons.tsx';
import { MenuItem, PopOver } from '../ui/pop-over.tsx';
import { reactionEmoji } from './emoji.ts';
import { messageWords } from './words.ts';

interface Props {
  readonly channelId: string;
  readonly message: SeenMessage;
  readonly name: string;
  readonly inThread: boolean;
}

/** What can be done with a message. With the keyboard one stop is enough: its menu holds the rest. */
export function MessageTools({ channelId, message, name, inThread }: Props) {
  const { say, api, tell, openChannel } = usePage();
  const openThread = (): void => openChannel(channelId, { thread: message.threadTs ?? message.ts });
  if (message.ephemeral)
    return (
      <div className="tools always">
        <button
          type="button"
          className="icon-button"
          aria-label={say(messageWords.dismiss)}
          title={say(messageWords.dismiss)}
          onClick={async () => tell(await api.dismisses(channelId, message.ts))}
        >
          <Icon name="close" />
        </button>
      </div>
    );
  return (
    <div className="tools">
      <PopOver
        kind="menu"
        tabIndex={-1}
        className="icon-button only-wide"
        label={say(messageWords.react)}
        tooltip={say(messageWords.react)}
        content={(close) => <EmojiItems channelId={channelId} message={message} done={close} />}
      >
        <Icon name="smile" />
      </PopOver>
      {!inThread && (
        <button
          type="button"
          tabIndex={-1}
          className="icon-button only-wide"
          aria-label={say(messageWords.reply)}
          title={say(messageWords.reply)}
          onClick={openThread}
        >
          <Icon name="reply" />
        </button>
      )}
      <PopOver
        kind="menu"
        label={say(messageWords.more, { name })}
        content={(close) => (
          <MenuItems
            channelId={channelId}
            message={message}
            done={close}
            {...(!inThread && { openThread })}
          />
        )}
      >
        <Icon name="more" />
      </PopOver>
    </div>
  );
}

interface ItemsProps {
  readonly channelId: string;
  readonly message: SeenMessage;
  readonly done: () => void;
}

function EmojiItems({ channelId, message, done }: ItemsProps) {
  const { api, tell } = usePage();
  return (
    <div className="emoji-list" role="presentation">
      {Object.entries(reactionEmoji).map(([name, sign]) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          data-item=""
          tabIndex={-1}
          aria-label={name.replaceAll('_', ' ')}
          title={`:${name}:`}
          onClick={async () => {
            done();
            tell(await api.reacts(channelId, message.ts, name));
          }}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}

function MenuItems({ channelId, message, done, openThread }: ItemsProps & { openThread?: () => void }) {
  const { say } = usePage();
  const [emoji, setEmoji] = useState(false);
  if (emoji) return <EmojiItems channelId={channelId} message={message} done={done} />;
  return (
    <>
      {openThread && (
        <MenuItem
          run={() => {
            done();
            openThread();
          }}
        >
          <Icon name="reply" /> {say(messageWords.reply)}
        </MenuItem>
      )}
      <MenuItem run={() => setEmoji(true)}>
        <Icon name="smile" /> {say(messageWords.react)} …
      </MenuItem>
      <ShortcutItems channelId={channelId} message={message} done={done} />
      <CopyLink channelId={channelId} message={message} done={done} />
    </>
  );
}

function ShortcutItems({ channelId, message, done }: ItemsProps) {
  const { say, seen, me, api, tell } = usePage();
  const why = seen.mayUseApp
    ? undefined
    : say(messageWords.noShortcuts, { agency: agencyName(seen.people), own: me.teamName });
  return seen.shortcuts
    .filter(({ type }) => type === 'message')
    .map(({ callbackId, name }) => (
      <MenuItem
        key={callbackId}
        why={why}
        run={async () => {
          done();
          tell(await api.usesMessageShortcut(channelId, message.ts, callbackId));
        }}
      >
        <Icon name="bolt" /> {name} <span className="menu-app">Engawa</span>
      </MenuItem>
    ));
}

function CopyLink({ channelId, message: { ts, threadTs }, done }: ItemsProps) {
  const { say, me, note } = usePage();
  const isReply = threadTs !== undefined && threadTs !== ts;
  const route = { userId: me.id, place: channelId, ...(isReply ? { thread: threadTs } : { message: ts }) };
  return (
    <MenuItem
      run={async () => {
        done();
        const url = `${location.origin}/${writeRoute(route)}`;
        try {
          await navigator.clipboard.writeText(url);
          note(messageWords.copied);
        } catch {
          note(messageWords.notCopied, { url });
        }
      }}
    >
      <Icon name="link" /> {say(messageWords.copyLink)}
    </MenuItem>
  );
}
