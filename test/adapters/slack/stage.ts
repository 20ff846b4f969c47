import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { openDatabase } from '../../../src/adapters/postgres/database.ts';
import { createPerform } from '../../../src/adapters/postgres/perform.ts';
import { createSlack, type Slack } from '../../../src/adapters/slack/create-slack.ts';
import type { IncomingEvent, SlackOptions } from '../../../src/adapters/slack/slack-options.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { channelLostReactions } from '../../../src/engagements/channel-lost.ts';
import type { Try } from '../../../src/kernel/carrier.ts';
import type { Locale } from '../../../src/kernel/locale.ts';
import { type CardWords, type Notice, notice, postNotice } from '../../../src/kernel/notice.ts';
import { phrase, verbatim } from '../../../src/kernel/phrase.ts';
import { reacting } from '../../../src/kernel/reacting.ts';
import { usualTerms } from '../../../src/kernel/terms.ts';
import { house, type Visit } from '../../../src/kernel/visit.ts';
import { startLocalWorkspace } from '../../../src/local-workspace/start-local-workspace.ts';
import { defaultFurniture } from '../../../src/local-workspace/state/furnish.ts';
import { freshDatabase } from '../../support/database.ts';
import { keptLog } from './kept-log.ts';
import { aoi, createdAt, kawa, seedStage } from './seed-stage.ts';

export { keptLog } from './kept-log.ts';
export * from './seed-stage.ts';

/** A note that people are told, with what it says kept in a contact's name: no longer true once the contact is gone. */
export const noted: Notice = notice({
  name: 'test.noted',
  params: z.object({ contactId: z.string() }),
  subject: ({ contactId }) => contactId,
  load: (tx, { contactId }) =>
    tx.contact.findUnique({ where: { id: contactId } }).then((row) => row ?? undefined),
  say: ({ name }): CardWords => ({
    title: phrase({ en: 'Noted', ja: '記録', zh: '记录' })(),
    body: [verbatim(name)],
  }),
});

export type Changes = Partial<Omit<SlackOptions, 'config' | 'prisma' | 'perform'>> & {
  readonly config?: Partial<SlackOptions['config']>;
  readonly locale?: Locale;
};

/** A workspace, a database with an agency and a client in it, and as many Engawas as a test starts. */
export async function openStage() {
  const database = await freshDatabase();
  const { prisma, close } = openDatabase(database.url, { connections: 8, onError: () => undefined });
  let minted = 0;
  const workspace = await startLocalWorkspace({
    port: 0,
    now: () => Date.now(),
    random: () => `x${(minted++).toString(36).padStart(6, '0')}`,
    furnish: defaultFurniture(),
    eventRetryDelaysMs: [0, 10],
  });
  const perform = createPerform({
    prisma,
    consequencesOf: reacting([channelLostReactions]),
    budgetMs: 5_000,
  });
  const running = new Set<Slack>();
  const events: IncomingEvent[] = [];
  await seedStage(prisma);

  return {
    prisma,
    perform,
    workspace,
    events,
    /** An engagement in Kawa's channel, unless said otherwise. */
    async engagement(
      id: string,
      { channelId = kawa, locale = 'ja', status = 'active', name = 'Website', clientId = 'cli_kawa' } = {},
    ) {
      await prisma.engagement.create({
        data: {
          id,
          clientId,
          name,
          status,
          locale,
          timeZone: 'Asia/Tokyo',
          country: 'JP',
          currency: 'JPY',
          terms: usualTerms('ja'),
          createdAt,
          channels: { create: { id: newId('chn'), channelId, since: createdAt } },
        },
      });
      return id;
    },
    async start(changes: Changes = {}) {
      const { config, locale = 'en', ...rest } = changes;
      const kept = keptLog();
      const slack = await createSlack({
        config: {
          botToken: workspace.botToken,
          signingSecret: workspace.signingSecret,
          apiUrl: workspace.url,
          port: 0,
          host: '127.0.0.1',
          owners: [aoi],
          fallback: { locale, timeZone: 'Asia/Tokyo' },
          ...config,
        },
        times: { postIntervalMs: 20, secondLookMs: 20, farewellMs: 2_000, directoryDeadlineMs: 10_000 },
        prisma,
        perform,
        receiveEvent: async (event) => void events.push(event),
        routes: [],
        commands: [],
        buttons: [],
        shortcuts: [],
        closings: [],
        forms: [],
        notices: [noted],
        homeOf: async () => [],
        links: { to: () => 'https://engawa.example/' },
        now: () => Temporal.Now.instant(),
        newId,
        realMs: () => Date.now(),
        sleep: (ms) => sleep(ms),
        log: kept.log,
        ...rest,
      });
      const server = await slack.start();
      const origin = originOf(server);
      const url = `${origin}/slack/events`;
      workspace.setRequestUrl(url);
      running.add(slack);
      const stop = (): Promise<void> => (running.delete(slack) ? slack.stop() : Promise.resolve());
      return { ...slack, stop, origin, url, lines: kept.lines };
    },
    /** A card with buttons in a channel, posted as the bot. Gives its ts. */
    async posts(
      channelId: string,
      buttons: readonly { label: string; press: string; value?: unknown }[],
    ): Promise<string> {
      const elements = buttons.map(({ label, press, value }, nth) => ({
        type: 'button',
        action_id: `${press}#${nth + 2}`,
        text: { type: 'plain_text', text: label },
        value: JSON.stringify(value ?? {}),
      }));
      const response = await fetch(`${workspace.url}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${workspace.botToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ channel: channelId, text: 'card', blocks: [{ type: 'actions', elements }] }),
      });
      return z.object({ ts: z.string() }).parse(await response.json()).ts;
    },
    /** Stores an effect row, as a promise would, so that receipts can be kept with it. */
    async promised(id: string, payload: object): Promise<void> {
      await prisma.effect.create({
        data: {
          id,
          key: id,
          kind: postNotice.kind,
          payload,
          cause: 'evt_test',
          nextTryAt: createdAt,
          createdAt,
        },
      });
    },
    async close(): Promise<void> {
      for (const slack of running) await slack.stop();
      await workspace.close();
      await close();
      await database.drop();
    },
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;

export function attempt(key: string, overrides: Partial<Try> = {}): Try {
  const visit: Visit = { person: house, locale: 'en', now: Temporal.Now.instant(), newId };
  return {
    key,
    attempt: 1,
    firstTriedMs: Date.now(),
    mustBeOurs: () => undefined,
    beginDoubt: async () => undefined,
    visit,
    signal: new AbortController().signal,
    ...overrides,
  };
}

export function originOf(server: Server): string {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server does not listen');
  return `http://127.0.0.1:${address.port}`;
}
