import { useEffect } from 'react';
import type { SeenChannel } from '../../page-api/seen.ts';
import { usePage } from '../page-context.ts';
import { agencyName } from '../people/by-company.ts';
import { homePlace } from '../route/route.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { shellWords } from '../words.ts';
import { sidebarWords } from './words.ts';

/** A drawer at phone width: closed, nothing in it can be reached. */
export function Sidebar({ place, open, close }: { place: string; open: boolean; close: () => void }) {
  const { me, seen, say, openChannel, openHome } = usePage();
  const channels = seen.channels.filter(({ kind }) => kind !== 'direct');
  const direct = seen.channels.filter(({ kind }) => kind === 'direct');
  useEscape(open, close);
  const go = (then: () => void) => () => {
    then();
    close();
  };
  return (
    <nav
      id="sidebar"
      className={`sidebar ${open ? 'open' : ''}`}
      inert={!open}
      data-section=""
      aria-label={say(shellWords.channels)}
    >
      <h2 className="sidebar-team">{me.teamName}</h2>
      <h3>{say(sidebarWords.channels)}</h3>
      <ul>
        {channels.map((channel) => (
          <ChannelEntry
            key={channel.id}
            channel={channel}
            here={channel.id === place}
            open={go(() => openChannel(channel.id))}
          />
        ))}
      </ul>
      {me.external && (
        <p className="sidebar-why">
          {say(sidebarWords.onlyShared, { own: me.teamName, agency: agencyName(seen.people) })}
        </p>
      )}
      <h3>
        Engawa <span className="app-badge">{say(sidebarWords.app)}</span>
      </h3>
      <ul>
        <Entry icon="house" name={say(sidebarWords.home)} here={place === homePlace} open={go(openHome)} />
        {direct.map((channel) => (
          <Entry
            key={channel.id}
            icon="reply"
            name={say(sidebarWords.messages)}
            unread={channel.unread}
            here={channel.id === place}
            open={go(() => openChannel(channel.id))}
          />
        ))}
      </ul>
      {direct.length === 0 && <p className="sidebar-why">{say(sidebarWords.noDm)}</p>}
    </nav>
  );
}

function ChannelEntry({ channel, here, open }: { channel: SeenChannel; here: boolean; open: () => void }) {
  const { say } = usePage();
  const teams = channel.sharedWith.join(', ');
  const isShared = channel.sharedWith.length > 0;
  return (
    <Entry
      icon={channel.kind === 'private' ? 'lock' : 'hash'}
      name={channel.name}
      unread={channel.unread}
      here={here}
      open={open}
      {...(channel.kind === 'private' && { aside: say(sidebarWords.private) })}
      {...(isShared && { shared: say(sidebarWords.shared, { teams }) })}
    />
  );
}

interface EntryProps {
  readonly icon: IconName;
  readonly name: string;
  readonly unread?: number;
  readonly here: boolean;
  readonly open: () => void;
  /** read out, not shown */
  readonly aside?: string;
  readonly shared?: string;
}

function Entry({ icon, name, unread = 0, here, open, aside, shared }: EntryProps) {
  const { say } = usePage();
  return (
    <li>
      <button
        type="button"
        className={`entry ${unread > 0 ? 'unread' : ''}`}
        aria-current={here ? 'page' : undefined}
        title={shared}
        onClick={open}
      >
        <Icon name={icon} />
        <span className="entry-name">{name}</span>
        {aside && <span className="only-heard">, {aside}</span>}
        {shared && (
          <span className="entry-shared">
            <Icon name="shared" size={14} />
            <span className="only-heard">, {shared}</span>
          </span>
        )}
        {unread > 0 && (
          <span className="entry-count">
            <span aria-hidden="true">{unread}</span>
            <span className="only-heard">, {say(sidebarWords.unread, { count: unread })}</span>
          </span>
        )}
      </button>
    </li>
  );
}

function useEscape(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [open, close]);
}
