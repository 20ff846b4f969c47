import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { passOnCall } from '../../src/calendar/pass-on-call.ts';
import { reactions } from '../../src/calendar/reactions.ts';
import { notices } from '../../src/rooms.ts';
import { aoi, openRoom, type Room, sora } from '../support/room.ts';

let room: Room;
let engagementId: string;
beforeAll(async () => {
  room = await openRoom([reactions]);
  engagementId = await room.seedEngagement({ agreedTotal: 1n });
  await room.prisma.engagement.update({ where: { id: engagementId }, data: { leadMemberId: aoi.id } });
});
afterAll(() => room.close());
beforeEach(() => room.prisma.absence.deleteMany({}));

const away = async (standInId: string | null, day: string) => {
  const on = new Date(day);
  const absence = { id: 'abs_1', memberId: aoi.id, standInId, firstDay: on, lastDay: on };
  await room.prisma.absence.create({ data: { ...absence, addedBy: {}, addedAt: on } });
};
const told = async () => {
  const before = (await room.effects('slack.post')).length;
  const params = { materialId: 'mat_1', round: '0' };
  await room.perform(passOnCall, { engagementId, notice: 'material.call', params }, room.visit());
  return (await room.effects('slack.post')).slice(before).map(({ payload }) => payload);
};

describe('while the lead of a project is away', () => {
  it('whoever stands in is asked to call', async () => {
    await away(sora.id, '2026-11-23');
    expect(await told()).toEqual([
      {
        notice: 'material.call',
        params: { materialId: 'mat_1', round: '0' },
        audience: { to: 'person', slackUserId: 'USORA' },
      },
    ]);
  });

  it.each([
    ['nobody stands in', null, '2026-11-23'],
    ['they are back', sora.id, '2026-11-20'],
  ])('nobody is asked beside the team where %s', async (_what, standInId, day) => {
    await away(standInId, day);
    expect(await told()).toEqual([]);
  });
});

it('the cards that are passed on are there', () => {
  const names = notices.map(({ name }) => name);
  for (const name of ['material.call', 'invoice.call', 'reminder.hand-over']) expect(names).toContain(name);
});
