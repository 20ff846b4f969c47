import { afterAll, beforeAll, expect, test } from 'vitest';
import { channelLostReactions } from '../../src/engagements/channel-lost.ts';
import { loseChannel } from '../../src/engagements/lose-channel.ts';
import { openRoom, type Room } from '../support/room.ts';

let room: Room;

beforeAll(async () => {
  room = await openRoom([channelLostReactions]);
});
afterAll(() => room.close());

const lose = (channelId: string) => room.perform(loseChannel, { channelId, loss: 'unshared' }, room.visit());

test('every engagement that still goes on there is recorded, and the team is told of each', async () => {
  const [one, two, closed] = [
    await room.seedEngagement(),
    await room.seedEngagement(),
    await room.seedEngagement(),
  ];
  await room.prisma.engagement.update({ where: { id: closed }, data: { status: 'closed' } });
  await lose('CKAWA');
  expect(await room.audits(one)).toMatchObject([{ type: 'engagement.channel-lost' }]);
  expect(await room.audits(two)).toMatchObject([{ type: 'engagement.channel-lost' }]);
  expect(await room.audits(closed)).toEqual([]);
  expect(await room.effects('slack.post')).toMatchObject([{ queue: 'team' }, { queue: 'team' }]);
});

test('a channel without an engagement concerns nobody', async () => {
  const before = (await room.effects()).length;
  await lose('CNOBODY');
  expect(await room.effects()).toHaveLength(before);
});

test('the link stays, because a channel can be shared again', async () => {
  const id = await room.seedEngagement();
  await lose('CKAWA');
  expect(await room.prisma.engagementChannel.findFirst({ where: { engagementId: id } })).toMatchObject({
    until: null,
  });
});
