import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/postgres/database.ts';
import { freshDatabase } from '../../support/database.ts';
import { asAdmin } from '../../support/postgres.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe('an open database', () => {
  it('outlives connections that PostgreSQL ends, in use or idle', async () => {
    const errors: Error[] = [];
    const { prisma, pool, close } = openDatabase(database.url, {
      connections: 3,
      onError: (error) => errors.push(error),
    });
    const client = await pool.connect();
    await prisma.$queryRaw`select 1`;
    await asAdmin(database.url, (admin) =>
      admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      ),
    );
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    client.release(true);
    expect(await prisma.$queryRaw`select 1 as one`).toEqual([{ one: 1 }]);
    await close();
  });

  it('uses no more connections than it may, and none when it is closed', async () => {
    const { prisma, pool, close } = openDatabase(database.url, { connections: 2, onError: () => undefined });
    await Promise.all(Array.from({ length: 8 }, () => prisma.$executeRaw`select pg_sleep(0.02)`));
    expect(pool.totalCount).toBeLessThanOrEqual(2);
    await close();
    expect(pool.totalCount).toBe(0);
  });

  it('waits for locks as long as it is told to', async () => {
    const { prisma, close } = openDatabase(database.url, {
      connections: 1,
      onError: () => undefined,
      lockWaitMs: 1_234,
    });
    expect(await prisma.$queryRaw`show lock_timeout`).toEqual([{ lock_timeout: '1234ms' }]);
    await close();
  });

  it('has each statement planned once by a connection, and does not hoard them', async () => {
    const { prisma, close } = openDatabase(database.url, { connections: 1, onError: () => undefined });
    const named = async (): Promise<string[]> => {
      const rows = await prisma.$queryRaw<
        { statement: string }[]
      >`select statement from pg_prepared_statements`;
      return rows.map(({ statement }) => statement);
    };
    for (const number of [1, 2, 3]) await prisma.$queryRaw`select ${number}::int as asked`;
    expect((await named()).filter((statement) => statement.includes('as asked'))).toHaveLength(1);
    for (let n = 0; n < 400; n += 1) await prisma.$queryRawUnsafe(`select ${n} as text_of_its_own`);
    expect((await named()).length).toBeLessThanOrEqual(250);
    expect(await prisma.$queryRawUnsafe('select 399 as text_of_its_own')).toEqual([{ text_of_its_own: 399 }]);
    await close();
  });
});
