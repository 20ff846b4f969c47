import { openDatabase } from '../../src/adapters/postgres/database.ts';
import { createLog } from '../../src/adapters/system/log.ts';
import type { World } from '../../src/adapters/system/world.ts';
import type { Checkpoint } from '../../src/adapters/worker/run-effect.ts';
import { composeEngawa } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { furniture } from '../../src/local-house/who-is-who.ts';
import type { LocalWorkspace } from '../../src/local-workspace/start-local-workspace.ts';
import { freePort } from './free-port.ts';

export const TEAM = 'C0TEAM0001';
export const KAWA = 'C0KAWA0001';

/** How to reach a workspace, whichever process it lives in. */
export type SlackAddress = Pick<LocalWorkspace, 'url' | 'botToken' | 'appToken' | 'signingSecret'>;

export interface BotOptions {
  readonly databaseUrl: string;
  readonly slack: SlackAddress;
  readonly world: World;
  readonly socketMode?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly checkpoint?: Checkpoint;
  readonly logLevel?: string;
  /** Stories are not slowed down, unless they are about it. */
  readonly postsAMinute?: number;
}

/** The whole bot as `main` would start it, on a port of its own, with the waiting times of a story. */
export async function openBot({
  databaseUrl,
  slack,
  world,
  socketMode,
  environment,
  checkpoint,
  logLevel,
  postsAMinute = 60_000,
}: BotOptions) {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const config = readConfig({
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    AGENCY_NAME: 'Hibiki Studio',
    SLACK_TEAM_CHANNEL: TEAM,
    ENGAWA_OWNERS: 'U0AOI00001',
    HOST: '127.0.0.1',
    LOG_LEVEL: logLevel ?? 'silent',
    ...environment,
  });
  const database = openDatabase(databaseUrl, { connections: 16, onError: () => undefined });
  try {
    const engawa = await composeEngawa({
      config,
      world,
      log: createLog(config.LOG_LEVEL),
      database,
      publicUrl,
      furniture,
      slack: {
        botToken: slack.botToken,
        signingSecret: slack.signingSecret,
        apiUrl: slack.url,
        ...(socketMode && { appToken: slack.appToken }),
      },
      linkSecret: 'a secret for stories that is long enough',
      slackTimes: { postIntervalMs: 2, postsAMinute, secondLookMs: 20 },
      ...(checkpoint !== undefined && { checkpoint }),
    });
    return {
      engawa,
      publicUrl,
      requestUrl: `${publicUrl}/slack/events`,
      prisma: database.prisma,
      async close(): Promise<void> {
        await engawa.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
