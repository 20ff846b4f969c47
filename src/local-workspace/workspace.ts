import type { Option } from './block-kit/composition.ts';
import type { BotLine } from './bot-line/bot-line.ts';
import type { ResponseUrls } from './bot-line/response-urls.ts';
import type { Triggers } from './bot-line/triggers.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { SeenCommand, SeenShortcut } from './page-api/seen.ts';
import type { RateLimits } from './rate-limits.ts';
import type { State } from './state/state.ts';

export type MessagesTab = 'read-only' | 'open';

/** What every act inside the workspace works with. */
export interface Workspace {
  state: State;
  /** the time of the story: ts of messages, dates of files */
  now: () => number;
  /** the time of the wall: signatures, triggers, rate limits */
  wallNow: () => number;
  random: () => string;
  feed: ChangeFeed;
  journal: Journal;
  faults: Faults;
  limits: RateLimits | undefined;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  line: BotLine;
  /** slash commands of the app's manifest; undefined: any word is passed on */
  commands: readonly SeenCommand[] | undefined;
  /** the shortcuts of the app's manifest; undefined: any callback_id is passed on */
  shortcuts: readonly SeenShortcut[] | undefined;
  /** what people are there, by user id, for whoever tries the app */
  parts: Readonly<Record<string, string>>;
  /** whether people may write to the app in its direct messages (messages_tab_read_only_enabled) */
  messagesTab: MessagesTab;
  /** options an external select was offered, by surface and element: choosing one asks the app nothing more */
  offered: Map<string, Option[]>;
  /** events of the app's manifest that people's acts cause; deliverEvent sends any */
  subscribedEvents: readonly string[];
  eventRetryDelaysMs: readonly number[];
  /** http://127.0.0.1:port once it listens */
  origin: () => string;
  /** events still being retried; closing the workspace gives them up */
  closing: AbortSignal;
}
