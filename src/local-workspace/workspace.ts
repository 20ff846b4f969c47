import type { BotLine } from './bot-line/bot-line.ts';
import type { ResponseUrls } from './bot-line/response-urls.ts';
import type { Triggers } from './bot-line/triggers.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { RateLimits } from './rate-limits.ts';
import type { State } from './state/state.ts';

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
  commands: readonly string[] | undefined;
  /** events of the app's manifest that people's acts cause; deliverEvent sends any */
  subscribedEvents: readonly string[];
  eventRetryDelaysMs: readonly number[];
  /** http://127.0.0.1:port once it listens */
  origin: () => string;
  /** events still being retried; closing the workspace gives them up */
  closing: AbortSignal;
}
