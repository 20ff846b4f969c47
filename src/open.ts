import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { inWordsOfConnecting } from './adapters/postgres/connect-refused.ts';
import { type Database, openDatabase } from './adapters/postgres/database.ts';
import { migrate } from './adapters/postgres/migrate.ts';
import { keptSecret } from './adapters/system/files.ts';
import { createWorld, type World } from './adapters/system/world.ts';
import { composeEngawa, type Engawa } from './compose.ts';
import type { Config } from './config.ts';
import { inWordsOfListening } from './listen-refused.ts';
import { furniture, openLocalWorkspace } from './open-local-workspace.ts';

/** Built next to this file's bundle, and at the same place when run from the sources. */
const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

export interface OpenHouse {
  readonly engawa: Engawa;
  readonly world: World;
  readonly greeting: readonly string[];
  close(): Promise<void>;
}

/** Starts everything, in the order in which each needs the one before; what was started is stopped when one fails. */
export async function open(config: Config, log: Logger): Promise<OpenHouse> {
  const world = createWorld(config.ENGAWA_CLOCK);
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    const failures: unknown[] = [];
    // One that fails must not keep the next from being closed: PostgreSQL, the last, would outlive this process.
    for (const step of closing.splice(0).reverse())
      await step().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  try {
    const database = await openMigrated(config, world, log, closing);
    const publicUrl = config.publicUrl ?? ownUrl(config);
    const linkSecret =
      config.LINK_SECRET?.reveal() ?? (await keptSecret(config.ENGAWA_DATA, 'link-secret', world.newSecret));
    const common = { config, world, log, database, linkSecret, publicUrl };
    if (config.slack.kind === 'local') {
      const local = await openLocalWorkspace(config, world, ownUrl(config), config.slack.workspacePort);
      closing.push(() => local.close());
      const engawa = await composeEngawa({
        ...common,
        slack: local.slack,
        furniture,
        config: { ...config, SLACK_TEAM_CHANNEL: local.teamChannelId, ENGAWA_OWNERS: local.owners },
      });
      closing.push(() => engawa.stop());
      return { engawa, world, greeting: [`Engawa is open: ${local.address}`], close };
    }
    if (config.publicUrl === undefined)
      log.warn({ publicUrl }, 'PUBLIC_URL is not set: personal links open on this machine only');
    const { botToken, signingSecret, appToken, apiUrl } = config.slack;
    const engawa = await composeEngawa({
      ...common,
      slack: {
        botToken: botToken.reveal(),
        ...(signingSecret !== undefined && { signingSecret: signingSecret.reveal() }),
        ...(appToken !== undefined && { appToken: appToken.reveal() }),
        ...(apiUrl !== undefined && { apiUrl: `${apiUrl}/` }),
      },
    });
    closing.push(() => engawa.stop());
    return { engawa, world, greeting: [`Engawa is open: ${publicUrl}`], close };
  } catch (error) {
    await close().catch((err: unknown) => log.error({ err }, 'what was started could not be closed'));
    throw inWordsOfListening(error, config);
  }
}

/** Where this machine reaches us, whatever the address is under which others do. */
function ownUrl({ host, PORT }: Config): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${PORT}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

async function openMigrated(
  config: Config,
  world: World,
  log: Logger,
  closing: (() => Promise<unknown>)[],
): Promise<Database> {
  let url = config.DATABASE_URL?.reveal();
  if (url === undefined) {
    // Loaded only where it is used: a deployed bot with its own PostgreSQL never pays for it.
    const { startEmbeddedPostgres } = await import('./adapters/postgres/embedded.ts');
    const embedded = await startEmbeddedPostgres({
      dataDir: join(config.ENGAWA_DATA),
      random: world.newSecret,
    });
    closing.push(() => embedded.stop());
    url = embedded.url;
  }
  const database = openDatabase(url, {
    connections: 20,
    lockWaitMs: 1_500,
    onError: (error) => log.warn({ err: error.message }, 'a database connection was lost'),
  });
  closing.push(() => database.close());
  const { applied } = await migrate({
    pool: database.pool,
    directory: migrations,
    now: () => world.clock.now(),
    newId: () => world.newId('evt'),
  }).catch((error: unknown) => {
    throw inWordsOfConnecting(error, url);
  });
  if (applied.length > 0) log.info({ applied }, 'the database was brought up to date');
  return database;
}
