import { shownFile } from '../state/file.ts';
import { type Message, messagesIn } from '../state/message.ts';
import type { Workspace } from '../workspace.ts';

interface Showing {
  /** include_all_metadata; without it Slack tells only the event_type */
  allMetadata: boolean;
}

const metadataOf = (message: Message, { allMetadata }: Showing) => {
  if (!message.metadata) return {};
  return {
    metadata: allMetadata ? message.metadata : { event_type: message.metadata.event_type },
  };
};

const threadOf = (ws: Workspace, message: Message) => {
  const replies = messagesIn(ws.state, message.channel).filter(
    (one) => one.thread_ts === message.ts && one.ts !== message.ts,
  );
  const latest = replies.at(-1);
  if (latest) {
    return {
      thread_ts: message.ts,
      reply_count: replies.length,
      reply_users: [...new Set(replies.map((one) => one.user))],
      latest_reply: latest.ts,
    };
  }
  return message.thread_ts ? { thread_ts: message.thread_ts } : {};
};

const botOf = (ws: Workspace, message: Message) => {
  if (!message.bot_id) return {};
  const { botId, appId, teamId, botUserId } = ws.state.installation;
  const name = ws.state.users[botUserId]?.real_name ?? '';
  return {
    bot_id: botId,
    app_id: appId,
    bot_profile: { id: botId, app_id: appId, name, deleted: false, team_id: teamId },
  };
};

/** A message as answers and payloads show it. */
export const shownMessage = (ws: Workspace, message: Message, showing: Showing = { allMetadata: true }) => ({
  type: 'message',
  user: message.user,
  ts: message.ts,
  text: message.text,
  team: message.team,
  ...botOf(ws, message),
  ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
  ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
  ...(message.edited ? { edited: message.edited } : {}),
  ...threadOf(ws, message),
  ...metadataOf(message, showing),
  ...(message.files.length > 0
    ? {
        files: message.files.flatMap((id) => {
          const file = ws.state.files[id];
          return file ? [shownFile(file, ws.origin())] : [];
        }),
      }
    : {}),
  ...(message.reactions.length > 0
    ? { reactions: message.reactions.map((one) => ({ ...one, count: one.users.length })) }
    : {}),
});
