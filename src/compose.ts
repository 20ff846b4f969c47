import type { Logger } from 'pino';
import type { z } from 'zod';
import { buttons, closings, commands, forms, shortcuts } from '../commands/index.ts';
import { healthRoutes } from './adapters/http/health.ts';
import { createLinks } from './adapters/http/links.ts';
import { metricsRoute } from './adapters/http/metrics.ts';
import { createSigningCodes } from './adapters/http/signing-codes.ts';
import { createLookUp } from './adapters/link-check/look-up.ts';
import type { Database } from './adapters/postgres/database.ts';
import * as ledger from './adapters/postgres/effect-ledger.ts';
import { receive } from './adapters/postgres/inbox.ts';
import { createPerform } from './adapters/postgres/perform.ts';
import { createSlack, type Slack } from './adapters/slack/create-slack.ts';
import { createPostingLine } from './adapters/slack/posting-line.ts';
import { type SlackTimes, usualTimes } from './adapters/slack/slack-options.ts';
import type { World } from './adapters/system/world.ts';
import { createHandleInbound } from './adapters/worker/handle-inbound.ts';
import { createLease } from './adapters/worker/lease.ts';
import { type Checkpoint, createRunEffect } from './adapters/worker/run-effect.ts';
import { startWorker, type Worker } from './adapters/worker/worker.ts';
import { foundAgency } from './agency/found-agency.ts';
import { codeNotice } from './agreements/code-messages.ts';
import { accessCodeNotice } from './agreements/provider/access-code-notice.ts';
import { seedTemplates } from './agreements/seed-templates.ts';
import { composeCarriers } from './compose-carriers.ts';
import { composeSeal } from './compose-documents.ts';
import { homeCards } from './compose-home.ts';
import { mailIsSetUp } from './compose-mail.ts';
import { composePages } from './compose-pages.ts';
import { composePayments, type Payments } from './compose-payments.ts';
import { composeRehearsal } from './compose-rehearsal.ts';
import { agencyFrom, slackConfig } from './compose-settings.ts';
import { composeSigning, type Signing } from './compose-signing.ts';
import type { Config } from './config.ts';
import { reportStuck } from './effects/report-stuck.ts';
import type { Perform } from './kernel/act.ts';
import type { Carrier } from './kernel/carrier.ts';
import { house, type Visit } from './kernel/visit.ts';
import { batches, consequencesOf, holdBack, notices, planners, promisedActs } from './rooms.ts';

/** What a person waits for, what the worker may take, and one call to the outside, in milliseconds. */
const PERSON_MS = 2_000;
const WORKER_MS = 20_000;
const CALL_MS = 30_000;
/** Jobs that one process works on at a time. */
const CONCURRENCY = 8;

export interface Parts {
  readonly config: Config;
  readonly world: World;
  readonly log: Logger;
  readonly database: Database;
  readonly slack: {
    readonly botToken: string;
    readonly signingSecret?: string;
    readonly appToken?: string;
    readonly apiUrl?: string;
  };
  readonly linkSecret: string;
  readonly publicUrl: string;
  /** Who issues invoices and who has a role from the first minute (the local workspace). */
  readonly furniture?: Pick<z.input<typeof foundAgency.input>, 'issuer' | 'people'>;
  readonly slackTimes?: Partial<SlackTimes>;
  readonly checkpoint?: Checkpoint;
  /** Whoever watches over this process gives it its names, and knows which earlier ones are dead. */
  readonly lives?: { readonly newProcessId: () => string; readonly knownDead: readonly string[] };
  readonly concurrency?: number;
}

export interface Engawa {
  readonly perform: Perform;
  readonly worker: Worker;
  readonly slack: Slack;
  /** Every kind of promise that is kept here. */
  readonly effectKinds: readonly string[];
  /** Takes no more work, finishes what is under way, and leaves nothing locked. */
  stop(): Promise<void>;
}

/** The one page where everything is wired. */
export async function composeEngawa(parts: Parts): Promise<Engawa> {
  const { config, world, log, database } = parts;
  const { prisma } = database;
  const asHouse = (): Visit => ({
    person: house,
    locale: config.AGENCY_LOCALE,
    now: world.clock.now(),
    newId: world.newId,
  });
  const perform = createPerform({ prisma, consequencesOf, budgetMs: PERSON_MS });
  const performInWorker = createPerform({ prisma, consequencesOf, budgetMs: WORKER_MS });
  const seal = await composeSeal(parts);
  const signing = composeSigning(parts);
  const payments = composePayments(parts);
  const running: { worker?: Worker } = {};
  const slack = await composeSlack(
    parts,
    perform,
    { signing, payments },
    () => running.worker?.ready() ?? false,
  );
  await performInWorker(seedTemplates, {}, asHouse());
  await performInWorker(foundAgency, agencyFrom(parts, slack.teamId), asHouse());
  const carriers = composeCarriers({ ...parts, slack, perform: performInWorker, seal, signing, payments });
  const worker = await composeWorker(parts, {
    slack,
    signing,
    payments,
    perform: performInWorker,
    carriers,
    asHouse,
  });
  running.worker = worker;
  // People first: nobody presses a button of a bot that can no longer do what was pressed.
  const stop = (): Promise<void> => slack.stop().finally(() => worker.stop());
  try {
    await slack.start();
  } catch (error) {
    await stop().catch((err: unknown) => log.error({ err }, 'what was started could not be stopped'));
    throw error;
  }
  return {
    perform,
    worker,
    slack,
    effectKinds: [...promisedActs.map(({ name }) => name), ...carriers.map(({ effect }) => effect.kind)],
    stop,
  };
}

/** Slack, and the pages and health checks that are served at the same address. */
function composeSlack(
  parts: Parts,
  perform: Perform,
  { signing, payments }: { readonly signing: Signing; readonly payments: Payments },
  workerReady: () => boolean,
): Promise<Slack> {
  const { world, log, publicUrl } = parts;
  const { prisma } = parts.database;
  const now = () => world.clock.now();
  const links = createLinks({ secret: parts.linkSecret, publicUrl });
  const codes = createSigningCodes({ secret: parts.linkSecret });
  const hasMail = mailIsSetUp(parts.config);
  const made = createSlack({
    config: slackConfig(parts),
    ...(parts.slackTimes !== undefined && { times: parts.slackTimes }),
    prisma,
    perform,
    receiveEvent: (event) => receive(prisma, () => world.newId('inb'), event),
    routes: [
      ...composePages({
        prisma,
        perform,
        links,
        codes,
        providers: signing.providers,
        mailIsSetUp: hasMail,
        publicUrl,
        slack: async () => made,
        now,
        newId: world.newId,
      }),
      ...signing.routes,
      ...payments.routes,
      ...healthRoutes({
        sleep: world.sleep,
        checks: [
          { name: 'database', ok: async () => (await prisma.$queryRaw<unknown[]>`select 1`).length === 1 },
          { name: 'worker', ok: async () => workerReady() },
          { name: 'slack', ok: async () => (await made).ready() },
        ],
      }),
      metricsRoute(prisma),
    ],
    commands,
    buttons,
    shortcuts,
    forms,
    closings,
    notices: [...notices, codeNotice(codes), accessCodeNotice(codes)],
    homeOf: homeCards,
    links,
    mailIsSetUp: hasMail,
    signersNeedEmail: parts.config.signatureProvider === 'docusign',
    lookUp: createLookUp(),
    rehearse: composeRehearsal({ prisma, world, mailIsSetUp: hasMail, log }),
    now,
    newId: world.newId,
    realMs: world.realMs,
    sleep: world.sleep,
    log,
  });
  return made;
}

interface WorkerNeeds {
  readonly slack: Slack;
  readonly signing: Signing;
  readonly payments: Payments;
  readonly perform: Perform;
  readonly carriers: readonly Carrier[];
  readonly asHouse: () => Visit;
}

function composeWorker(
  parts: Parts,
  { slack, signing, payments, perform, carriers, asHouse }: WorkerNeeds,
): Promise<Worker> {
  const { world, log } = parts;
  const { prisma, pool } = parts.database;
  const { newProcessId = () => world.newId('prc'), knownDead = [] } = parts.lives ?? {};
  const lease = createLease({ prisma, newProcessId, monotonicMs: world.monotonicMs });
  const line = createPostingLine({ prisma, ...usualTimes, ...parts.slackTimes });
  return startWorker({
    prisma,
    pool,
    perform,
    lease,
    line,
    concurrency: parts.concurrency ?? CONCURRENCY,
    runEffect: createRunEffect({
      prisma,
      perform,
      ledger: { ...ledger, isOvertaken: (error) => error instanceof ledger.Overtaken },
      lease,
      acts: promisedActs,
      carriers,
      line,
      reportStuck,
      visit: asHouse,
      randomShare: world.randomShare,
      checkpoint: parts.checkpoint ?? (() => undefined),
      log,
      callMs: CALL_MS,
    }),
    handleInbound: createHandleInbound({
      prisma,
      perform,
      sources: [slack.source, signing.source, payments.source],
      visit: asHouse,
    }),
    planners,
    holdBack,
    batches,
    visit: asHouse,
    knownDead,
    log,
  });
}
