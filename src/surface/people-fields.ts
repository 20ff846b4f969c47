import type { Said } from '../kernel/phrase.ts';
import { type Asked, type Field, oneText, type Read, understood, wrong } from './field-kind.ts';
import { problem } from './field-problems.ts';

const slackId = (text: string): Read<string> =>
  /^[A-Z][A-Za-z0-9_-]{1,60}$/.test(text) ? understood(text) : wrong(problem.notChosen());

/** A Slack user id. */
export function user(label: Said, asked?: Asked): Field<string> {
  return oneText(
    { label, kind: 'user', asked },
    {
      draw: ({ actionId, entered }) => ({
        type: 'users_select',
        action_id: actionId,
        ...(entered === undefined ? {} : { initial_user: entered }),
      }),
      read: slackId,
      write: (id) => id,
    },
  );
}

/** A Slack channel id. Clients' channels are often private, which the plain channel select does not offer. */
export function channel(label: Said, asked?: Asked): Field<string> {
  return oneText(
    { label, kind: 'channel', asked },
    {
      draw: ({ actionId, entered }) => ({
        type: 'conversations_select',
        action_id: actionId,
        filter: { include: ['public', 'private'] },
        ...(entered === undefined ? {} : { initial_conversation: entered }),
      }),
      read: slackId,
      write: (id) => id,
    },
  );
}
