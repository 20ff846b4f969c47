import type { Server } from 'node:http';
import type { WebClient } from '@slack/web-api';
import type { Carrier } from '../../kernel/carrier.ts';
import { everyMsOf } from '../../kernel/posting-line.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { UploadPicture } from '../../milestones/roadmap/upload-picture.ts';
import type { Desk } from '../../surface/desk.ts';
import { createBoltApp, type SlackApp } from './bolt-app.ts';
import type { Caller } from './caller.ts';
import { createDirectory } from './directory.ts';
import { dispatch } from './dispatch.ts';
import { type Fetched, fetchFile } from './fetch-file.ts';
import { createIntroducePeople } from './introduce-people.ts';
import { createMessageUrl } from './message-url.ts';
import { createPace } from './pace.ts';
import { createPostCarrier } from './post-notice.ts';
import { createHomeCarrier, drawHome, type HomeOptions } from './publish-home.ts';
import { createReadFileCarrier } from './read-file.ts';
import { createReadiness } from './readiness.ts';
import { createRedrawCarrier } from './redraw-cards.ts';
import { type SlackOptions, type SlackTimes, usualTimes } from './slack-options.ts';
import { createSlackSource, type SlackSource } from './slack-source.ts';
import { createTakeEvent } from './take-event.ts';
import { underWay } from './under-way.ts';
import { createUploadPicture } from './upload-picture.ts';
import { createVisits } from './visit.ts';
import { askWhoWeAre, clientOptionsFor, createWebClient } from './web-client.ts';

export interface Slack {
  readonly app: SlackApp;
  readonly teamId: string;
  readonly botUserId: string;
  /** Carries out the promises that people are told, cards redrawn, App Home published. */
  readonly carriers: readonly Carrier[];
  /** Gives meaning to the events that `receiveEvent` stored. */
  readonly source: SlackSource;
  readonly visitOf: (caller: Caller) => Promise<Visit>;
  /** Puts a picture where only the bot sees it, for a card to show. */
  readonly uploadPicture: UploadPicture;
  /** Opens a file that somebody gave in a form. */
  openFile(slackFileId: string, signal: AbortSignal): Promise<Fetched>;
  /** Where a message stands, or its channel; `undefined` where Slack did not say its address. */
  messageUrl(channelId: string, ts: string | null): string | undefined;
  start(): Promise<Server>;
  /** Takes no more requests and waits for those under way. */
  stop(): Promise<void>;
  /** Whether Slack can be reached with our token, asked at most every half minute. */
  ready(): Promise<boolean>;
}

/** Slack, wired. Asks Slack once who the token belongs to, and fails with words when it does not know it. */
export async function createSlack(options: SlackOptions): Promise<Slack> {
  const { config, prisma, perform, log, newId, sleep, realMs } = options;
  const times = { ...usualTimes, ...options.times };
  const client = createWebClient(config, log);
  const identity = await askWhoWeAre(client);
  const { teamId, botUserId } = identity;
  const { links, mailIsSetUp = false, signersNeedEmail = false, lookUp, rehearse } = options;
  const looks = { ...(lookUp !== undefined && { lookUp }), ...(rehearse !== undefined && { rehearse }) };
  const { visitOf, introduce } = peopleKnown(client, teamId, times, options);
  const desk: Desk = { read: prisma, perform, links, mailIsSetUp, signersNeedEmail, introduce, ...looks };
  const home: HomeOptions = { client, prisma, desk, homeOf: options.homeOf };
  const bolt = createBoltApp({
    config,
    clientOptions: clientOptionsFor(config, log),
    identity,
    routes: options.routes,
    takeEvent: createTakeEvent(teamId, options),
    realMs,
    underWay: underWay(times.farewellMs, sleep),
    log,
  });
  const { commands, buttons, shortcuts, forms, closings } = options;
  const fallbackLocale = config.fallback.locale;
  dispatch(bolt.app, {
    client,
    desk,
    visitOf,
    introduce,
    commands,
    buttons,
    shortcuts,
    forms,
    closings,
    newId,
    fallbackLocale,
    drawHome: (visit) => drawHome(visit, home),
    log,
  });
  return {
    app: bolt.app,
    teamId,
    botUserId,
    carriers: carriersFor(client, home, times, options),
    source: createSlackSource({ client, teamId, botUserId, home, visitOf, log }),
    visitOf,
    uploadPicture: createUploadPicture({ client, sleep }),
    openFile: (id, signal) =>
      fetchFile(id, Number.POSITIVE_INFINITY, signal, { client, botToken: config.botToken }),
    messageUrl: createMessageUrl(identity.url),
    start: bolt.start,
    stop: bolt.stop,
    ready: createReadiness(client, realMs),
  };
}

/** Who acts, and who was chosen: both are looked up in one directory. */
function peopleKnown(client: WebClient, teamId: string, times: SlackTimes, options: SlackOptions) {
  const { prisma, perform, config, now, newId, sleep, log } = options;
  const deadlineMs = times.directoryDeadlineMs;
  const directory = createDirectory({ client, prisma, deadlineMs, now, sleep, log });
  return {
    visitOf: createVisits({ teamId, prisma, perform, directory, config, now, newId }),
    introduce: createIntroducePeople({ client, prisma, directory, deadlineMs, sleep, log }),
  };
}

function carriersFor(
  client: WebClient,
  home: HomeOptions,
  times: SlackTimes,
  { prisma, notices, config, mailIsSetUp = false, realMs, sleep, log }: SlackOptions,
): readonly Carrier[] {
  const { postIntervalMs: intervalMs, longestSleepMs, secondLookMs } = times;
  const workspaceEveryMs = everyMsOf(times.postsAMinute);
  const pace = createPace({ prisma, intervalMs, workspaceEveryMs, longestSleepMs, sleep });
  const cards = { client, prisma, notices, config, log };
  return [
    createPostCarrier({ ...cards, mailIsSetUp, pace, secondLookMs, realMs, sleep }),
    createRedrawCarrier(cards),
    createHomeCarrier(home),
    createReadFileCarrier({ client, botToken: config.botToken }),
  ];
}
