import { afterAll, beforeAll, expect, it } from 'vitest';
import { intake } from '../../../commands/intake/index.ts';
import { list } from '../../../commands/intake/list.ts';
import { aoi, openRoom, type Room } from '../../support/room.ts';
import { saidOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

it('shows open projects with state and channel, and says what to do when there are none', async () => {
  const said = async () => saidOf(await typed(list, standAt(room).call(aoi)));
  expect(await said()).toContain('There are no open projects. /intake takes a client in.');
  const closed = await room.seedEngagement();
  await room.prisma.engagement.update({ where: { id: closed }, data: { status: 'closed', name: 'Old' } });
  await room.seedEngagement();
  expect(await said()).toContain('Kawa Foods: Website, before the agreement, since Mon 23 Nov 2026, in ');
  expect(await said()).not.toContain('Old');
});

it('/intake has the words of the contract', () => {
  expect(intake.words.map(({ word }) => word)).toEqual(['', 'invite', 'list']);
});
