import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../prisma/generated/client.ts';
import { createPerform } from '../src/adapters/postgres/perform.ts';
import { checkBooks } from '../src/billing/check/check-books.ts';
import { financeHome } from '../src/billing/check/finance-home.ts';
import { house, type MemberPerson } from '../src/kernel/visit.ts';
import { consequencesOf } from '../src/rooms.ts';
import { type Ground, world } from './ground.ts';
import { type Bench, ms, type Report, type Row, row, type Size, timed } from './measure.ts';
import { seedEngagements } from './seed-engagements.ts';

const counts: Record<Size, readonly number[]> = {
  tiny: [1, 10],
  usual: [10, 1_000],
  full: [10, 1_000, 10_000],
};

const finance: MemberPerson = {
  kind: 'member',
  id: 'mem_1',
  name: 'Mio',
  slackUserId: 'U1',
  slackTeamId: 'T0AGENCY01',
  role: 'finance',
};

/** The same engagements with a plan; each has an accepted milestone that nobody has billed. */
const plans = `
  insert into billing_plan_item (id, engagement_id, agreement_version, subject, trigger, amount, currency, status)
    select 'pli_' || m.id, m.engagement_id, 1, m.id, 'acceptance', 250000, 'JPY', 'planned' from milestone m`;

interface Measured {
  readonly checkMs: number;
  readonly homeMs: number;
  readonly bareMs: number;
  readonly checkQueries: number;
  readonly homeQueries: number;
}

async function measure(ground: Ground, count: number): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: await ground.migrated(), max: 4 });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), log: [{ emit: 'event', level: 'query' }] });
  let queries = 0;
  prisma.$on('query', () => {
    queries += 1;
  });
  const counted = async <T>(work: () => Promise<T>) => {
    queries = 0;
    const { ms: took, answer } = await timed(work);
    return { took, answer, queries };
  };
  try {
    await seedEngagements(pool, count);
    await pool.query(plans);
    await pool.query('vacuum analyze');
    const perform = createPerform({ prisma, consequencesOf, budgetMs: 60_000 });
    const visit = { person: house, locale: 'en', now: world.clock.now(), newId: world.newId } as const;
    await prisma.$queryRaw`select 1`;
    const check = await counted(() => perform(checkBooks, {}, visit));
    const home = await counted(() => financeHome(prisma, finance, world.clock.now()));
    const found = await prisma.billingFinding.count({ where: { kind: 'unbilled' } });
    if (found !== count) throw new Error(`${found} found, of ${count}`);
    const { ms: bareMs } = await timed(() =>
      pool.query('create table bare_finding as select * from billing_finding'),
    );
    return {
      checkMs: check.took,
      homeMs: home.took,
      bareMs,
      checkQueries: check.queries,
      homeQueries: home.queries,
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
    const { checkMs, homeMs, bareMs, checkQueries, homeQueries } = await measure(ground, count);
    const of = `${count.toLocaleString('en-US')} engagements`;
    rows.push(row(`${of}: books checked, findings written and promised`, [checkMs, bareMs], ms));
    rows.push(row(`${of}: finance’s App Home read`, [homeMs, bareMs], ms));
    const aim = 'does not grow';
    const none = { baseline: '', ratio: undefined, aim } as const;
    rows.push({ what: `${of}: queries of the check`, value: String(checkQueries), ...none });
    rows.push({ what: `${of}: queries of App Home`, value: String(homeQueries), ...none });
  }
  return {
    rows,
    notes: [
      'Each engagement has one thing to find: an accepted milestone that was not billed.',
      'Baseline: as many findings written without rules, in one statement.',
    ],
  };
}

export const check: Bench = { name: 'check', title: 'The daily check of the books', run };
