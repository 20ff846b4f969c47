import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../../src/adapters/system/log.ts';
import { readConfig } from '../../../src/config.ts';
import { startLocalHouse } from '../../../src/local-house/start-local-house.ts';
import { bundle } from '../../support/bundle.ts';
import { freshDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';
import { pageFiles } from './page-files.ts';

/** Monday morning in Tokyo. */
export const MONDAY = '2026-11-23T00:30:00Z';

/** Making a PostgreSQL of one's own takes seconds. Only the house's own can be emptied, though: see `start-over`. */
export type Database = 'given' | 'own';

/** What `npm start` opens, in a directory of its own, on the Monday on which stories begin. */
export async function openHouse(
  environment: Readonly<Record<string, string>> = {},
  database: Database = 'given',
  files: Readonly<Record<string, string>> = {},
) {
  const directory = await mkdtemp(join(tmpdir(), `engawa-test-${process.pid}-`));
  for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content);
  const given = database === 'given' ? await freshDatabase() : undefined;
  const [programs, page, port, workspacePort] = await Promise.all([
    bundle(),
    pageFiles(),
    freePort(),
    freePort(),
  ]);
  const config = readConfig({
    PORT: String(port),
    WORKSPACE_PORT: String(workspacePort),
    ENGAWA_DATA: directory,
    ENGAWA_CLOCK: MONDAY,
    LOG_LEVEL: 'silent',
    ...(given && { DATABASE_URL: given.url }),
    ...environment,
  });
  const house = await startLocalHouse(config, createLog(config.LOG_LEVEL), {
    bot: `${programs}/local-bot.js`,
    page,
  });
  return {
    address: `http://127.0.0.1:${workspacePort}`,
    workspace: house.workspace,
    async close(): Promise<void> {
      await house.close();
      await given?.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
export type BrowserHouse = Awaited<ReturnType<typeof openHouse>>;
