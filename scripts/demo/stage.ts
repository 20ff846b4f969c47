import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../src/adapters/postgres/database.ts';
import { startEmbeddedPostgres } from '../../src/adapters/postgres/embedded.ts';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { createWorld, type World } from '../../src/adapters/system/world.ts';
import { startLocalWorkspace } from '../../src/local-workspace/start-local-workspace.ts';
import { botUserId, channel, defaultFurniture, person } from '../../src/local-workspace/state/furnish.ts';
import { openHouse } from '../../test/support/house.ts';
import { personIn } from '../../test/support/people.ts';

export const MINATO = 'C0MINATO01';

/** Curtain up on a Tuesday morning in Tokyo. */
const STARTS_AT = '2026-11-24T00:30:00Z';

/** The usual workspace, and a second client whose people speak Japanese. */
function furniture(): ReturnType<typeof defaultFurniture> {
  const usual = defaultFurniture();
  const team = { id: 'T0CLIENT02', name: 'みなと商事', domain: 'minato-shoji' };
  const hana = person({
    id: 'U0HANA0001',
    team_id: team.id,
    name: 'hana',
    real_name: '山本 花',
    email: 'hana@minato.example',
    locale: 'ja-JP',
    tz: 'Asia/Tokyo',
    tz_offset: 32_400,
  });
  const shared = channel({
    id: MINATO,
    name: 'minato-hibiki',
    team_id: usual.agency.id,
    is_ext_shared: true,
    connected_team_ids: [usual.agency.id, team.id],
    members: ['U0AOI00001', 'U0MIO00001', hana.id, botUserId],
  });
  return {
    ...usual,
    teams: [...usual.teams, team],
    users: [...usual.users, hana],
    channels: [...usual.channels, shared],
  };
}

const openWorkspace = (world: World) =>
  startLocalWorkspace({
    port: 0,
    now: () => world.clock.now().epochMilliseconds,
    wallNow: world.realMs,
    random: world.newSecret,
    eventRetryDelaysMs: [10, 20, 40],
    furnish: furniture(),
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
export async function openStage() {
  const world = createWorld(Temporal.Instant.from(STARTS_AT));
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const postgres = await openPostgres(world);
    closing.push(postgres.close);
    await migrateAt(postgres.url, world);
    const workspace = await openWorkspace(world);
    closing.push(() => workspace.close());
    const house = await openHouse({ databaseUrl: postgres.url, workspace, world });
    closing.push(() => house.close());
    return { ...house, hana: personIn(workspace, 'U0HANA0001'), close };
  } catch (error) {
    await close();
    throw error;
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>;
