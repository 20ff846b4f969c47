import { createServer } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../src/adapters/postgres/database.ts';
import { createLog } from '../../src/adapters/system/log.ts';
import { createWorld, type World } from '../../src/adapters/system/world.ts';
import type { Checkpoint } from '../../src/adapters/worker/run-effect.ts';
import { composeEngawa } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { startLocalWorkspace } from '../../src/local-workspace/start-local-workspace.ts';
import { furniture } from '../../src/open-local-workspace.ts';
import { people } from './people.ts';

export const TEAM = 'C0TEAM0001';
export const KAWA = 'C0KAWA0001';

export interface HouseOptions {
  readonly databaseUrl: string;
  /** Business time at the start (ISO). */
  readonly startsAt?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly checkpoint?: Checkpoint;
  readonly logLevel?: string;
  /** Speak Socket Mode instead of HTTP. */
  readonly socketMode?: boolean;
  /** A workspace that stands already: a second process of the same bot, or the same one after a crash. */
  readonly workspace?: Awaited<ReturnType<typeof openWorkspace>>;
  readonly world?: World;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

export function openWorkspace(world: World) {
  return startLocalWorkspace({
    port: 0,
    now: () => world.clock.now().epochMilliseconds,
    wallNow: world.realMs,
    random: world.newSecret,
    eventRetryDelaysMs: [10, 20, 40],
  });
}

/** The whole bot with a real worker and database, and a Slack beside it, on ports of their own. */
export async function openHouse(options: HouseOptions) {
  const world = options.world ?? createWorld(Temporal.Instant.from(options.startsAt ?? '2026-11-23T00:30:00Z'));
  const workspace = options.workspace ?? (await openWorkspace(world));
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const config = readConfig({
    PORT: String(port), DATABASE_URL: options.databaseUrl, AGENCY_NAME: 'Hibiki Studio', SLACK_TEAM_CHANNEL: TEAM,
    ENGAWA_OWNERS: 'U0AOI00001', HOST: '127.0.0.1', LOG_LEVEL: options.logLevel ?? 'silent', ...options.environment,
  });
  const log = createLog(config.LOG_LEVEL);
  const database = openDatabase(options.databaseUrl, { connections: 16, onError: () => undefined });
  workspace.setRequestUrl(`${publicUrl}/slack/events`);
  const engawa = await composeEngawa({
    config, world, log, database, publicUrl, furniture,
    slack: {
      botToken: workspace.botToken, signingSecret: workspace.signingSecret, apiUrl: workspace.url,
      ...(options.socketMode && { appToken: workspace.appToken }),
    },
    linkSecret: 'a secret for stories that is long enough',
    slackTimes: { postIntervalMs: 2, secondLookMs: 20 },
    ...(options.checkpoint !== undefined && { checkpoint: options.checkpoint }),
  });
  const house = {
    world, workspace, engawa, publicUrl,
    prisma: database.prisma,
    now: () => world.clock.now(),
    /** Waits until nothing that could be done now is left to do. */
    async settles(withinMs = 20_000): Promise<void> {
      const deadline = performance.now() + withinMs;
      for (;;) {
        const [busy] = await database.prisma.$queryRaw<{ effects: number; inbox: number }[]>`
          select (select count(*)::int from effect where state = 'trying' or (state = 'waiting' and next_try_at < now() + interval '2 seconds')) as effects,
                 (select count(*)::int from inbox where handled_at is null) as inbox`;
        if (busy && busy.effects + busy.inbox === 0) return;
        if (performance.now() > deadline) throw new Error(`not settled: ${JSON.stringify(busy)} ${JSON.stringify(await database.prisma.effect.findMany({ where: { state: { in: ['waiting', 'trying'] } } }))}`);
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    },
    /** Moves time on to `instant`, stopping at everything that is due in between, in its order. */
    async timePasses(instant: string): Promise<void> {
      const target = Temporal.Instant.from(instant);
      for (;;) {
        await engawa.worker.tick();
        await house.settles();
        const next = await database.prisma.due.findFirst({ where: { state: 'waiting' }, orderBy: { dueAt: 'asc' } });
        if (next === null || next.dueAt.getTime() > target.epochMilliseconds) break;
        world.clock.moveTo(Temporal.Instant.fromEpochMilliseconds(next.dueAt.getTime()));
      }
      world.clock.moveTo(target);
      await engawa.worker.tick();
      await house.settles();
    },
    async close(): Promise<void> {
      await engawa.stop();
      await database.close();
      if (options.workspace === undefined) await workspace.close();
    },
  };
  return { ...house, ...people(workspace) };
}
export type HouseUnderTest = Awaited<ReturnType<typeof openHouse>>;
