// The process that is pressed, started by presses.ts: Engawa as it is wired, or a bare Bolt app that only acknowledges.
import process from 'node:process';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { z } from 'zod';
import { openDatabase } from '../src/adapters/postgres/database.ts';
import { createLog } from '../src/adapters/system/log.ts';
import { composeEngawa } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { world } from './ground.ts';

export const Orders = z.object({
  port: z.number(),
  signingSecret: z.string(),
  apiUrl: z.string(),
  /** Undefined: the bare app. */
  databaseUrl: z.string().optional(),
  /** Whether the worker goes on with what each press has promised, in this same process. */
  worker: z.boolean(),
});
export type Orders = z.output<typeof Orders>;

async function openBare({ port, signingSecret }: Orders): Promise<void> {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: '/slack/events', logLevel: LogLevel.ERROR });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-bench', teamId: 'T0AGENCY01', botUserId: 'U0ENGAWA01' }),
    logLevel: LogLevel.ERROR,
    convoStore: false,
  });
  app.action(/.*/, async ({ ack }) => {
    await ack();
  });
  await app.start({ port, host: '127.0.0.1' });
}

async function openEngawa(
  { port, signingSecret, apiUrl, worker }: Orders,
  databaseUrl: string,
): Promise<void> {
  const environment = {
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    SLACK_TEAM_CHANNEL: 'C0TEAM0001',
  };
  const config = readConfig({ ...environment, DATABASE_URL: databaseUrl });
  const engawa = await composeEngawa({
    config,
    world,
    log: createLog(config.LOG_LEVEL),
    database: openDatabase(databaseUrl, { connections: 20, onError: () => undefined }),
    slack: { botToken: 'xoxb-bench', signingSecret, apiUrl },
    linkSecret: 'a secret that is long enough to be one',
    publicUrl: `http://127.0.0.1:${port}`,
    slackTimes: { postIntervalMs: 0, postsAMinute: 1_000_000 },
  });
  if (!worker) await engawa.worker.stop();
}

// Whatever becomes of the one who presses, this process does not outlive it.
process.once('disconnect', () => process.exit(0));

process.on('message', (message) => {
  if (message === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1_000 });
    return;
  }
  const orders = Orders.parse(message);
  const opened = orders.databaseUrl === undefined ? openBare(orders) : openEngawa(orders, orders.databaseUrl);
  opened.then(
    () => process.send?.({ open: true }),
    (error: unknown) => process.send?.({ problem: error instanceof Error ? error.stack : String(error) }),
  );
});
