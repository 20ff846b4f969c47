import type { SeenChannel, SeenMessages } from '../../page-api/seen.ts';
import { usePage } from '../page-context.ts';
import { Avatar } from '../people/avatar.tsx';
import { peopleWords } from '../people/words.ts';
import { Icon } from '../ui/icons.tsx';
import { MenuItem, PopOver } from '../ui/pop-over.tsx';
import { clockTime } from './time.ts';
import { channelWords, messageWords } from './words.ts';

export function ChannelHeader({
  channel,
  loaded,
}: {
  channel: SeenChannel;
  loaded: SeenMessages | undefined;
}) {
  const { say, openLink } = usePage();
  return (
    <header className="channel-header">
      <div className="channel-title">
        <h2>
          <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} size={18} /> {channel.name}
        </h2>
        <Members channel={channel} />
        <Pinned channel={channel} loaded={loaded} />
      </div>
      {channel.topic && <p className="channel-topic">{channel.topic}</p>}
      {channel.sharedWith.length > 0 && (
        <p className="channel-shared">
          <Icon name="shared" size={14} />{' '}
          {say(channelWords.shared, { teams: channel.sharedWith.join(', ') })}
        </p>
      )}
      {channel.bookmarks.length > 0 && (
        <ul className="bookmarks" aria-label={say(channelWords.bookmarks)}>
          {channel.bookmarks.map(({ title, link }) => (
            <li key={`${title} ${link}`}>
              <button type="button" className="bookmark" onClick={() => openLink(link, title)}>
                <Icon name="link" size={14} /> {title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function Members({ channel }: { channel: SeenChannel }) {
  const { say, seen, me } = usePage();
  const members = channel.memberIds.flatMap((id) => seen.users[id] ?? []);
  const label = say(channelWords.members, { count: members.length });
  return (
    <PopOver
      kind="dialog"
      className="quiet-button"
      label={label}
      content={() => (
        <>
          <h3 className="pop-over-title">{say(channelWords.membersOf, { name: channel.name })}</h3>
          <ul className="member-list">
            {members.map((one) => (
              <li key={one.id}>
                <Avatar user={one} size="small" />
                <span>
                  {one.name} {one.id === me.id && <em>({say(peopleWords.you)})</em>}
                  {one.bot && <span className="app-badge">{say(peopleWords.app)}</span>}
                  <span className="member-team">{one.teamName}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    >
      <Icon name="people" /> {members.length}
    </PopOver>
  );
}

/** The pinned ones among what is loaded: the newest pages of the channel. */
function Pinned({ channel, loaded }: { channel: SeenChannel; loaded: SeenMessages | undefined }) {
  const { say, seen, me, dateLocale, openChannel } = usePage();
  const pinned = loaded?.messages.filter((one) => one.pinned) ?? [];
  if (pinned.length === 0) return null;
  const label = say(channelWords.pinned, { count: pinned.length });
  return (
    <PopOver
      kind="menu"
      className="quiet-button"
      label={label}
      content={(close) =>
        pinned.map((one) => (
          <MenuItem
            key={one.ts}
            run={() => {
              close();
              openChannel(channel.id, { message: one.ts });
            }}
          >
            <strong>{seen.users[one.userId]?.name ?? say(messageWords.someone)}</strong>{' '}
            <time>{clockTime(one.ts, { locale: dateLocale, timeZone: me.timeZone })}</time>
            <span className="menu-text">{one.text}</span>
          </MenuItem>
        ))
      }
    >
      <Icon name="pin" /> {pinned.length}
    </PopOver>
  );
}
