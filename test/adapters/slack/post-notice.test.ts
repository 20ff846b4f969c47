import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Carrier } from '../../../src/kernel/carrier.ts';
import { InDoubt, NeedsAHuman, TryLater } from '../../../src/kernel/effect.ts';
import { notice } from '../../../src/kernel/notice.ts';
import { verbatim } from '../../../src/kernel/phrase.ts';
import { UntilMorning } from '../../../src/kernel/posting-line.ts';
import { attempt, haru, kawa, noted, openStage, ren, type Stage, teamChannel } from './stage.ts';

const unreadable = notice({
  name: 'test.unreadable',
  params: z.object({}),
  subject: () => 'x',
  load: async () => ({}),
  say: () => ({
    title: verbatim('Too much'),
    buttons: [{ press: 'x', label: verbatim('Press'), value: { much: 'x'.repeat(3_000) } }],
  }),
});

const fleeting = notice({
  name: 'test.fleeting',
  params: z.object({}),
  subject: () => 'x',
  load: async () => ({}),
  holds: (_facts, now) => now.epochMilliseconds < Date.parse('2026-11-23T01:09:00Z'),
  say: () => ({ title: verbatim('For a moment') }),
});

const byTheClock = notice({
  ...unreadable,
  name: 'test.clock',
  timed: '10:00',
  say: () => ({ title: verbatim('x') }),
});

let stage: Stage;
let posts: Carrier;

beforeAll(async () => {
  stage = await openStage();
  await stage.engagement('eng_web');
  const { carriers } = await stage.start({ notices: [noted, unreadable, fleeting, byTheClock] });
  const found = carriers.find(({ effect }) => effect.kind === 'slack.post');
  if (found === undefined) throw new Error('nobody posts');
  posts = found;
});
afterAll(() => stage.close());
beforeEach(() => stage.workspace.faults.clear());

const toClient = { to: 'client', engagementId: 'eng_web' } as const;
const about = (audience: object = toClient, contactId = 'con_haru') => ({
  notice: 'test.noted',
  params: { contactId },
  audience,
});
const calls = () => stage.workspace.journal.calls('chat.postMessage');
const inChannel = (channelId: string) =>
  Object.values(stage.workspace.state.messages)
    .flat()
    .filter((one) => one.channel === channelId);
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const look = (key: string, payload: object = about()) => {
  if (posts.repeat !== 'look-first') throw new Error('posts are repeated blindly');
  return posts.look(payload, attempt(key));
};

describe('posting', () => {
  test('goes to the engagement’s channel in its language, with an opaque key, and gives channel and ts', async () => {
    const receipt = await posts.carry(about(), attempt('evt_1:slack.post:0'));
    expect(receipt).toEqual({
      channelId: kawa,
      ts: expect.stringMatching(/^\d+\.\d+$/),
      subject: 'con_haru',
      drawn: expect.stringMatching(/^[\w-]{22}$/),
    });
    const [message] = inChannel(kawa).slice(-1);
    expect(message?.text).toContain('記録');
    expect(message?.metadata).toEqual({
      event_type: 'engawa_notice',
      event_payload: { key: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(JSON.stringify(message?.metadata)).not.toContain('evt_1');
  });

  test('goes to the team in the agency’s language', async () => {
    expect(await posts.carry(about({ to: 'team' }), attempt('team'))).toMatchObject({
      channelId: teamChannel,
    });
    expect(calls().at(-1)?.args['text']).toContain('Noted');
  });

  test('goes to one person, and the receipt names the conversation', async () => {
    const receipt = await posts.carry(about({ to: 'person', slackUserId: ren }), attempt('person'));
    expect(calls().at(-1)?.args['channel']).toBe(ren);
    expect(receipt).toMatchObject({ channelId: expect.stringMatching(/^D/) });
    await posts.carry(about({ to: 'person', slackUserId: haru }), attempt('person-client'));
    expect(calls().at(-1)?.args['text']).toContain('記録');
  });

  test('goes to a channel without engagement in the language that was chosen', async () => {
    await posts.carry(about({ to: 'channel', channelId: kawa, locale: 'zh' }), attempt('channel'));
    expect(calls().at(-1)?.args['text']).toContain('记录');
  });

  test('is skipped when its time is over, by the clock of the try', async () => {
    const payload = { notice: 'test.fleeting', params: {}, audience: toClient };
    const at = (now: string) => {
      const usual = attempt(`evt_fleeting:${now}`);
      return { ...usual, visit: { ...usual.visit, now: Temporal.Instant.from(now) } };
    };
    expect(await posts.carry(payload, at('2026-11-23T01:09:00Z'))).toEqual({ skipped: 'no longer true' });
    expect(await posts.carry(payload, at('2026-11-23T01:08:59Z'))).toMatchObject({ subject: 'x' });
  });

  test('waits for the morning when an outage has held it up, and Slack hears nothing', async () => {
    const before = calls().length;
    const payload = { notice: 'test.clock', params: {}, audience: toClient };
    const at = (now: string) => {
      const usual = attempt(`evt_clock:${now}`, { due: Temporal.Instant.from('2026-11-26T06:00:00Z') });
      return { ...usual, visit: { ...usual.visit, now: Temporal.Instant.from(now) } };
    };
    expect(await thrownBy(posts.carry(payload, at('2026-11-26T17:00:00Z')))).toBeInstanceOf(UntilMorning);
    expect(calls()).toHaveLength(before);
    expect(await posts.carry(payload, at('2026-11-27T01:00:00Z'))).toMatchObject({ subject: 'x' });
  });

  test('is skipped when it is no longer true', async () => {
    const before = calls().length;
    expect(await posts.carry(about(toClient, 'con_gone'), attempt('gone'))).toEqual({
      skipped: 'no longer true',
    });
    expect(calls()).toHaveLength(before);
  });

  test('needs a person where no channel is known, the notice is unknown or cannot be drawn', async () => {
    await stage.engagement('eng_nowhere');
    await stage.prisma.engagementChannel.updateMany({
      where: { engagementId: 'eng_nowhere' },
      data: { until: new Date() },
    });
    const nowhere = about({ to: 'client', engagementId: 'eng_nowhere' });
    expect(await thrownBy(posts.carry(nowhere, attempt('a')))).toBeInstanceOf(NeedsAHuman);
    expect(await thrownBy(posts.carry({ ...about(), notice: 'nobody' }, attempt('b')))).toBeInstanceOf(
      NeedsAHuman,
    );
    expect(
      await thrownBy(posts.carry({ ...about(), notice: 'test.unreadable', params: {} }, attempt('c'))),
    ).toBeInstanceOf(NeedsAHuman);
  });
});

describe('when Slack does not simply do it', () => {
  test('Retry-After is obeyed, by every process', async () => {
    stage.workspace.faults.next('chat.postMessage', { kind: 'rate-limited', seconds: 30 });
    const error = await thrownBy(posts.carry(about(), attempt('limited')));
    expect(error).toBeInstanceOf(TryLater);
    expect(error).toMatchObject({ afterMs: 30_000 });
    const other = (await stage.start({ notices: [noted] })).carriers.find(
      ({ effect }) => effect.kind === 'slack.post',
    );
    const before = calls().length;
    const held = await thrownBy(other?.carry(about(), attempt('held')) ?? Promise.resolve());
    expect(held).toBeInstanceOf(TryLater);
    expect(calls()).toHaveLength(before);
    await stage.prisma.slackPace.deleteMany();
  });

  test.each(['channel_not_found', 'not_in_channel', 'is_archived', 'invalid_blocks', 'msg_too_long'])(
    'a definite %s goes to a person, in Slack’s word',
    async (word) => {
      stage.workspace.faults.next('chat.postMessage', { kind: 'ok-false', error: word });
      const error = await thrownBy(posts.carry(about(), attempt(word)));
      expect(error).toBeInstanceOf(NeedsAHuman);
      expect(String(error)).toContain(word);
    },
  );

  test.each([
    { kind: 'ok-false', error: 'fatal_error' },
    { kind: 'ok-false', error: 'internal_error' },
    { kind: 'ok-false', error: 'service_unavailable' },
    { kind: 'ok-false', error: 'request_timeout' },
    { kind: 'error-500-before' },
    { kind: 'error-500-after' },
    { kind: 'reset-before' },
    { kind: 'reset-after' },
  ] as const)('%o leaves in doubt, and is not repeated by itself', async (fault) => {
    const before = calls().length;
    stage.workspace.faults.next('chat.postMessage', fault);
    expect(await thrownBy(posts.carry(about(), attempt('doubt')))).toBeInstanceOf(InDoubt);
    expect(calls()).toHaveLength(before + 1);
  });
});

describe('looking first', () => {
  test.each(['reset-after', 'error-500-after'] as const)(
    'finds what was posted although the answer was lost: %s',
    async (kind) => {
      stage.workspace.faults.next('chat.postMessage', { kind });
      const before = inChannel(kawa).length;
      await thrownBy(posts.carry(about(), attempt(kind)));
      expect(inChannel(kawa)).toHaveLength(before + 1);
      expect(await look(kind)).toEqual({
        channelId: kawa,
        ts: inChannel(kawa).at(-1)?.ts,
        subject: 'con_haru',
      });
    },
  );

  test('looks twice before it says that nothing was posted', async () => {
    const before = stage.workspace.journal.calls('conversations.history').length;
    expect(await look('never posted')).toBeUndefined();
    expect(stage.workspace.journal.calls('conversations.history').slice(before)).toHaveLength(2);
  });
});
