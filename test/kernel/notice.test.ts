import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from '../../src/adapters/system/ids.ts';
import {
  type Audience,
  notice,
  noticeReactions,
  postNotice,
  redraw,
  tellPeople,
} from '../../src/kernel/notice.ts';
import { phrase } from '../../src/kernel/phrase.ts';
import { reacting } from '../../src/kernel/reacting.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { NOW, openRoom, type Room } from '../support/room.ts';

const said = phrase({ en: 'Rain', ja: '雨', zh: '雨' });
const rain = notice({
  name: 'weather.rain',
  params: z.object({ placeId: z.string() }),
  subject: ({ placeId }) => placeId,
  load: async () => ({}),
  say: () => ({ title: said() }),
});
const client: Audience = { to: 'client', engagementId: 'eng_1' };

describe('telling people', () => {
  it.each<[Audience, string]>([
    [client, 'client:eng_1'],
    [{ to: 'team' }, 'team'],
    [{ to: 'person', slackUserId: 'U1' }, 'dm:U1'],
    [{ to: 'channel', channelId: 'C1', locale: 'ja' }, 'channel:C1'],
  ])('%j keeps its order in a queue of its own', (audience, queue) => {
    const promise = tellPeople(rain, { placeId: 'garden' }, audience);
    expect(promise).toMatchObject({ when: 'later', kind: 'slack.post', queue });
    expect(postNotice.payload.parse(promise.payload)).toEqual({
      notice: 'weather.rain',
      params: { placeId: 'garden' },
      audience,
    });
  });

  it('can be asked to happen once, and sooner', () => {
    const promise = tellPeople(rain, { placeId: 'garden' }, client, { once: 'rain:garden', priority: 0 });
    expect(promise).toMatchObject({ once: 'rain:garden', priority: 0 });
  });

  it('a redraw is about a subject', () => {
    expect(redraw('garden')).toMatchObject({ kind: 'slack.redraw', payload: { subject: 'garden' } });
  });
});

describe('a post that has reached its channel', () => {
  let room: Room;
  let engagementId: string;
  beforeAll(async () => {
    room = await openRoom();
    engagementId = await room.seedEngagement();
  });
  afterAll(() => room.close());

  const finish = async (
    audience: Audience,
    receipt: z.output<typeof postNotice.receipt>,
    params: unknown,
  ) => {
    const id = newId('eff');
    const done = { effectId: id, payload: { notice: rain.name, params, audience }, receipt };
    const events = await room.prisma.$transaction(async (tx) => postNotice.finish?.(tx, done, room.visit()));
    return { id, events };
  };
  const receipt = { channelId: 'CKAWA', ts: '1.000001', subject: 'garden' };

  it('leaves a card that can be redrawn, and the fact that people could see it', async () => {
    const { id, events } = await finish({ to: 'client', engagementId }, receipt, { placeId: 'garden' });
    expect(events).toEqual([
      {
        type: 'notice.posted',
        engagementId,
        card: id,
        notice: 'weather.rain',
        subject: 'garden',
        channelId: 'CKAWA',
        ts: '1.000001',
      },
    ]);
    const card = await room.prisma.card.findFirstOrThrow({ where: { effectId: id } });
    expect(card).toMatchObject({ notice: 'weather.rain', params: { placeId: 'garden' }, ts: '1.000001' });
    expect(card.postedAt.toISOString()).toBe(new Date(NOW).toISOString());
  });

  it('is looked at once more, and none of those that were posted before it', async () => {
    const { id, events } = await finish({ to: 'team' }, { ...receipt, ts: '1.5' }, { placeId: 'garden' });
    const { now: at, person } = room.visit();
    const [posted] = events ?? [];
    if (posted === undefined) throw new Error('nothing was posted');
    expect(reacting([noticeReactions])({ ...posted, id: 'evt_1', at, by: actorOf(person) })).toMatchObject([
      { kind: 'slack.redraw', payload: { subject: 'garden', card: id } },
    ]);
  });

  it('for the team belongs to no engagement', async () => {
    const { events } = await finish({ to: 'team' }, { ...receipt, ts: '2.0' }, { placeId: 'garden' });
    expect(events).toMatchObject([{ engagementId: null }]);
  });

  it('that was skipped leaves nothing', async () => {
    const { id, events } = await finish({ to: 'team' }, { skipped: 'no longer true' }, { placeId: 'garden' });
    expect(events).toEqual([]);
    expect(await room.prisma.card.count({ where: { effectId: id } })).toBe(0);
  });

  it('keeps params as ids only, because everybody who may redraw reads them', async () => {
    await expect(finish({ to: 'team' }, { ...receipt, ts: '3.0' }, { placeId: 3 })).rejects.toThrow();
  });
});
