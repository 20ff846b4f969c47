import type { Block } from '../block-kit/blocks.ts';

export interface Metadata {
  event_type: string;
  event_payload: Record<string, unknown>;
}

export interface Reaction {
  name: string;
  users: string[];
}

export interface Message {
  ts: string;
  channel: string;
  user: string;
  team: string;
  bot_id?: string;
  app_id?: string;
  text: string;
  blocks: Block[];
  attachments: unknown[];
  metadata?: Metadata;
  thread_ts?: string;
  thread_broadcast: boolean;
  edited?: { user: string; ts: string };
  files: string[];
  reactions: Reaction[];
}

/** Seen by one person, never in any history; gone when the app or the person says so. */
export interface Ephemeral {
  ts: string;
  channel: string;
  user: string;
  text: string;
  blocks: Block[];
  attachments: unknown[];
  thread_ts?: string;
}

/** The part of the state that holds what was said. */
interface Messages {
  messages: Record<string, Message[]>;
  ephemerals: Ephemeral[];
}

export const messagesIn = (state: Messages, channelId: string): Message[] => state.messages[channelId] ?? [];

export const findMessage = (state: Messages, channelId: string, ts: string): Message | undefined =>
  messagesIn(state, channelId).find((message) => message.ts === ts);

export const findEphemeral = (
  state: Messages,
  channelId: string,
  ts: string,
  userId: string,
): Ephemeral | undefined =>
  state.ephemerals.find((one) => one.channel === channelId && one.ts === ts && one.user === userId);

/** Answers in a thread stand in the channel only when they were sent there, too. */
export const isHiddenReply = (message: Message): boolean =>
  message.thread_ts !== undefined && message.thread_ts !== message.ts && !message.thread_broadcast;

export const keepMessage = (state: Messages, message: Message): void => {
  state.messages[message.channel] = [...messagesIn(state, message.channel), message];
};

export const replaceMessage = (state: Messages, message: Message): void => {
  state.messages[message.channel] = messagesIn(state, message.channel).map((one) =>
    one.ts === message.ts ? message : one,
  );
};

export const dropMessage = (state: Messages, channelId: string, ts: string): void => {
  state.messages[channelId] = messagesIn(state, channelId).filter((one) => one.ts !== ts);
};

export const replaceEphemeral = (state: Pick<Messages, 'ephemerals'>, ephemeral: Ephemeral): void => {
  state.ephemerals = state.ephemerals.map((one) => (one.ts === ephemeral.ts ? ephemeral : one));
};

export const dropEphemeral = (state: Pick<Messages, 'ephemerals'>, ts: string): void => {
  state.ephemerals = state.ephemerals.filter((one) => one.ts !== ts);
};
