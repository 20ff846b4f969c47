import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../src/adapters/postgres/embedded.ts';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type HouseUnderTest, KAWA, openHouse } from '../support/house.ts';
import { lookAround, mustBeInOrder } from '../support/outside.ts';
import { asAdmin, migrationsDirectory, poolOn } from '../support/postgres.ts';
import { wireTo } from '../support/wire.ts';
import { steps } from './steps.ts';
import { takeKawaIn } from './take-kawa-in.ts';

/** A PostgreSQL of this story's own, because it dies, behind a wire that can be cut. */
async function ownServer() {
  const dataDir = await mkdtemp(join(tmpdir(), `engawa-test-${process.pid}-`));
  const server = await startEmbeddedPostgres({
    dataDir,
    random: () => randomBytes(32).toString('base64url'),
    flags: ['-c', 'fsync=off'],
  });
  const pool = poolOn(server.url);
  await migrate({
    pool,
    directory: migrationsDirectory,
    now: () => Temporal.Now.instant(),
    newId: () => randomUUID(),
  });
  await pool.end();
  const wire = await wireTo(Number(new URL(server.url).port));
  const url = new URL(server.url);
  url.port = String(wire.port);
  return {
    url: url.href,
    wire,
    /** Kills one of PostgreSQL's processes; it then throws everybody out and recovers from its log. */
    async crash(): Promise<void> {
      const client = new pg.Client({ connectionString: server.url });
      client.on('error', () => undefined);
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
      await client.end().catch(() => undefined);
    },
    async close(): Promise<void> {
      await wire.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Long enough for everybody to have noticed, so that no broken connection is left in a pool. */
async function answersAgain(house: HouseUnderTest): Promise<void> {
  await pause(300);
  const ready = () => fetch(`${house.publicUrl}/readyz`).then(({ status }) => status);
  await expect.poll(ready, { timeout: 20_000, interval: 100 }).toBe(200);
}

let server: Awaited<ReturnType<typeof ownServer>>;
let house: HouseUnderTest;
let quietDatabase: FreshDatabase;
let quiet: HouseUnderTest;
beforeAll(async () => {
  server = await ownServer();
  house = await openHouse({ databaseUrl: server.url });
  quietDatabase = await freshDatabase();
  quiet = await openHouse({ databaseUrl: quietDatabase.url });
}, 60_000);
afterAll(async () => {
  await house.close();
  await server.close();
  await quiet.close();
  await quietDatabase.drop();
}, 60_000);

describe('PostgreSQL goes away in the middle of the thread', () => {
  it('crashes while posts are under way: nothing is lost', async () => {
    await takeKawaIn(house.aoi);
    await server.crash();
    await answersAgain(house);
    await steps.drafts(house);
    await steps.sends(house);
    await pause(20);
    await server.crash();
    await answersAgain(house);
    await house.settles(40_000);
  }, 90_000);

  it('is out of reach while people press and submit: they are told, and nothing is half done', async () => {
    const { haru, aoi } = house;
    await house.haru.sees('Review and sign');
    await aoi.opens('/milestone add');
    await aoi.fills({
      Title: 'Care',
      Outcome: 'It keeps running',
      'Acceptance criteria': 'A month without failures',
      Amount: '100,000',
      Due: '2027-03-01',
    });
    server.wire.cut();
    expect(await haru.presses('Review and sign').isTold('Agreement to sign')).toMatch(/wrong|again|busy/i);
    const outcome = await aoi.submits();
    expect(outcome.ok && aoi.views().length === 0).toBe(false);
    expect(await aoi.asks('/project status')).toMatch(/wrong|again|busy/i);
    const { status } = await fetch(`${house.publicUrl}/readyz`);
    expect(status).toBe(503);
    expect((await fetch(`${house.publicUrl}/healthz`)).status).toBe(200);
    await pause(3_000);
    server.wire.mend();
    await answersAgain(house);
    if (aoi.views().length > 0) await aoi.closes({ all: true });
    expect(await house.prisma.milestone.count()).toBe(2);
    await expect
      .poll(() => fetch(`${house.publicUrl}/readyz`).then((one) => one.status), { timeout: 40_000 })
      .toBe(200);
  }, 90_000);

  it('crashes while the signature’s consequences are under way: they happen once', async () => {
    expect(await steps.signs(house)).toContain('200 ');
    await server.crash();
    await answersAgain(house);
    await house.settles(40_000);
    await house.engawa.worker.tick();
    // What was locked for us without our knowing is unlocked when others would take us for dead.
    await mustBeInOrder(house.prisma, house.workspace, 30_000);
  }, 90_000);

  it('and all that people see is what they would have seen without', async () => {
    await takeKawaIn(quiet.aoi);
    await steps.drafts(quiet);
    await steps.sends(quiet);
    await steps.signs(quiet);
    await quiet.settles();
    await quiet.engawa.worker.tick();
    expect(await lookAround(house.prisma, house.workspace)).toEqual(
      await lookAround(quiet.prisma, quiet.workspace),
    );
    expect(house.haru.reads(KAWA).length).toBeGreaterThan(3);
    await asAdmin(server.url, (client) => client.query('select 1'));
  }, 90_000);
});
