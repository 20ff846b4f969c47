import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { moveChannel } from '../../src/engagements/move-channel.ts';
import { openRoom, type Room } from '../support/room.ts';

let room: Room;
let engagementId: string;

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.prisma.engagementChannel.deleteMany();
  engagementId = await room.seedEngagement();
});

const move = (from: string, to: string) => room.perform(moveChannel, { from, to }, room.visit());
const channels = () =>
  room.prisma.engagementChannel.findMany({ where: { engagementId }, orderBy: { since: 'asc' } });

test('the engagement lives under the new id, the old one stays as history, and the event is on record', async () => {
  await move('CKAWA', 'CNEW');
  const rows = await channels();
  expect(rows.find(({ channelId }) => channelId === 'CKAWA')?.until).not.toBeNull();
  expect(rows.find(({ channelId }) => channelId === 'CNEW')?.until).toBeNull();
  expect(await room.audits(engagementId)).toMatchObject([{ type: 'engagement.channel-moved' }]);
});

test('hearing it twice changes nothing', async () => {
  await move('CKAWA', 'CNEW');
  await move('CKAWA', 'CNEW');
  expect(await channels()).toHaveLength(2);
  expect(await room.audits(engagementId)).toHaveLength(1);
});

test('an engagement that is linked to the new id already is linked to it once', async () => {
  await room.prisma.engagementChannel.create({
    data: { id: newId('chn'), engagementId, channelId: 'CNEW', since: new Date() },
  });
  await move('CKAWA', 'CNEW');
  expect((await channels()).filter(({ until }) => until === null)).toHaveLength(1);
});

test('cards and the team’s channel go with it', async () => {
  await room.prisma.effect.create({
    data: {
      id: 'eff_1',
      key: 'k',
      kind: 'slack.post',
      payload: {},
      cause: 'c',
      nextTryAt: new Date(),
      createdAt: new Date(),
    },
  });
  await room.prisma.card.create({
    data: {
      effectId: 'eff_1',
      notice: 'n',
      subject: 's',
      params: {},
      channelId: 'CTEAM',
      ts: '1.1',
      postedAt: new Date(),
    },
  });
  await move('CTEAM', 'CTEAM2');
  expect(await room.prisma.agency.findFirst()).toMatchObject({ teamChannelId: 'CTEAM2' });
  expect(await room.prisma.card.findMany()).toMatchObject([{ channelId: 'CTEAM2' }]);
});
