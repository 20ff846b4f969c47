import type { PrismaClient } from '../prisma/generated/client.ts';
import { createPostingLine } from '../src/adapters/slack/posting-line.ts';
import { BURST, everyMsOf, POSTS_A_MINUTE } from '../src/kernel/posting-line.ts';
import { type Ground, within } from './ground.ts';
import { type Bench, ms, type Report, row, type Size, timed } from './measure.ts';

const counts = { tiny: 40, usual: 1_000, full: 10_000 } as const;
/** Engagements of one client. */
const EACH = 10;
const MINUTE_MS = 60_000;

interface Sent {
  readonly id: string;
  readonly client: string;
  readonly turn: number;
  readonly atMs: number;
}

/** As many digests as `count`, promised together, in the order of their clients: the first client's ten, and so on. */
async function promise(prisma: PrismaClient, count: number): Promise<void> {
  await prisma.$executeRawUnsafe(`
    insert into client (id, name, locale, country, time_zone, created_at)
      select 'cli_' || n, 'Client ' || n, 'en', 'JP', 'Asia/Tokyo', now() from generate_series(0, ${count / EACH}) n`);
  await prisma.$executeRawUnsafe(`
    insert into engagement (id, client_id, name, status, locale, time_zone, country, currency, agreed_total,
                            agreement_version, terms, created_at)
      select 'eng_' || n, 'cli_' || (n - 1) / ${EACH}, 'Website ' || n, 'active', 'en', 'Asia/Tokyo', 'JP', 'JPY', 1000000, 1,
             '{}', now() from generate_series(1, ${count}) n`);
  await prisma.$executeRawUnsafe(`
    select engawa_promise((select jsonb_agg(jsonb_build_object('id', 'eff_' || n, 'key', 'digest:' || n, 'kind', 'slack.post',
      'payload', jsonb_build_object('audience', jsonb_build_object('to', 'client', 'engagementId', 'eng_' || n)),
      'cause', 'evt_bench', 'queue', 'client:eng_' || n, 'priority', 20) order by n) from generate_series(1, ${count}) n))`);
}

/** Lets simulated time pass until nobody stands in line; who is called has posted at that very moment. */
async function sendAll(
  prisma: PrismaClient,
  count: number,
): Promise<{ sent: readonly Sent[]; admitMs: number; admitted: number }> {
  let nowMs = Date.parse('2030-01-04T06:00:00Z');
  const startedMs = nowMs;
  const line = createPostingLine({ prisma, postsAMinute: POSTS_A_MINUTE, now: () => new Date(nowMs) });
  const sent: Sent[] = [];
  let admitMs = 0;
  let admitted = 0;
  while (sent.length < count) {
    const { ms: took, answer } = await timed(() => line.admit());
    admitMs += took;
    admitted += 1;
    if (answer === 0) {
      // Less than a burst comes together in that time, so that no turn is lost.
      nowMs += everyMsOf(POSTS_A_MINUTE) * (BURST.others - 1);
      continue;
    }
    const called = await prisma.$queryRaw<{ id: string; client: string; turn: number }[]>`
      update effect set state = 'done', done_at = now() where has_turn and state = 'waiting'
      returning id, line_client as client, line_turn as turn`;
    sent.push(...called.map((one) => ({ ...one, atMs: nowMs - startedMs })));
  }
  return { sent, admitMs, admitted };
}

/** Each once, no minute with more than Slack allows, nobody's later one before another's earlier one. */
function mustBeFair(sent: readonly Sent[], count: number): void {
  if (new Set(sent.map(({ id }) => id)).size !== count)
    throw new Error('one was posted twice, or not at all');
  for (const [place, { atMs }] of sent.entries()) {
    const minuteLater = sent[place + POSTS_A_MINUTE];
    if (minuteLater !== undefined && minuteLater.atMs - atMs < MINUTE_MS)
      throw new Error(`more than ${POSTS_A_MINUTE} posts in the minute from ${atMs} ms on`);
  }
  const turns = new Map<number, { first: number; last: number }>();
  for (const { turn, atMs } of sent) turns.set(turn, { first: turns.get(turn)?.first ?? atMs, last: atMs });
  for (const [turn, { last }] of turns) {
    const next = turns.get(turn + 1);
    if (next !== undefined && next.first < last)
      throw new Error(`turn ${turn + 1} began before turn ${turn} was over`);
  }
}

async function run(ground: Ground, size: Size): Promise<Report> {
  const count = counts[size];
  const { sent, admitMs, admitted } = await within(await ground.migrated(), async ({ prisma }) => {
    await promise(prisma, count);
    return sendAll(prisma, count);
  });
  mustBeFair(sent, count);
  // Nobody can be quicker: as many in each minute as Slack takes, the first ones at once.
  const floorMs = ((count - 1) / POSTS_A_MINUTE) * MINUTE_MS;
  const sentMs = sent.at(-1)?.atMs ?? 0;
  const minutes = (value: number): string => `${(value / MINUTE_MS).toFixed(2)} min`;
  return {
    rows: [
      row(
        `${count.toLocaleString('en-US')} digests: sent within the limits`,
        [sentMs, floorMs],
        minutes,
        '1.05×',
      ),
      {
        what: 'one look at the line, with what it let go',
        value: ms(admitMs / admitted),
        baseline: '',
        ratio: undefined,
      },
    ],
    notes: [
      `Simulated time: ${POSTS_A_MINUTE} posts a minute, ${EACH} engagements of each client, all due at once.`,
      'Baseline: the arithmetic. Each was posted once, client by client, and no minute had more.',
    ],
  };
}

export const spreading: Bench = { name: 'spreading', title: 'Digests on their way to Slack', run };
