import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../src/adapters/postgres/database.ts';
import { startEmbeddedPostgres } from '../../src/adapters/postgres/embedded.ts';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { createWorld, type World } from '../../src/adapters/system/world.ts';
import { furnishedWorkspace, ids } from '../../src/local-house/furnishing/furniture.ts';
import { startLocalWorkspace } from '../../src/local-workspace/start-local-workspace.ts';
import type { Furniture } from '../../src/local-workspace/state/furnish.ts';
import { openHouse } from '../../test/support/house.ts';
import { personIn } from '../../test/support/people.ts';

export const MINATO = ids.minato;

/** Curtain up on a Tuesday morning in Tokyo. */
const STARTS_AT = '2026-11-24T00:30:00Z';

const openWorkspace = (world: World, furnish: Furniture) =>
  startLocalWorkspace({
    port: 0,
    now: () => world.clock.now().epochMilliseconds,
    wallNow: world.realMs,
    random: world.newSecret,
    eventRetryDelaysMs: [10, 20, 40],
    furnish,
  });

/** PostgreSQL in a directory of its own that goes when the server has stopped. */
async function openPostgres(world: World) {
  const dataDir = await realpath(await mkdtemp(join(tmpdir(), 'engawa-demo-')));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const server = await startEmbeddedPostgres({
      dataDir,
      random: world.newSecret,
      flags: ['-c', 'fsync=off'],
    });
    return { url: server.url, close: () => server.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function migrateAt(url: string, world: World): Promise<void> {
  const database = openDatabase(url, { connections: 2, onError: () => undefined });
  try {
    await migrate({
      pool: database.pool,
      directory: fileURLToPath(new URL('../../prisma/migrations', import.meta.url)),
      now: () => world.clock.now(),
      newId: () => world.newId('evt'),
    });
  } finally {
    await database.close();
  }
}

/** The whole system, freshly started; `close` leaves nothing behind, however far the opening came. */
export async function openStage({ startsAt = STARTS_AT, furniture = furnishedWorkspace('en') } = {}) {
  const world = createWorld(Temporal.Instant.from(startsAt));
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const postgres = await openPostgres(world);
    closing.push(postgres.close);
    await migrateAt(postgres.url, world);
    const workspace = await openWorkspace(world, furniture);
    closing.push(() => workspace.close());
    const house = await openHouse({ databaseUrl: postgres.url, workspace, world });
    closing.push(() => house.close());
    return { ...house, hana: personIn(workspace, ids.hana), close };
  } catch (error) {
    await close();
    throw error;
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>;
