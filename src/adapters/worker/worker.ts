import { EventEmitter } from 'node:events';
import { Logger, type Runner, run, type WorkerEvents } from 'graphile-worker';
import cron from 'node-cron';
import type pg from 'pg';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Act, Perform } from '../../kernel/act.ts';
import type { PostingLine } from '../../kernel/posting-line.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { BatchAct } from './compose-all.ts';
import { type KeptRunning, keepRunning } from './keep-running.ts';
import { BEAT_MS, type Lease } from './lease.ts';
import { takeOver } from './reconcile.ts';
import { createTasks } from './tasks.ts';
import { tickOnce } from './tick-once.ts';

const TAKE_OVER_MS = 10_000;
/** How often whoever stands in line is looked at: well below the time in which a burst of turns comes together. */
const ADMIT_MS = 250;
/** After that failed: while the database is away, four lines of log a second help nobody. */
const ADMIT_AGAIN_MS = 2_000;

export interface WorkerOptions {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  readonly perform: Perform;
  readonly lease: Lease;
  readonly concurrency: number;
  readonly runEffect: {
    run(job: { effectId: string; queue: string | null }): Promise<void>;
    readonly active: ReadonlySet<string>;
  };
  readonly handleInbound: (inboxId: string) => Promise<void>;
  /** Where posts wait for their turn; every process calls those that are next. */
  readonly line?: Pick<PostingLine, 'admit'>;
  /** Acts that plan what is due, run at every tick before anything is fired. */
  readonly planners: readonly Act[];
  /** After them: decides what may not be fired now. Where it fails nothing is. */
  readonly holdBack?: Act;
  /** Acts that take all due rows of one kind together, again and again until none is left. */
  readonly batches: readonly { readonly kind: string; readonly act: BatchAct }[];
  readonly visit: () => Visit;
  /** Processes whose end somebody has seen: nobody has to wait until their silence says so. */
  readonly knownDead?: readonly string[];
  readonly log: { info(details: object, text: string): void; warn(details: object, text: string): void };
}

export interface Worker {
  /** Plans and fires what is due now. The alarm clock calls it each minute; whoever moves time calls it too. */
  tick(): Promise<void>;
  /** True while the worker takes jobs. */
  ready(): boolean;
  /** Takes no more jobs, waits for those under way, and leaves nothing locked. */
  stop(): Promise<void>;
}

export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { prisma, lease, log } = options;
  await lease.beat();
  await takeOver(prisma, own(options), options.knownDead);
  const tick = (): Promise<void> => tickOnce(options);
  const runner = await keepRunning((fails) => openRunner(options, tick, fails), log);
  await lease.beat();
  const timers = startTimers(options);
  return {
    tick,
    ready: () => runner.running(),
    stop: () => stopAll(runner, timers, lease),
  };
}

/** One pool of graphile-worker. It has failed as soon as an answer of the database was lost. */
function openRunner(options: WorkerOptions, tick: () => Promise<void>, fails: () => void): Promise<Runner> {
  const { pool, lease, runEffect, log } = options;
  const events: WorkerEvents = new EventEmitter();
  events.once('pool:create', ({ workerPool }) => {
    // A job is locked in the name of the pool, not of one of its workers.
    lease.addWorker(workerPool.id);
    const fail = (): void => {
      // A job may be locked for it without its knowing. What it still holds counts as held by nobody.
      lease.dropWorker(workerPool.id);
      fails();
    };
    events.once('worker:getJob:error', fail);
    events.once('pool:fatalError', fail);
    events.once('pool:release', fail);
  });
  return run({
    pgPool: pool,
    concurrency: options.concurrency,
    noHandleSignals: true,
    pollInterval: 2_000,
    events,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ from: 'graphile-worker' }, message);
    }),
    taskList: createTasks({ effect: (job) => runEffect.run(job), inbound: options.handleInbound, tick }),
    // Without a delay (0 is one, too) nobody waits for the words on how a job ended: when the database is away at that
    // moment, their unheard rejection would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
}

const own = ({ lease, runEffect }: WorkerOptions) => ({
  processId: lease.processId(),
  active: runEffect.active,
});

/** Heartbeat, take-over, and the alarm clock that queues one tick per minute, whichever process rings first. */
function startTimers(options: WorkerOptions): () => void {
  const { prisma, lease, log } = options;
  const guarded = (what: string, task: () => Promise<unknown>) => () => {
    task().catch((error: unknown) =>
      log.warn({ error: String(error) }, `${what} failed; the next one tries again`),
    );
  };
  const beat = setInterval(
    guarded('heartbeat', () => lease.beat()),
    BEAT_MS,
  );
  const sweep = setInterval(
    guarded('take-over', () => takeOver(prisma, own(options))),
    TAKE_OVER_MS,
  );
  const calls = setInterval(
    guarded(
      'the line',
      oneAtATime(async () => {
        while (((await options.line?.admit()) ?? 0) > 0);
      }),
    ),
    ADMIT_MS,
  );
  const alarm = cron.schedule(
    '* * * * *',
    guarded(
      'alarm',
      () => prisma.$executeRaw`
      select graphile_worker.add_job('tick', job_key := 'tick:' || to_char(date_trunc('minute', now()), 'YYYYMMDDHH24MI'))`,
    ),
  );
  return () => {
    clearInterval(beat);
    clearInterval(sweep);
    clearInterval(calls);
    void alarm.destroy();
  };
}

/** While one is under way, and for a while after one that failed, the next ones are left out. */
function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let busy = false;
  const rested = (): void => {
    busy = false;
  };
  return async () => {
    if (busy) return;
    busy = true;
    try {
      await task();
    } catch (error) {
      setTimeout(rested, ADMIT_AGAIN_MS).unref();
      throw error;
    }
    rested();
  };
}

async function stopAll(runner: KeptRunning, stopTimers: () => void, lease: Lease): Promise<void> {
  stopTimers();
  await runner.stop();
  await lease.end();
}
