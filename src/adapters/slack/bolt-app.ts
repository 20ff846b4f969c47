import type { Server } from 'node:http';
import { App, type AuthorizeResult, HTTPReceiver, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { boltLogger } from './bolt-logger.ts';
import { ForgedInTime, rejectionOf, routesFor } from './http-answers.ts';
import type { Log, Route, SlackConfig } from './slack-options.ts';
import type { UnderWay } from './under-way.ts';
import { type Identity, slackRefused } from './web-client.ts';

export interface BoltAppOptions {
  readonly config: SlackConfig;
  readonly clientOptions: WebClientOptions;
  readonly identity: Identity;
  readonly routes: readonly Route[];
  /** Takes an event before it is acknowledged; when it throws, Slack sends the event again. */
  readonly takeEvent: (body: ReceiverEvent['body']) => Promise<void>;
  readonly realMs: () => number;
  readonly underWay: UnderWay;
  readonly log: Log;
}

/** Everything that Slack sends comes through `processEvent`, whichever way it came. */
export class SlackApp extends App {
  readonly #options: BoltAppOptions;

  constructor(receiver: HTTPReceiver | SocketModeReceiver, options: BoltAppOptions) {
    const { teamId, botUserId, botId } = options.identity;
    const authorization: AuthorizeResult = {
      botToken: options.config.botToken,
      teamId,
      botUserId,
      ...(botId === undefined ? {} : { botId }),
    };
    super({
      receiver,
      authorize: async () => authorization,
      clientOptions: options.clientOptions,
      logger: boltLogger(options.log),
      // Bolt's default keeps every conversation's state in this process's memory.
      convoStore: false,
    });
    this.#options = options;
    this.error(async (error) =>
      options.log.error({ err: error }, 'a Slack request failed outside its handler'),
    );
  }

  /**
   * Events are stored before they are acknowledged: Bolt would acknowledge first, and a crash would lose them.
   * Whatever no listener answered is acknowledged, which Bolt would hold for three seconds and answer 404.
   */
  override async processEvent(event: ReceiverEvent): Promise<void> {
    const { takeEvent, underWay } = this.#options;
    await underWay.count(async () => {
      this.#refuseTheFuture(event);
      if (event.body['type'] === 'event_callback') {
        await takeEvent(event.body);
        await event.ack();
        return;
      }
      let answered = false;
      const ack: ReceiverEvent['ack'] = async (response) => {
        answered = true;
        await event.ack(response);
      };
      await super.processEvent({ ...event, ack });
      if (!answered) await event.ack();
    });
  }

  /** Bolt refuses signatures older than five minutes; one from the future could be kept and replayed until then. */
  #refuseTheFuture({ customProperties }: ReceiverEvent): void {
    const signedAt: unknown = customProperties?.['signedAtSeconds'];
    if (typeof signedAt !== 'number') return;
    if (!(signedAt * 1_000 <= this.#options.realMs() + toleranceMs)) throw new ForgedInTime();
  }
}

const toleranceMs = 5 * 60_000;

export interface BoltApp {
  readonly app: SlackApp;
  start(): Promise<Server>;
  stop(): Promise<void>;
}

/** HTTP: Slack and our routes on one port. Socket Mode: Slack through its socket, our routes on the port. */
export function createBoltApp(options: BoltAppOptions): BoltApp {
  const { config } = options;
  const http = httpReceiver(options);
  const socket = config.appToken === undefined ? undefined : socketReceiver(config.appToken, options);
  const app = new SlackApp(socket ?? http, options);
  let server: Server | undefined;
  return {
    app,
    async start() {
      server = await http.start({ port: config.port, host: config.host });
      if (socket !== undefined)
        await socket.start().catch((error: unknown) => {
          throw slackRefused(error, 'SLACK_APP_TOKEN', app.client.slackApiUrl);
        });
      return server;
    },
    async stop() {
      if (socket !== undefined) {
        // What is under way is acknowledged through the socket, so it stays open for that.
        await options.underWay.settle();
        await socket.client.disconnect();
      }
      if (server === undefined) return;
      const closed = http.stop();
      server.closeIdleConnections();
      await options.underWay.end();
      server.closeAllConnections();
      await closed;
    },
  };
}

function httpReceiver({ config, routes, underWay, log }: BoltAppOptions): HTTPReceiver {
  const slackToo = config.appToken === undefined;
  return new HTTPReceiver({
    signingSecret: config.signingSecret ?? '',
    signatureVerification: slackToo,
    endpoints: slackToo ? '/slack/events' : [],
    customRoutes: routesFor(routes, underWay, log),
    logger: boltLogger(log),
    customPropertiesExtractor: (request) => ({
      signedAtSeconds: Number(request.headers['x-slack-request-timestamp']),
    }),
    // A handler that needs longer than three seconds still answers; Bolt's own would send a 404 in its place.
    unhandledRequestHandler: () => log.warn({}, 'a Slack request is not answered after three seconds'),
    ...rejectionOf(log),
  });
}

function socketReceiver(appToken: string, { clientOptions, log }: BoltAppOptions): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    // Also how long it waits before it connects again, when every click fails; Slack's default is five seconds.
    clientPingTimeout: 2_000,
    installerOptions: {
      // Opening a connection is harmless to repeat, and giving up would end the process.
      clientOptions: {
        ...clientOptions,
        retryConfig: { retries: 10_000, minTimeout: 500, maxTimeout: 10_000 },
      },
    },
  });
}
