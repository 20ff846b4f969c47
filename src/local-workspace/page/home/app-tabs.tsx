import { usePage } from '../page-context.ts';
import { Avatar } from '../people/avatar.tsx';
import { peopleWords } from '../people/words.ts';
import { sidebarWords } from '../sidebar/words.ts';
import { homeWords } from './words.ts';

/** The header of the app's own place. What is not there says why instead of doing nothing. */
export function AppTabs({ here }: { here: 'home' | 'messages' }) {
  const { say, seen, openChannel, openHome, note } = usePage();
  const direct = seen.channels.find(({ kind }) => kind === 'direct');
  return (
    <header className="channel-header">
      <div className="channel-title">
        <h2>
          <Avatar user={seen.users[seen.botUserId]} size="small" /> Engawa{' '}
          <span className="app-badge">{say(peopleWords.app)}</span>
        </h2>
      </div>
      <nav className="app-tabs" aria-label={say(homeWords.tabs)}>
        <button type="button" aria-current={here === 'home' ? 'page' : undefined} onClick={openHome}>
          {say(homeWords.home)}
        </button>
        <button
          type="button"
          aria-current={here === 'messages' ? 'page' : undefined}
          onClick={() => (direct ? openChannel(direct.id) : note(sidebarWords.noDm))}
        >
          {say(homeWords.messages)}
        </button>
      </nav>
    </header>
  );
}
