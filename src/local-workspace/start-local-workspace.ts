import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { BotLine } from './bot-line/bot-line.ts';
import { deliverEvent, type EventOutcome } from './bot-line/deliver-event.ts';
import { httpLine } from './bot-line/http-line.ts';
import { responseUrls } from './bot-line/response-urls.ts';
import { type SocketLine, socketLine } from './bot-line/socket-line.ts';
import { triggers } from './bot-line/triggers.ts';
import { changeFeed, type Listener } from './change-feed.ts';
import { type Faults, faults } from './faults.ts';
import { answerRequest, sendJson } from './http/answer-request.ts';
import { isLoopback } from './http/guard-request.ts';
import { type Journal, journal } from './journal.ts';
import type { Outside } from './page-api/outside.ts';
import type { SeenCommand, SeenShortcut } from './page-api/seen.ts';
import { type Person, person } from './person/person.ts';
import { type RateLimitSettings, rateLimits } from './rate-limits.ts';
import { defaultFurniture, type Furniture, furnish } from './state/furnish.ts';
import type { State } from './state/state.ts';
import { waitUntil } from './wait-until.ts';
import { webApiMethods } from './web-api/methods.ts';
import type { MessagesTab, Workspace } from './workspace.ts';

export interface LocalWorkspaceOptions {
  /** 0: any free one */
  port: number;
  host?: string;
  /** the app's address for commands, interactivity and events; unset while it speaks Socket Mode */
  requestUrl?: string;
  now: () => number;
  /** where `now` is a story's clock: the clock of signatures, triggers and rate limits */
  wallNow?: () => number;
  random: () => string;
  furnish?: Furniture;
  /** a state kept from before, instead of furniture */
  state?: State;
  rateLimits?: RateLimitSettings;
  /** the slash commands of the manifest; unset: any word goes to the app */
  commands?: readonly SeenCommand[];
  /** the shortcuts of the manifest; unset: any callback_id goes to the app */
  shortcuts?: readonly SeenShortcut[];
  /** what people are there ("owner", "decision-maker"), by user id: the page says it, Slack does not know it */
  parts?: Readonly<Record<string, string>>;
  /** messages_tab_read_only_enabled of the manifest; unset: people may write to the app */
  messagesTab?: MessagesTab;
  /** a directory with page.js and style.css; unset: no page is served */
  page?: string;
  /** the world beside Slack, which the page shows and moves */
  outside?: Outside;
  /** the events of the manifest that people's acts cause */
  subscribedEvents?: readonly string[];
  eventRetryDelaysMs?: readonly number[];
  ackWithinMs?: number;
}

export interface LocalWorkspace {
  /** base of the Web API, ending in /api/ */
  url: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  agencyTeamId: string;
  botUserId: string;
  state: State;
  journal: Journal;
  faults: Faults;
  onChange(listener: Listener): () => void;
  /** looks now and after every change; throws when it does not come true */
  until<T>(look: () => T | undefined, what?: string, withinMs?: number): Promise<T>;
  asPerson(userId: string): Person;
  setRequestUrl(url: string): void;
  /** Throws everything away but the app's tokens, and begins anew with these people and channels. */
  refurnish(furniture: Furniture): void;
  /** `outer` overrides fields of the envelope, such as event_id or team_id */
  deliverEvent(
    type: string,
    body: Record<string, unknown>,
    outer?: Record<string, unknown>,
  ): Promise<EventOutcome>;
  sockets: Pick<SocketLine, 'connections' | 'disconnect'>;
  close(): Promise<void>;
}

const manifestEvents = ['app_home_opened', 'member_joined_channel', 'member_left_channel'];
const slackRetryDelaysMs = [0, 60_000, 300_000];

/** An app that keeps a socket open is spoken to there, another one at its request URL. */
const eitherLine = (socket: SocketLine, http: BotLine): BotLine => ({
  send: (delivery) => (socket.connections() > 0 ? socket : http).send(delivery),
});

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`);
    });
  });
}

interface Inside {
  ws: Workspace;
  socket: SocketLine;
  closing: AbortController;
  place: { origin: string; requestUrl: string | undefined };
}

function compose(options: LocalWorkspaceOptions): Inside {
  const { now, random, wallNow = now, ackWithinMs = 3000 } = options;
  const state = options.state ?? furnish(options.furnish ?? defaultFurniture(), random);
  const place: Inside['place'] = { origin: '', requestUrl: options.requestUrl };
  const closing = new AbortController();
  const origin = (): string => place.origin;
  const socket = socketLine({ random, appId: () => state.installation.appId, ackWithinMs });
  const http = httpLine({
    requestUrl: () => place.requestUrl,
    signingSecret: () => state.installation.signingSecret,
    wallNow,
    ackWithinMs,
  });
  const ws: Workspace = {
    state,
    now,
    wallNow,
    random,
    feed: changeFeed(),
    journal: journal(),
    faults: faults(),
    limits: options.rateLimits && rateLimits(options.rateLimits),
    triggers: triggers(wallNow, random),
    responseUrls: responseUrls({ wallNow, random, origin }),
    line: eitherLine(socket, http),
    commands: options.commands,
    shortcuts: options.shortcuts,
    parts: options.parts ?? {},
    messagesTab: options.messagesTab ?? 'open',
    offered: new Map(),
    subscribedEvents: options.subscribedEvents ?? manifestEvents,
    eventRetryDelaysMs: options.eventRetryDelaysMs ?? slackRetryDelaysMs,
    origin,
    closing: closing.signal,
  };
  return { ws, socket, closing, place };
}

function serve({ ws, socket }: Inside, asPerson: (userId: string) => Person, options: LocalWorkspaceOptions) {
  const { page, outside } = options;
  const desk = { ws, methods: webApiMethods(socket), asPerson, page, outside };
  const open = new Set<Socket>();
  const server = createServer((request, response) => {
    answerRequest(desk, request, response).catch((error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) sendJson(response, 500, { ok: false, error: 'fatal_error', detail });
    });
  });
  server.on('connection', (connection) => {
    open.add(connection);
    connection.on('close', () => open.delete(connection));
  });
  server.on('upgrade', (request, connection, head) => {
    if (isLoopback(request.headers.host)) socket.upgrade(request, connection, head);
    else connection.destroy();
  });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      for (const connection of open) connection.destroy();
      server.close(() => resolve());
    });
  return { server, stop };
}

export async function startLocalWorkspace(options: LocalWorkspaceOptions): Promise<LocalWorkspace> {
  const inside = compose(options);
  const { ws, socket, closing, place } = inside;
  const asPerson = (userId: string): Person => {
    const user = ws.state.users[userId];
    if (!user) throw new Error(`nobody here is ${userId}`);
    return person(ws, user);
  };
  const { server, stop } = serve(inside, asPerson, options);
  place.origin = await listen(server, options.port, options.host ?? '127.0.0.1');
  const { botToken, appToken, signingSecret, teamId, botUserId } = ws.state.installation;
  return {
    url: `${place.origin}/api/`,
    botToken,
    appToken,
    signingSecret,
    agencyTeamId: teamId,
    botUserId,
    state: ws.state,
    journal: ws.journal,
    faults: ws.faults,
    onChange: (listener) => ws.feed.onChange(listener),
    async until(look, what = 'what was waited for', withinMs = 3000) {
      const found = await waitUntil(ws.feed, look, withinMs);
      if (found === undefined) throw new Error(`${what} did not come within ${withinMs} ms`);
      return found;
    },
    asPerson,
    setRequestUrl(url) {
      place.requestUrl = url;
    },
    refurnish(furniture) {
      // Ids go on where they were: a page may still hold old ones.
      const { installation, minted } = ws.state;
      Object.assign(ws.state, furnish(furniture, options.random), { installation, minted });
      ws.offered.clear();
      ws.feed.announce({ type: 'started-over' });
    },
    deliverEvent: (type, body, outer) => deliverEvent(ws, type, body, outer),
    sockets: socket,
    async close() {
      closing.abort();
      socket.close();
      await stop();
    },
  };
}
