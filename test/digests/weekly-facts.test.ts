import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { askQuestion } from '../../src/milestones/ask-question.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { haru } from '../support/room.ts';
import { type DigestRoom, openDigestRoom } from './digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

describe('what the client reads', () => {
  it('what was done this week, what is under way, what is late and for whom it waits, and the money', async () => {
    const id = await room.active();
    const { prisma } = room;
    await seedMilestone(room, id, { title: 'Done', status: 'accepted' });
    await seedMilestone(room, id, { title: 'Done long ago', status: 'accepted' });
    await prisma.milestone.updateMany({
      where: { title: 'Done' },
      data: { acceptedAt: new Date('2026-11-20T00:00:00Z') },
    });
    await prisma.milestone.updateMany({
      where: { title: 'Done long ago' },
      data: { acceptedAt: new Date('2026-11-01T00:00:00Z') },
    });
    await seedMilestone(room, id, { title: 'Under way' });
    await seedMilestone(room, id, { title: 'Not begun', status: 'planned' });
    await seedMilestone(room, id, { title: 'Late', dueOn: '2026-11-20' });
    await seedMilestone(room, id, {
      title: 'Late, with the client',
      dueOn: '2026-11-20',
      status: 'delivered',
    });
    expect(await room.contentOf(id)).toMatchObject({
      done: ['Done'],
      inProgress: [{ title: 'Under way', dueOn: '2026-11-30' }],
      slipped: [
        { title: 'Late', waitsForClient: false },
        { title: 'Late, with the client', waitsForClient: true },
      ],
      agreed: { minor: '1000000', currency: 'JPY' },
      billed: { minor: '0' },
      paid: { minor: '0' },
    });
  });

  it('what was done since the last digest, however long ago that was', async () => {
    const id = await room.active();
    await seedMilestone(room, id, { title: 'Between', status: 'accepted' });
    await room.prisma.milestone.updateMany({
      where: { title: 'Between' },
      data: { acceptedAt: new Date('2026-11-12T09:00:00Z') },
    });
    expect((await room.contentOf(id))?.done).toEqual([]);
    const begun = (day: string) =>
      room.prisma.engagement.update({ where: { id }, data: { createdAt: new Date(day) } });
    await begun('2026-11-02');
    expect((await room.contentOf(id))?.done, 'before the first one, since the beginning').toEqual([
      'Between',
    ]);
    await begun('2026-11-22');
    await room.prisma.digest.create({
      data: {
        id: newId('dig'),
        engagementId: id,
        scope: id,
        kind: 'weekly',
        localDay: new Date('2026-11-12'),
        content: {},
        createdAt: new Date('2026-11-12T06:00:00Z'),
      },
    });
    expect((await room.contentOf(id))?.done).toEqual(['Between']);
  });

  it('a decision that is paused by a question has no hour', async () => {
    const { engagementId, deliveryId } = await room.deliver();
    expect((await room.contentOf(engagementId))?.deliveries).toMatchObject([
      { deliveryId, until: '2026-11-30T09:00:00.000Z' },
    ]);
    await room.perform(askQuestion, { deliveryId, text: 'Where?' }, room.visit(haru));
    expect((await room.contentOf(engagementId))?.deliveries).toMatchObject([{ deliveryId, until: null }]);
  });
});
