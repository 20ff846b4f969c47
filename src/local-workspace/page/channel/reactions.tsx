import type { SeenMessage } from '../../page-api/seen.ts';
import { usePage } from '../page-context.ts';
import { emojiOf } from './emoji.ts';
import { messageWords } from './words.ts';

/** A press adds one's own to a reaction, or takes it back. */
export function Reactions({ channelId, message }: { channelId: string; message: SeenMessage }) {
  const { say, seen, me, api, tell } = usePage();
  if (message.reactions.length === 0) return null;
  return (
    <ul className="reactions">
      {message.reactions.map(({ name, userIds }) => {
        const mine = userIds.includes(me.id);
        const names = userIds.map((id) => seen.users[id]?.name ?? say(messageWords.someone)).join(', ');
        const label = say(messageWords.reaction, { emoji: `:${name}:`, count: userIds.length, names });
        return (
          <li key={name}>
            <button
              type="button"
              className="reaction"
              aria-pressed={mine}
              aria-label={label}
              title={label}
              onClick={async () => tell(await api.reacts(channelId, message.ts, name, mine))}
            >
              <span aria-hidden="true">{emojiOf(name)}</span> {userIds.length}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
