import { afterAll, beforeAll, expect, test } from 'vitest';
import { channelLost } from '../../src/engagements/channel-lost.ts';
import { renderCard } from '../../src/surface/card.ts';
import { openRoom, type Room } from '../support/room.ts';

let room: Room;

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

test('the notice is no longer true once another channel was chosen or the engagement is closed', async () => {
  const engagementId = await room.seedEngagement();
  const params = { engagementId, channelId: 'CKAWA', loss: 'left' } as const;
  expect(await channelLost.load(room.prisma, params)).toMatchObject({
    project: 'Website',
    client: 'Kawa Foods',
  });
  await room.prisma.engagementChannel.updateMany({ where: { engagementId }, data: { until: new Date() } });
  expect(await channelLost.load(room.prisma, params)).toBeUndefined();
});

test.each(['unshared', 'archived', 'left'] as const)('%s: says which channel and what follows', (loss) => {
  const facts = { engagementId: 'eng_1', channelId: 'CKAWA', loss, project: 'Website', client: 'Kawa Foods' };
  for (const locale of ['en', 'ja', 'zh'] as const) {
    const { blocks } = renderCard(channelLost.say(facts), locale);
    expect(JSON.stringify(blocks)).toContain('<#CKAWA>');
    expect(JSON.stringify(blocks)).toContain('Website');
    expect(JSON.stringify(blocks)).toContain('`/engawa stuck`');
  }
});

test('each loss names what can really be done about it', () => {
  const facts = { engagementId: 'eng_1', channelId: 'CKAWA', project: 'Website', client: 'Kawa Foods' };
  const said = (loss: 'unshared' | 'archived' | 'left'): string =>
    JSON.stringify(renderCard(channelLost.say({ ...facts, loss }), 'en').blocks);
  expect(said('left')).toContain('invite Engawa to the channel again');
  expect(said('unshared')).toContain('share the channel with the client again');
  expect(said('archived')).toMatch(/unarchive the channel .* `\/intake`/);
});
