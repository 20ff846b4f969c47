import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { phrase } from '../../../src/kernel/phrase.ts';
import { house } from '../../../src/kernel/visit.ts';
import { aoi, haru, kawa, openStage, type Stage } from './stage.ts';

const title = phrase({ en: 'Your day', ja: '本日の予定', zh: '今日安排' });
let stage: Stage;
let slack: Awaited<ReturnType<Stage['start']>>;

beforeAll(async () => {
  stage = await openStage();
  slack = await stage.start({ homeOf: async () => [{ title: title() }] });
  await stage.engagement('eng_web');
});
afterAll(() => stage.close());

const interpret = (event: object) => slack.source.interpret({ type: 'event_callback', event });

/** As the worker does it: what the event means is performed. */
async function handle(event: object): Promise<void> {
  const meaning = await interpret(event);
  const visit = { person: house, locale: 'en', now: Temporal.Now.instant(), newId } as const;
  if (meaning !== undefined) await stage.perform(meaning.act, meaning.input, visit);
}

test('who opens Home for the first time becomes a member and sees it', async () => {
  await interpret({ type: 'app_home_opened', user: aoi, channel: 'D1', tab: 'home' });
  expect(JSON.stringify(stage.workspace.asPerson(aoi).home()?.view)).toContain('Your day');
  expect(await stage.prisma.member.count({ where: { slackUserId: aoi, role: 'owner' } })).toBe(1);
});

test('a client who opens Home becomes nobody’s member', async () => {
  await interpret({ type: 'app_home_opened', user: haru, channel: 'D2', tab: 'home' });
  expect(await stage.prisma.member.count({ where: { slackUserId: haru } })).toBe(0);
  expect(stage.workspace.asPerson(haru).home()).toBeUndefined();
});

test('the messages tab is not Home', async () => {
  const before = stage.workspace.journal.calls('views.publish').length;
  await interpret({ type: 'app_home_opened', user: aoi, tab: 'messages' });
  expect(stage.workspace.journal.calls('views.publish')).toHaveLength(before);
});

test('a Home that Slack refuses for good is logged, one that fails otherwise is tried again', async () => {
  stage.workspace.faults.next('views.publish', { kind: 'ok-false', error: 'invalid_arguments' });
  await interpret({ type: 'app_home_opened', user: aoi, tab: 'home' });
  expect(slack.lines.at(-1)).toMatchObject({ level: 'error', message: 'App Home could not be drawn' });
  stage.workspace.faults.next('views.publish', { kind: 'error-500-before' });
  await expect(interpret({ type: 'app_home_opened', user: aoi, tab: 'home' })).rejects.toThrow();
});

test('a channel with a new id is followed', async () => {
  await handle({ type: 'channel_id_changed', old_channel_id: kawa, new_channel_id: 'C0NEW' });
  const rows = await stage.prisma.engagementChannel.findMany({ orderBy: { since: 'asc' } });
  expect(rows.map(({ channelId, until }) => [channelId, until === null])).toEqual([
    [kawa, false],
    ['C0NEW', true],
  ]);
});

test.each([
  [
    {
      type: 'channel_unshared',
      channel: 'C0NEW',
      previously_connected_team_id: 'T0CLIENT01',
      is_ext_shared: false,
    },
    'unshared',
  ],
  [{ type: 'channel_archive', channel: 'C0NEW', user: aoi }, 'archived'],
  [{ type: 'group_archive', channel: 'C0NEW', user: aoi }, 'archived'],
  [{ type: 'member_left_channel', channel: 'C0NEW', user: 'U0ENGAWA01' }, 'left'],
])('a lost channel is recorded and the team is told: %o', async (event, loss) => {
  await handle(event);
  const told = await stage.prisma.effect.findFirst({ orderBy: { seq: 'desc' } });
  expect(told?.payload).toEqual({
    notice: 'engagement.channel-lost',
    params: { engagementId: 'eng_web', channelId: 'C0NEW', loss },
    audience: { to: 'team' },
  });
});

test('somebody else leaving a channel, or Slack, may have been one who decides', async () => {
  const act = { name: 'slack.person-left' };
  expect(await interpret({ type: 'member_left_channel', channel: 'C0NEW', user: haru })).toMatchObject({
    act,
    input: { slackUserId: haru, channelId: 'C0NEW' },
  });
  expect(await interpret({ type: 'user_change', user: { id: haru, deleted: true } })).toMatchObject({
    act,
    input: { slackUserId: haru, channelId: null },
  });
  expect(await interpret({ type: 'user_change', user: { id: haru, deleted: false } })).toBeUndefined();
});

test.each(['app_uninstalled', 'tokens_revoked'])('%s is recorded', async (type) => {
  await handle({ type });
  const [last] = await stage.prisma.audit.findMany({
    where: { chain: 'agency' },
    orderBy: { seq: 'desc' },
    take: 1,
  });
  expect(last).toMatchObject({ type: 'slack.disconnected', body: expect.stringContaining(type) });
});

test('an event that nobody listens to means nothing', async () => {
  expect(await interpret({ type: 'channel_rename', channel: { id: 'C1' } })).toBeUndefined();
});
