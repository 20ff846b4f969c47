import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Carrier } from '../../../src/kernel/carrier.ts';
import { phrase } from '../../../src/kernel/phrase.ts';
import type { Call } from '../../../src/surface/desk.ts';
import { agency, aoi, attempt, clientTeam, haru, openStage, type Stage } from './stage.ts';

const title = phrase({ en: 'Your day', ja: '本日の予定', zh: '今日安排' });
const calls: Call[] = [];
let stage: Stage;
let homes: Carrier;

beforeAll(async () => {
  stage = await openStage();
  const slack = await stage.start({
    homeOf: async (call) => {
      calls.push(call);
      return [{ title: title() }];
    },
  });
  await slack.visitOf({ slackUserId: aoi, slackTeamId: agency, name: undefined, channelId: null });
  const found = slack.carriers.find(({ effect }) => effect.kind === 'slack.home');
  if (found === undefined) throw new Error('nobody publishes');
  homes = found;
});
afterAll(() => stage.close());
beforeEach(() => stage.workspace.faults.clear());

const publish = (slackUserId: string, slackTeamId: string) =>
  homes.carry({ slackUserId, slackTeamId }, attempt('home'));

test('a member’s Home is drawn for them, in their language', async () => {
  await stage.prisma.member.updateMany({ data: { locale: 'ja' } });
  expect(await publish(aoi, agency)).toEqual({ published: true });
  expect(JSON.stringify(stage.workspace.asPerson(aoi).home()?.view)).toContain('本日の予定');
  expect(calls.at(-1)).toMatchObject({
    channelId: null,
    visit: { locale: 'ja', person: { kind: 'member', slackUserId: aoi } },
  });
});

test('nobody else has one', async () => {
  expect(await publish(haru, clientTeam)).toEqual({ published: false });
  expect(stage.workspace.asPerson(haru).home()).toBeUndefined();
});

test('a Home tab that is switched off is nothing to worry about', async () => {
  stage.workspace.faults.next('views.publish', { kind: 'ok-false', error: 'not_enabled' });
  expect(await publish(aoi, agency)).toEqual({ published: false });
});

test('anything else is tried again or goes to a person', async () => {
  stage.workspace.faults.next('views.publish', { kind: 'rate-limited', seconds: 3 });
  await expect(publish(aoi, agency)).rejects.toMatchObject({ name: 'TryLater', afterMs: 3_000 });
  stage.workspace.faults.next('views.publish', { kind: 'ok-false', error: 'user_not_found' });
  await expect(publish(aoi, agency)).rejects.toMatchObject({ name: 'NeedsAHuman' });
});
