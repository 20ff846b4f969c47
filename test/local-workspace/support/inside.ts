import { responseUrls } from '../../../src/local-workspace/bot-line/response-urls.ts';
import { triggers } from '../../../src/local-workspace/bot-line/triggers.ts';
import { type Change, changeFeed } from '../../../src/local-workspace/change-feed.ts';
import { faults } from '../../../src/local-workspace/faults.ts';
import { journal } from '../../../src/local-workspace/journal.ts';
import { postMessage } from '../../../src/local-workspace/posting/post-message.ts';
import { defaultFurniture, furnish } from '../../../src/local-workspace/state/furnish.ts';
import type { Workspace } from '../../../src/local-workspace/workspace.ts';

/** A workspace without a server and without an app, for what only looks or only writes down. */
export function inside(options: Partial<Workspace> = {}) {
  let count = 0;
  const random = () => `r${(count++).toString(36).padStart(6, '0')}`;
  const now = () => 1_800_000_000_000;
  const origin = () => 'http://127.0.0.1:1';
  const ws: Workspace = {
    state: furnish(defaultFurniture(), random),
    now,
    wallNow: now,
    random,
    feed: changeFeed(),
    journal: journal(),
    faults: faults(),
    limits: undefined,
    triggers: triggers(now, random),
    responseUrls: responseUrls({ wallNow: now, random, origin }),
    line: { send: async () => ({ got: 'unreachable', reason: 'there is no app' }) },
    commands: undefined,
    shortcuts: undefined,
    parts: {},
    messagesTab: 'open',
    offered: new Map(),
    subscribedEvents: [],
    eventRetryDelaysMs: [],
    origin,
    closing: new AbortController().signal,
    ...options,
  };
  const changes: Change[] = [];
  ws.feed.onChange((change) => changes.push(change));
  const bot = ws.state.installation.botUserId;
  return {
    ws,
    changes,
    bot,
    user(id: string) {
      const found = ws.state.users[id];
      if (!found) throw new Error(`nobody here is ${id}`);
      return found;
    },
    channel(id: string) {
      const found = ws.state.channels[id];
      if (!found) throw new Error(`no channel here is ${id}`);
      return found;
    },
    /** Says something as the bot, unless told otherwise; gives its ts. */
    said: (channel: string, text: string, rest: Partial<Parameters<typeof postMessage>[1]> = {}) =>
      postMessage(ws, { text, blocks: [], attachments: [], channel, user: bot, ...rest }).ts,
  };
}
