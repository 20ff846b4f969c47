import type { Database } from '../src/adapters/postgres/database.ts';
import { receive } from '../src/adapters/postgres/inbox.ts';
import { type Ground, within, world } from './ground.ts';
import { atOnce, type Bench, perSecond, type Report, row, type Size } from './measure.ts';

const counts = { tiny: 30, usual: 4_000, full: 20_000 } as const;
const WIDTH = 16;

const event = {
  type: 'event_callback',
  team_id: 'T0AGENCY01',
  api_app_id: 'A0ENGAWA01',
  event: {
    type: 'member_joined_channel',
    user: 'U0HARU0001',
    channel: 'C0KAWA0001',
    team: 'T0CLIENT01',
    inviter: 'U0AOI00001',
  },
  authorizations: [{ enterprise_id: null, team_id: 'T0AGENCY01', user_id: 'U0ENGAWA01', is_bot: true }],
  event_context: 'x'.repeat(120),
};

async function measure({ prisma, pool }: Database, count: number) {
  await pool.query(`create table bare (id text primary key, source text, external_id text, body jsonb, received_at timestamptz,
                                       unique (source, external_id))`);
  const numbers = Array.from({ length: count }, (_, n) => n);
  const body = JSON.stringify(event);
  const bare = (n: number) =>
    pool.query('insert into bare values ($1, $2, $3, $4, now())', [
      world.newId('inb'),
      'slack',
      `Ev${n}`,
      body,
    ]);
  const functionAlone = (n: number) =>
    pool.query('select engawa_receive($1, $2, $3, $4)', [world.newId('inb'), 'function', `Ev${n}`, body]);
  const ours = (n: number) =>
    receive(prisma, () => world.newId('inb'), { source: 'slack', externalId: `Ev${n}`, body: event });
  await atOnce(numbers.slice(0, Math.ceil(count / 10)), WIDTH, (n) => ours(-1 - n));
  return {
    bare: await atOnce(numbers, WIDTH, bare),
    functionAlone: await atOnce(numbers, WIDTH, functionAlone),
    ours: await atOnce(numbers, WIDTH, ours),
    repeated: await atOnce(numbers, WIDTH, ours),
    stored: await prisma.inbox.count({ where: { source: 'slack' } }),
  };
}

async function run(ground: Ground, size: Size): Promise<Report> {
  const count = counts[size];
  const took = await within(await ground.migrated(), (database) => measure(database, count));
  const expected = count + Math.ceil(count / 10);
  if (took.stored !== expected) throw new Error(`${took.stored} events are stored, not ${expected}`);
  const rates = (milliseconds: number) =>
    [(count / milliseconds) * 1_000, (count / took.bare) * 1_000] as const;
  const shown = (rate: number): string => perSecond(rate, 1_000);
  return {
    rows: [
      row('taken in', rates(took.ours), shown, 'at least 0.18×'),
      row('the same a second time: recognised', rates(took.repeated), shown),
      row('engawa_receive alone, without Prisma', rates(took.functionAlone), shown),
    ],
    notes: [
      `${count} events, ${WIDTH} at a time: written down once, with the job that handles them, in one commit each.`,
      'Baseline: a bare insert of the same row through the same pool.',
    ],
  };
}

export const events: Bench = { name: 'events', title: 'Events taken in', run };
