import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../prisma/generated/client.ts';
import { createPerform } from '../src/adapters/postgres/perform.ts';
import { composeWeekly } from '../src/digests/compose-weekly.ts';
import { act } from '../src/kernel/act.ts';
import { house } from '../src/kernel/visit.ts';
import { consequencesOf } from '../src/rooms.ts';
import { type Ground, world } from './ground.ts';
import { type Bench, ms, type Report, type Row, row, type Size, timed } from './measure.ts';
import { seedEngagements } from './seed-engagements.ts';
import { seedRhythm } from './seed-rhythm.ts';

const counts: Record<Size, readonly number[]> = {
  tiny: [1, 10],
  usual: [1, 10, 1_000],
  full: [1, 10, 1_000, 10_000],
};

interface Measured {
  readonly count: number;
  /** Reading the facts, wording nothing, writing the digests down. */
  readonly composeMs: number;
  /** Audit, effects and jobs, and the commits. */
  readonly recordMs: number;
  readonly queries: number;
  readonly bareMs: number;
}

/** The act as the worker's tick runs it, again and again until nothing is due, with a watch in it. */
async function composeAll(
  prisma: PrismaClient,
): Promise<{ composeMs: number; totalMs: number; composed: number }> {
  let composeMs = 0;
  let composed = 0;
  const watched = act({
    name: composeWeekly.name,
    input: composeWeekly.input,
    async run(tx, input, visit) {
      const { ms: took, answer } = await timed(() => composeWeekly.run(tx, input, visit));
      composeMs += took;
      return answer;
    },
  });
  const perform = createPerform({ prisma, consequencesOf, budgetMs: 60_000 });
  const { ms: totalMs } = await timed(async () => {
    for (;;) {
      const answer = await perform(
        watched,
        {},
        { person: house, locale: 'en', now: world.clock.now(), newId: world.newId },
      );
      if (answer.composed === 0) return;
      composed += answer.composed;
    }
  });
  return { composeMs, totalMs, composed };
}

/** The same rows and jobs without rules, in two statements. */
async function writeBare(pool: pg.Pool, count: number): Promise<number> {
  await pool.query('create table bare_digest (like digest including all)');
  const { ms: took } = await timed(async () => {
    await pool.query(
      `insert into bare_digest (id, scope, kind, local_day, content, created_at)
       select 'dig_' || n, 'eng_' || n, 'weekly', current_date, d.content, now()
         from generate_series(1, $1) n, (select content from digest limit 1) d`,
      [count],
    );
    await pool.query(
      `select graphile_worker.add_jobs((select array_agg(row('noop', json_build_object('n', n), null, now(), 25, null, 20, null)::graphile_worker.job_spec)
         from generate_series(1, $1) n))`,
      [count],
    );
  });
  return took;
}

async function measure(ground: Ground, count: number): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: await ground.migrated(), max: 4 });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), log: [{ emit: 'event', level: 'query' }] });
  let queries = 0;
  prisma.$on('query', () => {
    queries += 1;
  });
  try {
    await seedEngagements(pool, count);
    await seedRhythm(pool, count);
    await prisma.$queryRaw`select 1`;
    queries = 0;
    const { composeMs, totalMs, composed } = await composeAll(prisma);
    const ours = queries;
    const written = await prisma.effect.count({ where: { kind: 'slack.post' } });
    if (composed !== count || written !== count)
      throw new Error(`${composed} composed, ${written} promised, of ${count}`);
    return {
      count,
      composeMs,
      recordMs: totalMs - composeMs,
      queries: ours,
      bareMs: await writeBare(pool, count),
    };
  } finally {
    await prisma.$disconnect();
    await pool.end();
  }
}

async function run(ground: Ground, size: Size): Promise<Report> {
  // The first one pays for compiling; it is not counted.
  await measure(ground, 1);
  const rows: Row[] = [];
  for (const count of counts[size]) {
    const { composeMs, recordMs, queries, bareMs } = await measure(ground, count);
    const of = `${count.toLocaleString('en-US')} engagements`;
    const aims = count === 10_000 ? (['0.5 s', '1 s in all'] as const) : [];
    rows.push(row(`${of}: composed and archived`, [composeMs, bareMs], ms, aims[0]));
    rows.push(row(`${of}: recorded, with their jobs, and committed`, [recordMs, bareMs], ms, aims[1]));
    rows.push({
      what: `${of}: queries`,
      value: String(queries),
      baseline: '',
      ratio: undefined,
      aim: 'does not grow within a batch',
    });
  }
  return {
    rows,
    notes: [
      'From due to promised: facts, digests in the archive, audit, effects and jobs, and the last look that finds none.',
      'Queries count BEGIN and COMMIT. A transaction takes 5,000 digests; more engagements are several of them.',
      'Baseline: as many digest rows and jobs written without rules, in two statements.',
    ],
  };
}

export const digests: Bench = { name: 'digests', title: 'Weekly digests', run };
