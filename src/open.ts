import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { inWordsOfConnecting } from './adapters/postgres/connect-refused.ts';
import { type Database, openDatabase } from './adapters/postgres/database.ts';
import { migrate } from './adapters/postgres/migrate.ts';
import { keptSecret } from './adapters/system/files.ts';
import { createWorld, type World } from './adapters/system/world.ts';
import { type Closing, createClosing } from './closing.ts';
import { composeEngawa, type Engawa, type Parts } from './compose.ts';
import type { Config, SlackConfig } from './config.ts';
import { inWordsOfListening } from './listen-refused.ts';
import { ownUrl } from './own-url.ts';

/** Built next to this file's bundle, and at the same place when run from the sources. */
const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

export interface OpenHouse {
  readonly engawa: Engawa;
  readonly world: World;
  readonly greeting: readonly string[];
  close(): Promise<void>;
}

/** What a local house brings: its clock, its people, the pace of its Slack, and a way to die and to be followed. */
export interface Brought extends Pick<Parts, 'furniture' | 'checkpoint' | 'slackTimes' | 'lives'> {
  readonly world?: World;
}

/**
 * Starts the bot for the Slack that its tokens belong to, in the order in which each part needs the one before; what
 * was started is stopped when one fails.
 */
export async function open(config: Config, log: Logger, brought: Brought = {}): Promise<OpenHouse> {
  const { world = createWorld(config.ENGAWA_CLOCK), ...own } = brought;
  const slack = slackFrom(config.slack);
  const closing = createClosing();
  try {
    const database = await openMigrated(config, world, log, closing);
    if (config.publicUrl === undefined)
      log.warn(
        { publicUrl: ownUrl(config) },
        'PUBLIC_URL is not set: personal links open on this machine only',
      );
    const publicUrl = config.publicUrl ?? ownUrl(config);
    const linkSecret =
      config.LINK_SECRET?.reveal() ?? (await keptSecret(config.ENGAWA_DATA, 'link-secret', world.newSecret));
    const engawa = await composeEngawa({
      config,
      world,
      log,
      database,
      linkSecret,
      publicUrl,
      slack,
      ...own,
    });
    closing.add(() => engawa.stop());
    return { engawa, world, greeting: [`Engawa is open: ${publicUrl}`], close: closing.close };
  } catch (error) {
    await closing.close().catch((err: unknown) => log.error({ err }, 'what was started could not be closed'));
    throw inWordsOfListening(error, config);
  }
}

function slackFrom(slack: SlackConfig): Parts['slack'] {
  if (slack.kind === 'local') throw new Error('without tokens there is no Slack: open the local house');
  const { botToken, signingSecret, appToken, apiUrl } = slack;
  return {
    botToken: botToken.reveal(),
    ...(signingSecret !== undefined && { signingSecret: signingSecret.reveal() }),
    ...(appToken !== undefined && { appToken: appToken.reveal() }),
    ...(apiUrl !== undefined && { apiUrl: `${apiUrl}/` }),
  };
}

async function openMigrated(config: Config, world: World, log: Logger, closing: Closing): Promise<Database> {
  let url = config.DATABASE_URL?.reveal();
  if (url === undefined) {
    // Loaded only where it is used: a deployed bot with its own PostgreSQL never pays for it.
    const { startEmbeddedPostgres } = await import('./adapters/postgres/embedded.ts');
    const embedded = await startEmbeddedPostgres({
      dataDir: join(config.ENGAWA_DATA),
      random: world.newSecret,
    });
    closing.add(() => embedded.stop());
    url = embedded.url;
  }
  const database = openDatabase(url, {
    connections: 20,
    lockWaitMs: 1_500,
    onError: (error) => log.warn({ err: error.message }, 'a database connection was lost'),
  });
  closing.add(() => database.close());
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
