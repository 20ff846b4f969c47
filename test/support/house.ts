import { Temporal } from 'temporal-polyfill';
import { createWorld, type World } from '../../src/adapters/system/world.ts';
import type { Checkpoint } from '../../src/adapters/worker/run-effect.ts';
import { startLocalWorkspace } from '../../src/local-workspace/start-local-workspace.ts';
import type { State } from '../../src/local-workspace/state/state.ts';
import { openBot } from './bot.ts';
import { people } from './people.ts';

export { KAWA, TEAM } from './bot.ts';
export { freePort } from './free-port.ts';

/** Monday morning in Tokyo: when stories begin. */
export const MONDAY = '2026-11-23T00:30:00Z';

export interface HouseOptions {
  readonly databaseUrl: string;
  /** Business time at the start (ISO). */
  readonly startsAt?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly checkpoint?: Checkpoint;
  readonly logLevel?: string;
  readonly postsAMinute?: number;
  /** Speak Socket Mode instead of HTTP. */
  readonly socketMode?: boolean;
  /** A workspace that stands already: a second process of the same bot, or the same one after a crash. */
  readonly workspace?: Awaited<ReturnType<typeof openWorkspace>>;
  readonly world?: World;
}

export const worldAt = (instant: string): World => createWorld(Temporal.Instant.from(instant));

/** A Slack, furnished, or as it was left (`state`). */
export function openWorkspace(world: World, state?: State) {
  return startLocalWorkspace({
    port: 0,
    now: () => world.clock.now().epochMilliseconds,
    wallNow: world.realMs,
    random: world.newSecret,
    eventRetryDelaysMs: [10, 20, 40],
    ...(state !== undefined && { state }),
  });
}

/** The whole bot with a real worker and database, and a Slack beside it, on ports of their own. */
export async function openHouse(options: HouseOptions) {
  const world = options.world ?? worldAt(options.startsAt ?? MONDAY);
  const workspace = options.workspace ?? (await openWorkspace(world));
  const bot = await openBot({ ...options, slack: workspace, world });
  const { engawa, publicUrl, prisma } = bot;
  workspace.setRequestUrl(bot.requestUrl);
  const house = {
    world,
    workspace,
    engawa,
    publicUrl,
    prisma,
    now: () => world.clock.now(),
    /** Waits until nothing that could be done now is left to do. */
    async settles(withinMs = 20_000): Promise<void> {
      const deadline = performance.now() + withinMs;
      for (;;) {
        const [busy] = await prisma.$queryRaw<{ effects: number; inbox: number }[]>`
          select (select count(*)::int from effect where state = 'trying' or (state = 'waiting' and next_try_at < now() + interval '2 seconds')) as effects,
                 (select count(*)::int from inbox where handled_at is null) as inbox`;
        if (busy && busy.effects + busy.inbox === 0) return;
        if (performance.now() > deadline) {
          const open = await prisma.effect.findMany({ where: { state: { in: ['waiting', 'trying'] } } });
          throw new Error(
            `not settled: ${JSON.stringify(busy)} ${open.map(({ id, kind, state, queue, attempts, problem, nextTryAt }) => JSON.stringify({ id, kind, state, queue, attempts, problem, nextTryAt })).join('\n')}`,
          );
        }
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    },
    /** Moves time on to `instant`, stopping at everything that is due in between, in its order. */
    async timePasses(instant: string): Promise<void> {
      const target = Temporal.Instant.from(instant);
      for (;;) {
        await engawa.worker.tick();
        await house.settles();
        const next = await prisma.due.findFirst({ where: { state: 'waiting' }, orderBy: { dueAt: 'asc' } });
        if (next === null || next.dueAt.getTime() > target.epochMilliseconds) break;
        world.clock.moveTo(Temporal.Instant.fromEpochMilliseconds(next.dueAt.getTime()));
      }
      world.clock.moveTo(target);
      await engawa.worker.tick();
      await house.settles();
    },
    async close(): Promise<void> {
      await bot.close();
      if (options.workspace === undefined) await workspace.close();
    },
  };
  return { ...house, ...people(workspace) };
}
export type HouseUnderTest = Awaited<ReturnType<typeof openHouse>>;
