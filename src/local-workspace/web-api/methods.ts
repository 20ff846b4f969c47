import type { SocketLine } from '../bot-line/socket-line.ts';
import { bookmarkMethods } from './bookmark-methods.ts';
import { chatMethods } from './chat-methods.ts';
import { conversationMethods } from './conversation-methods.ts';
import { fileMethods } from './file-methods.ts';
import { historyMethods } from './history-methods.ts';
import { markingMethods } from './marking-methods.ts';
import type { Method } from './method.ts';
import { userMethods } from './user-methods.ts';
import { viewMethods } from './view-methods.ts';
import { workspaceMethods } from './workspace-methods.ts';

/** Everything of Slack's Web API that is spoken here. */
export const webApiMethods = (line: SocketLine): ReadonlyMap<string, Method> =>
  new Map(
    Object.entries({
      ...workspaceMethods(line),
      ...chatMethods,
      ...viewMethods,
      ...userMethods,
      ...conversationMethods,
      ...historyMethods,
      ...markingMethods,
      ...bookmarkMethods,
      ...fileMethods,
    }),
  );
