import type { SeenMessage } from '../../page-api/seen.ts';
import { Blocks } from '../block-kit/blocks.tsx';
import { usePage } from '../page-context.ts';
import { Avatar } from '../people/avatar.tsx';
import { peopleWords } from '../people/words.ts';
import { Icon } from '../ui/icons.tsx';
import { Files } from './files.tsx';
import { MessageTools } from './message-tools.tsx';
import { Reactions } from './reactions.tsx';
import { clockTime, fullTime, shortTime } from './time.ts';
import { messageWords } from './words.ts';

interface Props {
  readonly channelId: string;
  readonly message: SeenMessage;
  readonly leads: boolean;
  readonly pointed: boolean;
  readonly inThread: boolean;
}

export function MessageRow({ channelId, message, leads, pointed, inThread }: Props) {
  const { say, seen, me, dateLocale } = usePage();
  const reading = { locale: dateLocale, timeZone: me.timeZone };
  const user = seen.users[message.userId];
  const name = user?.name ?? say(messageWords.someone);
  const time = clockTime(message.ts, reading);
  const marks = `${message.ephemeral ? 'ephemeral' : ''} ${message.pinned ? 'pinned' : ''} ${pointed ? 'pointed' : ''}`;
  return (
    <article
      id={inThread ? undefined : `message-${message.ts}`}
      className={`message ${leads ? 'leads' : ''} ${marks}`}
      aria-label={say(messageWords.by, { name, time })}
    >
      <div className="message-side">
        {leads ? (
          <Avatar user={user} />
        ) : (
          <time className="message-time side" title={fullTime(message.ts, reading)}>
            {shortTime(message.ts, reading)}
          </time>
        )}
      </div>
      <div className="message-body">
        <Flags message={message} />
        {leads && (
          <p className="message-by">
            <strong>{name}</strong>
            {user?.bot && <span className="app-badge">{say(messageWords.app)}</span>}
            {user && user.teamId !== me.teamId && !user.bot && (
              <span className="team-badge" title={say(peopleWords.external, { team: user.teamName })}>
                {user.teamName}
              </span>
            )}
            <time className="message-time" title={fullTime(message.ts, reading)}>
              {time}
            </time>
          </p>
        )}
        <Said channelId={channelId} message={message} />
        {message.edited && <span className="edited">{say(messageWords.edited)}</span>}
        <Files files={message.files} />
        <Reactions channelId={channelId} message={message} />
        {!inThread && <Replies channelId={channelId} message={message} />}
      </div>
      <MessageTools channelId={channelId} message={message} name={name} inThread={inThread} />
    </article>
  );
}

function Flags({ message }: { message: SeenMessage }) {
  const { say } = usePage();
  return (
    <>
      {message.ephemeral && (
        <p className="flag">
          <Icon name="eye" size={14} /> {say(messageWords.onlyYou)}
        </p>
      )}
      {message.pinned && (
        <p className="flag">
          <Icon name="pin" size={14} /> {say(messageWords.pinned)}
        </p>
      )}
      {message.broadcast && (
        <p className="flag">
          <Icon name="reply" size={14} /> {say(messageWords.fromThread)}
        </p>
      )}
    </>
  );
}

/** With blocks the text is for notifications only; without, it is drawn as Slack draws a line of mrkdwn. */
function Said({ channelId, message }: { channelId: string; message: SeenMessage }) {
  const { ts, text, blocks, values } = message;
  if (blocks.length === 0 && text === '') return null;
  const drawn =
    blocks.length > 0
      ? blocks
      : [{ type: 'section', block_id: 'text', text: { type: 'mrkdwn', text } } as const];
  return <Blocks surface={{ kind: 'message', channel: channelId, ts }} blocks={drawn} values={values} />;
}

function Replies({
  channelId,
  message: { ts, threadTs, replies },
}: {
  channelId: string;
  message: SeenMessage;
}) {
  const { say, openChannel } = usePage();
  if (replies === 0) return null;
  return (
    <button
      type="button"
      className="replies"
      onClick={() => openChannel(channelId, { thread: threadTs ?? ts })}
    >
      <Icon name="reply" size={14} />{' '}
      {replies === 1 ? say(messageWords.oneReply) : say(messageWords.replies, { count: replies })}
    </button>
  );
}
