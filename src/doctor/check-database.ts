import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inWordsOfConnecting } from '../adapters/postgres/connect-refused.ts';
import { type Database, openDatabase } from '../adapters/postgres/database.ts';
import { waitingMigrations } from '../adapters/postgres/migrate.ts';
import { keptSealKey } from '../adapters/seal/kept-certificate.ts';
import type { Config } from '../config.ts';
import { type Answer, type Check, off, ok, wrong } from './finding.ts';

const OLDEST = 15;

/** PostgreSQL, its migrations, and whether LINK_SECRET opens what it locked. */
export function databaseCheck(config: Config, migrations: string): Check {
  return {
    about: 'PostgreSQL',
    async look() {
      const url = config.DATABASE_URL?.reveal();
      if (url === undefined)
        return [
          off(
            `DATABASE_URL is not set: the embedded PostgreSQL in ${config.ENGAWA_DATA} serves one process on this machine`,
          ),
        ];
      const database = openDatabase(url, { connections: 2, onError: () => undefined });
      try {
        const server = await serverAnswer(database);
        if (server.state === 'wrong') return [server];
        return [server, await migrationsAnswer(database, migrations), await secretAnswer(database, config)];
      } catch (error) {
        throw inWordsOfConnecting(error, url);
      } finally {
        await database.close();
      }
    },
  };
}

async function serverAnswer({ pool }: Database): Promise<Answer> {
  const { rows } = await pool.query<{ version: string; isolation: string; creates: boolean }>(
    `select current_setting('server_version') as version,
            current_setting('default_transaction_isolation') as isolation,
            has_database_privilege(current_database(), 'create') as creates`,
  );
  const { version = '0', isolation = '', creates = false } = rows[0] ?? {};
  if (Number.parseInt(version, 10) < OLDEST)
    return wrong(`version ${version} is too old`, `use PostgreSQL ${OLDEST} or later`);
  if (isolation !== 'read committed')
    return wrong(
      `transactions are ${isolation} by default`,
      "set default_transaction_isolation to 'read committed' for this database",
    );
  if (!creates)
    return wrong('the user may not make tables', 'make the user of DATABASE_URL the owner of the database');
  return ok(`version ${version}`);
}

async function migrationsAnswer({ pool }: Database, directory: string): Promise<Answer> {
  const waiting = await waitingMigrations(pool, directory);
  return waiting.length === 0
    ? ok('its tables are up to date')
    : off(`${waiting.length} migrations are not applied yet`, 'start Engawa: they run at its start');
}

async function secretAnswer({ prisma, pool }: Database, config: Config): Promise<Answer> {
  const linkSecret = config.LINK_SECRET?.reveal() ?? (await secretInData(config));
  const { rows } = await pool.query<{ made: boolean }>(
    "select to_regclass('seal_certificate') is not null as made",
  );
  if (linkSecret === undefined || rows[0]?.made !== true)
    return off('the document seal is not made yet: it comes with the first signed document');
  // Throws with its words and the fix where the key was locked with another secret.
  const key = await keptSealKey({ prisma, linkSecret });
  return key === undefined
    ? off('the document seal is not made yet: it comes with the first signed document')
    : ok('LINK_SECRET opens the key of the document seal');
}

const secretInData = async ({ ENGAWA_DATA }: Config): Promise<string | undefined> =>
  readFile(join(ENGAWA_DATA, 'link-secret'), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );
