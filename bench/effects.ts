import { EventEmitter } from 'node:events';
import { Logger, run as runGraphile, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { z } from 'zod';
import type { Database } from '../src/adapters/postgres/database.ts';
import * as ledger from '../src/adapters/postgres/effect-ledger.ts';
import { createPerform } from '../src/adapters/postgres/perform.ts';
import { createLease } from '../src/adapters/worker/lease.ts';
import { createRunEffect } from '../src/adapters/worker/run-effect.ts';
import { reportStuck } from '../src/effects/report-stuck.ts';
import { act, outcome } from '../src/kernel/act.ts';
import { carrier } from '../src/kernel/carrier.ts';
import { outsideEffect } from '../src/kernel/effect.ts';
import { house } from '../src/kernel/visit.ts';
import { type Ground, within, world } from './ground.ts';
import { type Bench, perSecond, type Report, row, type Size } from './measure.ts';

const counts = { tiny: 30, usual: 4_000, full: 20_000 } as const;
const CONCURRENCY = 8;

const Nothing = z.object({});
const outside = carrier({
  effect: outsideEffect({ kind: 'bench.outside', payload: Nothing, receipt: Nothing }),
  repeat: 'harmless',
  carry: async () => ({}),
});
const inside = act({ name: 'bench.inside', input: Nothing, run: async () => outcome([]) });

/** Milliseconds from the worker's start until every job is done. */
async function workOff(
  pool: pg.Pool,
  count: number,
  task: { name: string; work(payload: unknown): Promise<void> },
): Promise<number> {
  let left = count;
  let finished = (): void => undefined;
  const allDone = new Promise<void>((resolve) => {
    finished = resolve;
  });
  const events: WorkerEvents = new EventEmitter();
  events.on('job:complete', () => {
    left -= 1;
    if (left === 0) finished();
  });
  const startedAt = performance.now();
  const runner = await runGraphile({
    pgPool: pool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    pollInterval: 2_000,
    events,
    logger: new Logger(() => () => undefined),
    taskList: { [task.name]: task.work },
  });
  await allDone;
  const took = performance.now() - startedAt;
  await runner.stop();
  return took;
}

async function bareJobs({ pool }: Database, count: number): Promise<number> {
  await pool.query(
    `select graphile_worker.add_jobs((select array_agg(row('noop', json_build_object('n', n), null, now(), 25, null, 0, null)::graphile_worker.job_spec)
       from generate_series(1, $1) n))`,
    [count],
  );
  return workOff(pool, count, { name: 'noop', work: async () => undefined });
}

const EffectJob = z.object({ effectId: z.string(), queue: z.string().nullable() });

async function effectsOf(kind: string, { prisma, pool }: Database, count: number): Promise<number> {
  const visit = () => ({ person: house, locale: 'en', now: world.clock.now(), newId: world.newId }) as const;
  const perform = createPerform({ prisma, consequencesOf: () => [], budgetMs: 20_000 });
  const lease = createLease({
    prisma,
    newProcessId: () => world.newId('prc'),
    monotonicMs: world.monotonicMs,
  });
  await lease.beat();
  const heart = setInterval(() => void lease.beat().catch(() => undefined), 2_000);
  const runEffect = createRunEffect({
    prisma,
    perform,
    ledger: { ...ledger, isOvertaken: (error) => error instanceof ledger.Overtaken },
    lease,
    acts: [inside],
    carriers: [outside],
    reportStuck,
    visit,
    randomShare: world.randomShare,
    checkpoint: () => undefined,
    log: { warn: (details) => console.error(details) },
    callMs: 30_000,
  });
  await pool.query(
    `select engawa_promise((select jsonb_agg(jsonb_build_object('id', 'eff_' || n, 'key', 'key_' || n, 'kind', $1::text,
       'payload', '{}'::jsonb, 'cause', 'evt_bench', 'priority', 0)) from generate_series(1, $2) n))`,
    [kind, count],
  );
  const work = (payload: unknown) => runEffect.run(EffectJob.parse(payload));
  const took = await workOff(pool, count, { name: 'run-effect', work }).finally(() => clearInterval(heart));
  const done = await prisma.effect.count({ where: { state: 'done' } });
  if (done !== count) throw new Error(`${done} of ${count} effects are done`);
  return took;
}

async function run(ground: Ground, size: Size): Promise<Report> {
  const count = counts[size];
  const fresh = async (work: (database: Database) => Promise<number>) =>
    within(await ground.migrated(), work);
  const bare = await fresh((database) => bareJobs(database, count));
  const outsideMs = await fresh((database) => effectsOf(outside.effect.kind, database, count));
  const insideMs = await fresh((database) => effectsOf(inside.name, database, count));
  const rates = (took: number) => [(count / took) * 1_000, (count / bare) * 1_000] as const;
  const shown = (rate: number): string => perSecond(rate, 1_000);
  return {
    rows: [
      row('outside effects, carrier that does nothing', rates(outsideMs), shown),
      row('acts of our own that do nothing', rates(insideMs), shown),
    ],
    notes: [
      `${count} effects with their jobs, ${CONCURRENCY} at a time, from the worker’s start to the last one done.`,
      'Baseline: as many jobs that do nothing in graphile-worker alone. An effect costs two commits more than a job:',
      'its claim, and its end with the receipt.',
    ],
  };
}

export const effects: Bench = { name: 'effects', title: 'Effects through the worker', run };
