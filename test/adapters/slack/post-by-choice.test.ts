import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Carrier } from '../../../src/kernel/carrier.ts';
import { NeedsAHuman } from '../../../src/kernel/effect.ts';
import { notice } from '../../../src/kernel/notice.ts';
import { verbatim } from '../../../src/kernel/phrase.ts';
import { attempt, haru, kawa, openStage, type Stage } from './stage.ts';

const news = notice({
  name: 'test.news',
  reaches: 'chosen',
  params: z.object({}),
  subject: () => 'news',
  load: async () => ({}),
  say: () => ({ title: verbatim('News') }),
});
const paper = notice({ ...news, name: 'test.paper', reaches: 'both' });

let stage: Stage;
let posts: Carrier;
beforeAll(async () => {
  stage = await openStage();
  await stage.engagement('eng_web');
  await stage.prisma.engagement.update({ where: { id: 'eng_web' }, data: { acceptorId: 'con_haru' } });
  await stage.prisma.contact.update({ where: { id: 'con_haru' }, data: { email: 'haru@kawa.example' } });
  const { carriers } = await stage.start({ notices: [news, paper], mailIsSetUp: true });
  posts = carriers.find(({ effect }) => effect.kind === 'slack.post') ?? expect.fail('nobody posts');
});
afterAll(() => stage.close());
beforeEach(() => stage.workspace.faults.clear());

const choose = (place: string) =>
  stage.prisma.engagement.update({ where: { id: 'eng_web' }, data: { rhythm: { place } } });
const carry = (name: string, key: string, by?: 'channel' | 'direct') =>
  posts.carry(
    {
      notice: name,
      params: {},
      audience: { to: 'client', engagementId: 'eng_web', ...(by !== undefined && { by }) },
    },
    attempt(key),
  );
const payload = {
  notice: 'test.news',
  params: {},
  audience: { to: 'client', engagementId: 'eng_web' },
};
const calls = () => stage.workspace.journal.calls('chat.postMessage').length;

describe('what a client wants elsewhere', () => {
  it('is posted into the decider’s direct messages, and is found there again', async () => {
    await choose('direct');
    const receipt = await carry('test.news', 'k1');
    expect(receipt).toMatchObject({ subject: 'news', direct: haru });
    expect(receipt).not.toMatchObject({ channelId: kawa });
    await stage.promised('eff_k1', payload);
    await stage.prisma.effect.update({
      where: { id: 'eff_k1' },
      data: { receipt: z.record(z.string(), z.string()).parse(receipt), queue: 'client:eng_web' },
    });
    if (posts.repeat !== 'look-first') throw new Error('posts are repeated blindly');
    expect(await posts.look(payload, attempt('k1'))).toMatchObject({ direct: haru });
    // Also by whoever looks after the client has chosen the channel again, and it says where it stands.
    await choose('channel');
    expect(await posts.look(payload, attempt('k1'))).toMatchObject({ subject: 'news', direct: haru });
    const inChannel = await carry('test.news', 'k1b');
    await choose('direct');
    expect(inChannel).toMatchObject({ channelId: kawa });
    const found = await posts.look(payload, attempt('k1b'));
    expect(found).toMatchObject({ channelId: kawa });
    expect(found).not.toHaveProperty('direct');
  });

  it('is left to the mail server, or to the page, without a word to Slack', async () => {
    const before = calls();
    await choose('e-mail');
    expect(await carry('test.news', 'k2')).toEqual({ elsewhere: 'e-mail' });
    await choose('page');
    expect(await carry('test.news', 'k3')).toEqual({ elsewhere: 'page' });
    expect(calls()).toBe(before);
    expect(await carry('test.news', 'k4', 'channel')).toMatchObject({ channelId: kawa });
  });

  it('stands in the channel, too, where it has a legal effect', async () => {
    await choose('direct');
    expect(await carry('test.paper', 'k5')).toMatchObject({ channelId: kawa, also: 'direct' });
    expect(await carry('test.paper', 'k6', 'direct')).toMatchObject({ direct: haru });
    await choose('e-mail');
    expect(await carry('test.paper', 'k7')).toMatchObject({ channelId: kawa, also: 'e-mail' });
    await choose('page');
    expect(await carry('test.paper', 'k8')).not.toHaveProperty('also');
  });

  it('that Slack will not deliver is answered for, and not tried again', async () => {
    await choose('direct');
    await stage.prisma.contact.update({ where: { id: 'con_haru' }, data: { slackUserId: 'UNOBODY' } });
    expect(await carry('test.news', 'k9')).toEqual({ refused: expect.stringContaining('chat.postMessage') });
    await stage.prisma.contact.update({ where: { id: 'con_haru' }, data: { slackUserId: haru } });
    for (const error of ['user_not_found', 'cannot_dm_bot', 'user_disabled', 'restricted_action']) {
      stage.workspace.faults.next('chat.postMessage', { kind: 'ok-false', error });
      expect(await carry('test.news', `k9${error}`)).toEqual({ refused: `chat.postMessage: ${error}` });
    }
  });

  it.each(['account_inactive', 'token_revoked', 'missing_scope', 'invalid_blocks'])(
    'waits for a person where Slack’s no (%s) is about us: the channel would hear the same',
    async (error) => {
      await choose('direct');
      stage.workspace.faults.next('chat.postMessage', { kind: 'ok-false', error });
      await expect(carry('test.news', `k10${error}`)).rejects.toBeInstanceOf(NeedsAHuman);
    },
  );
});
