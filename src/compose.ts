import type { Logger } from 'pino';
import type { z } from 'zod';
import { homeOf } from './engagements/home.ts';
import { buttons, commands, forms } from '../commands/index.ts';
import { createIssueCarrier } from './adapters/bank-transfer/issue-carrier.ts';
import { bankTransfer } from './adapters/bank-transfer/provider.ts';
import { clickToSign, createClickToSign } from './adapters/click-to-sign/index.ts';
import { healthRoutes } from './adapters/http/health.ts';
import { createLinks } from './adapters/http/links.ts';
import { metricsRoute } from './adapters/http/metrics.ts';
import type { Database } from './adapters/postgres/database.ts';
import * as ledger from './adapters/postgres/effect-ledger.ts';
import { receive } from './adapters/postgres/inbox.ts';
import { createPerform } from './adapters/postgres/perform.ts';
import { createSlack, type Slack } from './adapters/slack/create-slack.ts';
import type { SlackTimes } from './adapters/slack/slack-options.ts';
import type { World } from './adapters/system/world.ts';
import { createHandleInbound } from './adapters/worker/handle-inbound.ts';
import { createLease } from './adapters/worker/lease.ts';
import { type Checkpoint, createRunEffect } from './adapters/worker/run-effect.ts';
import { startWorker, type Worker } from './adapters/worker/worker.ts';
import { foundAgency } from './agency/found-agency.ts';
import { agreementCarriers } from './agreements/carriers.ts';
import { seedTemplates } from './agreements/seed-templates.ts';
import type { Config } from './config.ts';
import { reportStuck } from './effects/report-stuck.ts';
import type { Perform } from './kernel/act.ts';
import type { Documents } from './kernel/documents.ts';
import { house, type Visit } from './kernel/visit.ts';
import { batches, consequencesOf, notices, planners, promisedActs } from './rooms.ts';

/** What a person waits for, what the worker may take, and one call to the outside, in milliseconds. */
const PERSON_MS = 2_000;
const WORKER_MS = 20_000;
const CALL_MS = 30_000;

export interface Parts {
  readonly config: Config;
  readonly world: World;
  readonly log: Logger;
  readonly database: Database;
  readonly slack: { readonly botToken: string; readonly signingSecret?: string; readonly appToken?: string; readonly apiUrl?: string };
  readonly linkSecret: string;
  readonly publicUrl: string;
  /** Who issues invoices and who has a role from the first minute (the local workspace). */
  readonly furniture?: Pick<z.input<typeof foundAgency.input>, 'issuer' | 'people'>;
  readonly slackTimes?: Partial<SlackTimes>;
  readonly checkpoint?: Checkpoint;
  readonly concurrency?: number;
}

export interface Engawa {
  readonly perform: Perform;
  readonly worker: Worker;
  readonly slack: Slack;
  /** Takes no more work, finishes what is under way, and leaves nothing locked. */
  stop(): Promise<void>;
}

/** The one page where everything is wired. */
export async function composeEngawa(parts: Parts): Promise<Engawa> {
  const { config, world, log, database } = parts;
  const { prisma, pool } = database;
  const now = () => world.clock.now();
  const asHouse = (): Visit => ({ person: house, locale: config.AGENCY_LOCALE, now: now(), newId: world.newId });

  const perform = createPerform({ prisma, consequencesOf, budgetMs: PERSON_MS });
  const performInWorker = createPerform({ prisma, consequencesOf, budgetMs: WORKER_MS });
  const links = createLinks({ secret: parts.linkSecret, publicUrl: parts.publicUrl });
  const documents = documentsOnFirstUse();
  const signingPages = createClickToSign({ prisma, perform, links, publicUrl: parts.publicUrl, now, newId: world.newId });
  const worker: { current?: Worker } = {};
  const slack = await createSlack({
    config: slackConfig(parts),
    ...(parts.slackTimes !== undefined && { times: parts.slackTimes }),
    prisma,
    perform,
    receiveEvent: (event) => receive(prisma, () => world.newId('inb'), event),
    routes: [
      ...signingPages,
      ...healthRoutes({
        sleep: world.sleep,
        checks: [
          { name: 'database', ok: async () => (await prisma.$queryRaw<unknown[]>`select 1`).length === 1 },
          { name: 'worker', ok: async () => worker.current?.ready() ?? false },
          { name: 'slack', ok: () => slack.ready() },
        ],
      }),
      metricsRoute(prisma),
    ],
    commands,
    buttons,
    forms,
    notices,
    homeOf: ({ visit, desk }) => homeOf(desk.read, visit.person, visit.now),
    links,
    now,
    newId: world.newId,
    realMs: world.realMs,
    sleep: world.sleep,
    log,
  });
  await perform(seedTemplates, {}, asHouse());
  await perform(foundAgency, agencyFrom(parts, slack.teamId), asHouse());

  const lease = createLease({ prisma, newProcessId: () => world.newId('prc'), monotonicMs: world.monotonicMs });
  const signatures = {
    read: prisma,
    perform: performInWorker,
    documents: async () => documents,
    provider: clickToSign,
    providers: [clickToSign],
  };
  worker.current = await startWorker({
    prisma,
    pool,
    perform: performInWorker,
    lease,
    concurrency: parts.concurrency ?? 8,
    runEffect: createRunEffect({
      prisma,
      perform: performInWorker,
      ledger: { ...ledger, isOvertaken: (error) => error instanceof ledger.Overtaken },
      lease,
      acts: promisedActs,
      carriers: [...slack.carriers, ...agreementCarriers(signatures), createIssueCarrier({ prisma, provider: bankTransfer(documents) })],
      reportStuck,
      visit: asHouse,
      randomShare: world.randomShare,
      checkpoint: parts.checkpoint ?? (() => undefined),
      log,
      callMs: CALL_MS,
    }),
    handleInbound: createHandleInbound({ prisma, perform: performInWorker, sources: [slack.source], visit: asHouse }),
    planners,
    batches,
    visit: asHouse,
    log,
  });
  const running = worker.current;
  await slack.start();
  return {
    perform,
    worker: running,
    slack,
    // People first: nobody presses a button of a bot that can no longer do what was pressed.
    async stop() {
      await slack.stop();
      await running.stop();
    },
  };
}

function slackConfig({ config, slack }: Parts) {
  return {
    ...slack,
    port: config.PORT,
    host: config.host,
    ...(config.SLACK_TEAM_CHANNEL !== undefined && { teamChannelId: config.SLACK_TEAM_CHANNEL }),
    owners: config.ENGAWA_OWNERS,
    fallback: { locale: config.AGENCY_LOCALE, timeZone: config.AGENCY_TIME_ZONE },
  };
}

function agencyFrom({ config, furniture }: Parts, slackTeamId: string) {
  return {
    name: config.AGENCY_NAME,
    locale: config.AGENCY_LOCALE,
    timeZone: config.AGENCY_TIME_ZONE,
    country: config.AGENCY_COUNTRY,
    currency: config.AGENCY_CURRENCY,
    slackTeamId,
    teamChannelId: config.SLACK_TEAM_CHANNEL ?? null,
    ...furniture,
  };
}

/** PDF fonts and layout are heavy: they are loaded when the first document is written, not when the process starts. */
function documentsOnFirstUse(): Documents {
  let made: Promise<Documents> | undefined;
  const load = (): Promise<Documents> => {
    made ??= import('./adapters/documents/index.ts').then(({ createDocuments }) => createDocuments());
    return made;
  };
  return {
    agreement: async (document) => (await load()).agreement(document),
    signedAgreement: async (document) => (await load()).signedAgreement(document),
    invoice: async (document) => (await load()).invoice(document),
  };
}
