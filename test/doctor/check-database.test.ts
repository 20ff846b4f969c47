import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/adapters/postgres/database.ts';
import { sealKey } from '../../src/adapters/seal/kept-certificate.ts';
import { createWorld } from '../../src/adapters/system/world.ts';
import { databaseCheck } from '../../src/doctor/check-database.ts';
import { emptyDatabase, freshDatabase } from '../support/database.ts';
import { configOf, real, saidBy } from './asked.ts';

const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
const check = (DATABASE_URL: string, more: Record<string, string> = {}) =>
  databaseCheck(configOf({ ...real, DATABASE_URL, ...more }), migrations);

async function opened(kind: typeof freshDatabase) {
  const database = await kind();
  onTestFinished(() => database.drop());
  return database;
}

describe('the doctor looks at the database', () => {
  it('is content with one that is up to date', async () => {
    const { url } = await opened(freshDatabase);
    const [server, tables, seal] = await saidBy(check(url));
    expect(server).toMatch(/^ok: version \d\d/);
    expect(tables).toBe('ok: its tables are up to date');
    expect(seal).toMatch(/^off: the document seal is not made yet/);
  });

  it('says how many migrations a start will apply, and applies none', async () => {
    const { url } = await opened(emptyDatabase);
    const [, tables] = await saidBy(check(url));
    expect(tables).toMatch(/^off: \d+ migrations are not applied yet → start Engawa/);
    expect((await saidBy(check(url)))[1]).toBe(tables);
  });

  it('says when LINK_SECRET is not the one that locked the seal', async () => {
    const { url } = await opened(freshDatabase);
    const database = openDatabase(url, { connections: 1, onError: () => undefined });
    onTestFinished(() => database.close());
    const { clock, newSecret } = createWorld();
    const linkSecret = real.LINK_SECRET;
    await sealKey({
      prisma: database.prisma,
      linkSecret,
      agency: 'Hibiki',
      now: () => clock.now(),
      newSecret,
    });
    expect((await saidBy(check(url)))[2]).toBe('ok: LINK_SECRET opens the key of the document seal');
    await expect(saidBy(check(url, { LINK_SECRET: 'x'.repeat(32) }))).rejects.toThrow(
      'Set the former LINK_SECRET again',
    );
  });

  it('says how to mend an address that leads nowhere, without the password', async () => {
    const asked = saidBy(check('postgresql://engawa:geheim@127.0.0.1:9/engawa'));
    await expect(asked).rejects.toThrow(/nothing listens there; start PostgreSQL/);
    await expect(asked).rejects.not.toThrow(/geheim/);
  });

  it('leaves the embedded one alone', async () => {
    expect(await saidBy(databaseCheck(configOf({}), migrations))).toEqual([
      expect.stringMatching(/^off: DATABASE_URL is not set: the embedded PostgreSQL/),
    ]);
  });
});
