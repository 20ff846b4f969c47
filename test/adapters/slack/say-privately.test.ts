import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Private, sayPrivately } from '../../../src/adapters/slack/say-privately.ts';
import { createWebClient } from '../../../src/adapters/slack/web-client.ts';
import { verbatim } from '../../../src/kernel/phrase.ts';
import { aoi, kawa, keptLog, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(() => stage.workspace.faults.clear());

const { log, lines } = keptLog();
const say = (changes: Partial<Private>) => {
  const { botToken, url: apiUrl } = stage.workspace;
  const config = {
    botToken,
    apiUrl,
    port: 0,
    host: '',
    owners: [],
    fallback: { locale: 'en', timeZone: 'Asia/Tokyo' },
  } as const;
  const to: Private = {
    client: createWebClient(config, log),
    log,
    locale: 'en',
    slackUserId: aoi,
    channelId: kawa,
    responseUrl: undefined,
    threadTs: undefined,
    ...changes,
  };
  return sayPrivately({ title: verbatim('Between us') }, to);
};
const calls = (method: string) => stage.workspace.journal.calls(method).length;

test('without an address: an ephemeral message in the channel', async () => {
  await say({});
  expect(stage.workspace.state.ephemerals.at(-1)).toMatchObject({
    channel: kawa,
    user: aoi,
    text: 'Between us',
  });
});

test('an address that is used up is no reason to stay silent', async () => {
  const before = calls('chat.postEphemeral');
  await say({ responseUrl: `${new URL(stage.workspace.url).origin}/gone` });
  expect(calls('chat.postEphemeral')).toBe(before + 1);
  expect(lines.at(-1)).toMatchObject({ level: 'warn', about: { way: 'respond' } });
});

test.each([null, 'D0DIRECT01'])('with the channel %s: a direct message', async (channelId) => {
  const before = calls('chat.postEphemeral');
  await say({ channelId });
  expect(calls('chat.postEphemeral')).toBe(before);
  expect(stage.workspace.journal.calls('chat.postMessage').at(-1)?.args['channel']).toBe(aoi);
});

test('when no way is left nothing is thrown, because what was asked for is already done', async () => {
  for (const method of ['chat.postEphemeral', 'chat.postMessage'])
    stage.workspace.faults.next(method, { kind: 'error-500-before' });
  await say({});
  expect(lines.slice(-2).map(({ about }) => about)).toMatchObject([
    { way: 'postEphemeral' },
    { way: 'postDirectly' },
  ]);
});
