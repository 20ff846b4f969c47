import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../../src/adapters/postgres/database.ts';
import { createDirectory } from '../../../src/adapters/slack/directory.ts';
import { freshDatabase } from '../../support/database.ts';
import { openEar } from './slack-ear.ts';

export const MONDAY = Temporal.Instant.from('2026-11-23T00:00:00Z');

/** A database, a Slack that says who people are, and a directory between them whose clock stands still. */
export async function openDirectory() {
  const database = await freshDatabase();
  const { prisma, close } = openDatabase(database.url, { connections: 4, onError: () => undefined });
  const ear = await openEar();
  const clock = { now: MONDAY };
  const options = (deadlineMs: number) => ({
    client: ear.client,
    prisma,
    deadlineMs,
    now: () => clock.now,
    sleep: (ms: number) => sleep(ms),
    log: ear.log,
  });
  return {
    prisma,
    ear,
    clock,
    options,
    directory: (deadlineMs = 10_000) => createDirectory(options(deadlineMs)),
    /** What Slack says of everybody from now on; held back until `after`. */
    slackSays(user: object, after?: Promise<unknown>): void {
      ear.answers['users.info'] = { body: { ok: true, user }, ...(after !== undefined && { after }) };
    },
    asked: (): number => ear.heard.filter(({ method }) => method === 'users.info').length,
    async close(): Promise<void> {
      await ear.close();
      await close();
      await database.drop();
    },
  };
}
export type DirectoryStage = Awaited<ReturnType<typeof openDirectory>>;
