import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Perform } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { CardWords, Notice } from '../../kernel/notice.ts';
import type { Rehearse } from '../../kernel/outlook.ts';
import { POSTS_A_MINUTE } from '../../kernel/posting-line.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Call, LookUp } from '../../surface/desk.ts';
import type { ClosingHandler, FormHandler } from '../../surface/form.ts';
import type { Links } from '../../surface/links.ts';
import type { ButtonHandler } from '../../surface/press.ts';
import type { MessageShortcut } from '../../surface/shortcut.ts';
import type { SlashCommand } from '../../surface/slash-command.ts';

/** pino's shape. What is logged holds ids and Slack's words, never tokens or what people typed. */
export interface Log {
  debug(about: object, message: string): void;
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

/** A page or webhook served beside Slack. The body is unread, so a handler can check signatures over raw bytes. */
export interface Route {
  readonly path: string;
  readonly method: string | readonly string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
}

/** What Slack sent unasked, as it is written down before anything else happens. */
export interface IncomingEvent {
  readonly source: 'slack';
  readonly externalId: string;
  readonly body: unknown;
}

export interface SlackConfig {
  readonly botToken: string;
  /** Required in HTTP mode. */
  readonly signingSecret?: string;
  /** Given: Socket Mode, and `routes` are served over plain HTTP beside it. */
  readonly appToken?: string;
  /** Base of the Web API with a trailing slash; default: Slack's. */
  readonly apiUrl?: string;
  readonly port: number;
  readonly host: string;
  /** Where the team reads, unless the agency's row names a channel. */
  readonly teamChannelId?: string;
  /** Slack user ids that become owners when they are first seen. */
  readonly owners: readonly string[];
  /** For people whose own settings are not known, until the agency's row exists. */
  readonly fallback: { readonly locale: Locale; readonly timeZone: string };
}

/** Waiting times in milliseconds; tests shorten them. */
export interface SlackTimes {
  /** Between two posts to one channel. Slack allows one a second; the rest is for uneven networks. */
  readonly postIntervalMs: number;
  /** In all channels together. */
  readonly postsAMinute: number;
  /** A turn further away than this is left to the queue instead of slept for. */
  readonly longestSleepMs: number;
  /** Before a post that was not found is looked for again. */
  readonly secondLookMs: number;
  /** For users.info while a trigger is running out. */
  readonly directoryDeadlineMs: number;
  /** For requests under way when the process stops. */
  readonly farewellMs: number;
}

export const usualTimes: SlackTimes = {
  postIntervalMs: 1_010,
  postsAMinute: POSTS_A_MINUTE,
  longestSleepMs: 3_000,
  secondLookMs: 4_000,
  directoryDeadlineMs: 800,
  farewellMs: 5_000,
};

export interface SlackOptions {
  readonly config: SlackConfig;
  readonly times?: Partial<SlackTimes>;
  readonly prisma: PrismaClient;
  readonly perform: Perform;
  /** Stores the event and the job that handles it in one transaction; a second one with the same id changes nothing. */
  readonly receiveEvent: (event: IncomingEvent) => Promise<unknown>;
  readonly routes: readonly Route[];
  readonly commands: readonly SlashCommand[];
  readonly buttons: readonly ButtonHandler[];
  readonly shortcuts: readonly MessageShortcut[];
  readonly forms: readonly FormHandler[];
  readonly closings: readonly ClosingHandler[];
  readonly notices: readonly Notice[];
  /** What a member finds in App Home. */
  readonly homeOf: (call: Call) => Promise<readonly CardWords[]>;
  readonly links: Links;
  readonly mailIsSetUp?: boolean;
  readonly signersNeedEmail?: boolean;
  readonly lookUp?: LookUp;
  readonly rehearse?: Rehearse;
  readonly now: () => Instant;
  readonly newId: Visit['newId'];
  readonly realMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly log: Log;
}
