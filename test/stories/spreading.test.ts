import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { usualTerms } from '../../src/kernel/terms.ts';
import { readable } from '../../src/local-workspace/readable/readable.ts';
import { spawnBot } from '../support/bot-process.ts';
import { freshDatabase } from '../support/database.ts';
import { sampleOf } from '../support/deep.ts';
import { type HouseUnderTest, KAWA, MONDAY, openHouse, openWorkspace, worldAt } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { ageTheDead } from '../support/time.ts';

const CLIENTS = 10;
const EACH = 4;
/** Fifty milliseconds between two posts. */
const postsAMinute = 1_210;
const HELD_S = 1;
/** Jobs that a process works on at a time. */
const AT_ONCE = 8;
/** After the first house, which only furnishes, has closed. */
const DUE = '2026-11-23T00:40:00Z';
const LATER = '2026-11-23T00:45:00Z';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let workspace: Awaited<ReturnType<typeof openWorkspace>>;
beforeEach(async () => {
  database = await freshDatabase();
  workspace = await openWorkspace(worldAt(MONDAY));
}, 60_000);
afterEach(async () => {
  await workspace.close();
  await database.drop();
});

const channelOf = (client: number, nth: number): string => `C0MANY${client}${nth}00`;
const all = Array.from({ length: CLIENTS }, (_, client) =>
  Array.from({ length: EACH }, (_unused, nth) => ({ client, nth, channelId: channelOf(client, nth) })),
).flat();

/** Forty projects of ten clients, each in a channel of its own, all with a digest due in the same minute. */
async function furnish({ prisma }: HouseUnderTest): Promise<void> {
  const kawa = workspace.state.channels[KAWA];
  if (kawa === undefined) throw new Error('there is no channel to copy');
  const at = new Date(MONDAY);
  const from = { locale: 'en', country: 'JP', timeZone: 'Asia/Tokyo', createdAt: at } as const;
  await prisma.client.createMany({
    data: Array.from({ length: CLIENTS }, (_, n) => ({ ...from, id: `cli_${n}`, name: `Client ${n}` })),
  });
  const projects = all.map((one) => ({ ...one, id: `eng_${one.client}_${one.nth}` }));
  for (const { channelId } of projects)
    workspace.state.channels[channelId] = { ...kawa, id: channelId, name: channelId.toLowerCase() };
  await prisma.engagement.createMany({
    data: projects.map(({ id, client, nth }) => ({
      ...from,
      id,
      clientId: `cli_${client}`,
      name: `Project ${client}-${nth}`,
      status: 'active',
      currency: 'JPY',
      terms: usualTerms('en'),
      agreedTotal: 100_000n,
      agreementVersion: 1,
    })),
  });
  await prisma.engagementChannel.createMany({
    data: projects.map(({ id, channelId }) => ({ id: newId('chn'), engagementId: id, channelId, since: at })),
  });
  await prisma.milestone.createMany({
    data: projects.map(({ id }) => ({
      id: newId('mil'),
      engagementId: id,
      position: 0,
      title: 'Wireframes',
      status: 'started',
      amount: 100_000n,
      currency: 'JPY',
      dueOn: new Date('2026-12-10'),
      createdAt: at,
      outcome: 'Every page is sketched',
      criteria: [{ id: 'c1', text: 'All five pages' }],
    })),
  });
  await prisma.billingPlanItem.createMany({
    data: projects.map(({ id }) => ({
      id: newId('pli'),
      engagementId: id,
      agreementVersion: 1,
      subject: id,
      trigger: 'manual',
      amount: 100_000n,
      currency: 'JPY',
      status: 'planned',
    })),
  });
  await prisma.due.createMany({
    data: projects.map(({ id }) => ({
      id: newId('due'),
      engagementId: id,
      scope: id,
      kind: 'digest.weekly',
      subject: id,
      localDay: new Date('2026-11-23'),
      dueAt: new Date(DUE),
      payload: {},
    })),
  });
}

const digestsIn = (channelId: string): number =>
  (workspace.state.messages[channelId] ?? []).filter((message) =>
    readable(message, { names: {}, timeZone: 'Asia/Tokyo', locale: 'en-US' }).includes('this week'),
  ).length;

/** What Slack did, in its order. */
const posted = () =>
  workspace.journal.calls('chat.postMessage').flatMap(({ acted, args }) => {
    const one = all.find(({ channelId }) => channelId === args['channel']);
    return acted && one !== undefined ? [one] : [];
  });

/** Called and not yet posted; posted, and nothing written down; written down, and the next of its queue not begun. */
const deaths = sampleOf(
  ['slack.post:claimed', 'slack.post:called', 'slack.post:finished'],
  (step) => step === 'slack.post:called',
);

it.each(deaths)(
  'forty digests of one minute: a death at %s, “too many” for all, another process; each is there once',
  async (step) => {
    const first = await openHouse({ databaseUrl: database.url, workspace, startsAt: MONDAY });
    await furnish(first);
    await first.close();
    const bot = await spawnBot();
    await bot.opens({
      databaseUrl: database.url,
      startsAt: LATER,
      slack: workspace,
      at: { step, signal: 'SIGKILL', nth: 12 },
      ticks: true,
      postsAMinute,
    });
    expect(await bot.ends()).toBe('SIGKILL');
    const before = posted().length;
    expect(before).toBeGreaterThanOrEqual(step === 'slack.post:claimed' ? 1 : 12);
    expect(before).toBeLessThan(all.length);

    workspace.faults.next('chat.postMessage', { kind: 'rate-limited', seconds: HELD_S });
    await ageTheDead(database.url);
    const second = await openHouse({ databaseUrl: database.url, workspace, startsAt: LATER, postsAMinute });
    try {
      await second.engawa.worker.tick();
      await expect.poll(() => posted().length, { timeout: 30_000 }).toBe(all.length);
      await second.settles(30_000);
      for (const { channelId } of all) expect(digestsIn(channelId), channelId).toBe(1);
      await mustBeInOrder(second.prisma, workspace);
      const hours = await second.prisma.$queryRaw<{ hour: Date }[]>`
      select distinct line_hour as hour from effect where line_client like 'cli%'`;
      expect(hours).toEqual([{ hour: new Date('2026-11-23T00:00:00Z') }]);

      const calls = workspace.journal.calls('chat.postMessage');
      const refused = calls.findIndex(({ fault }) => fault === 'rate-limited');
      const { at: since = 0, args } = calls[refused] ?? {};
      // What was on its way may still arrive, and what went before the answer was written down: without a wait, twenty do.
      const early = calls.slice(refused + 1).filter(({ at }) => at < since + HELD_S * 1_000);
      expect(early.length).toBeLessThan(2 * AT_ONCE);
      expect(early.map((call) => call.args['channel'])).not.toContain(args?.['channel']);

      // Nobody's fourth precedes another's first; what the dead process held is one turn late at most.
      const turns = new Map<number, number>();
      const inTurn = posted().map(({ client }) => {
        const turn = (turns.get(client) ?? 0) + 1;
        turns.set(client, turn);
        return turn;
      });
      expect(inTurn.lastIndexOf(1)).toBeLessThan(inTurn.indexOf(4));
      expect(await second.prisma.effect.count({ where: { kind: 'slack.post', attempts: { gt: 3 } } })).toBe(
        0,
      );
    } finally {
      await second.close();
    }
  },
  90_000,
);
