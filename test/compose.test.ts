import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../src/adapters/postgres/database.ts';
import { createWorld } from '../src/adapters/system/world.ts';
import { promisedActs } from '../src/rooms.ts';
import { openBot } from './support/bot.ts';
import { freshDatabase } from './support/database.ts';
import { openWorkspace } from './support/house.ts';
import { occupied } from './support/local-environment.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let own: ReturnType<typeof openDatabase>;
let workspace: Awaited<ReturnType<typeof openWorkspace>>;
const world = createWorld();
const bots = new Set<Awaited<ReturnType<typeof openBot>>>();

beforeAll(async () => {
  database = await freshDatabase();
  own = openDatabase(database.url, { connections: 2, onError: () => undefined });
  workspace = await openWorkspace(world);
});
afterEach(async () => {
  for (const bot of bots) await bot.close();
  bots.clear();
});
afterAll(async () => {
  await workspace.close();
  await own.close();
  await database.drop();
});

const opened = async (environment: Record<string, string> = {}) => {
  const bot = await openBot({ databaseUrl: database.url, slack: workspace, world, environment });
  bots.add(bot);
  return bot;
};
const processes = () => own.prisma.$queryRaw<unknown[]>`select 1 from process`;
const jobsLocked = () =>
  own.prisma.$queryRaw<unknown[]>`select 1 from graphile_worker._private_jobs where locked_at is not null`;

test('every promise that can be made is kept by somebody', async () => {
  const { engawa } = await opened();
  expect(engawa.effectKinds).toEqual(expect.arrayContaining(promisedActs.map(({ name }) => name)));
  expect(new Set(engawa.effectKinds).size).toBe(engawa.effectKinds.length);
  for (const kind of ['slack.post', 'slack.redraw', 'slack.home']) expect(engawa.effectKinds).toContain(kind);
});

test('the first start founds the agency; a later one changes nothing of it', async () => {
  await (await opened({ AGENCY_NAME: 'Hibiki' })).close();
  bots.clear();
  const before = await own.prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
  await opened({ AGENCY_NAME: 'Another name', AGENCY_CURRENCY: 'EUR' });
  expect(await own.prisma.agency.findUniqueOrThrow({ where: { id: 1 } })).toEqual(before);
});

test('when the last step fails, the worker that runs already is stopped', async () => {
  const { port, server } = await occupied();
  const before = (await processes()).length;
  await expect(opened({ PORT: String(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  server.close();
  expect(await processes()).toHaveLength(before);
  expect(await jobsLocked()).toEqual([]);
});

test('stopped, it has left nothing locked and nothing that looks alive', async () => {
  const bot = await opened();
  expect((await fetch(`${bot.publicUrl}/readyz`)).status).toBe(200);
  expect((await processes()).length).toBeGreaterThan(0);
  await bot.close();
  bots.delete(bot);
  expect(await processes()).toEqual([]);
  expect(await jobsLocked()).toEqual([]);
  await expect(fetch(`${bot.publicUrl}/healthz`)).rejects.toThrow('fetch failed');
});
