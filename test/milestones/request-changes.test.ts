import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/kernel/visit.ts';
import { requestChanges } from '../../src/milestones/request-changes.ts';
import { aoi, haru, tomo, yuki } from '../support/room.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const sendBack = (ids: { milestoneId: string; deliveryId: string }, by: Person = haru, criteria = ['c2']) =>
  room.perform(requestChanges, { ...ids, criteria, wanted: 'Ask legal' }, room.visit(by));

describe('requesting changes', () => {
  it('names criteria and reason, and is told to the team with the rounds that are left', async () => {
    const ids = await room.deliver();
    await sendBack(ids, yuki);
    expect(await room.delivery(ids.deliveryId)).toMatchObject({
      status: 'changes-requested',
      decidedBy: { id: yuki.id },
      decision: { criteria: ['c2'], wanted: 'Ask legal' },
    });
    expect((await room.milestone(ids.milestoneId)).status).toBe('changes-requested');
    expect(await room.prisma.due.count({ where: { subject: ids.deliveryId, state: 'waiting' } })).toBe(0);
    await room.workOff();
    expect(room.noticesAbout(`${ids.deliveryId}:changes`)).toEqual(['milestone.changes-requested']);
  });

  it('is counted against the agreed rounds; a further one is refused with words', async () => {
    const ids = await room.deliver({ rounds: 1 });
    await sendBack(ids);
    const { deliveryId } = await room.redeliver(ids.milestoneId);
    expect(await refusalOf(sendBack({ ...ids, deliveryId }))).toBe('milestone.noRoundsLeft');
    expect((await room.delivery(deliveryId)).status).toBe('open');
    await room.accept({ ...ids, deliveryId });
  });

  it.each([[[]], [['c9']], [['c1', 'c9']]])(
    'is refused without criteria of this milestone: %j',
    async (criteria) => {
      const ids = await room.deliver();
      await expect(sendBack(ids, haru, criteria)).rejects.toMatchObject({
        code: 'milestone.whichCriteria',
        field: 'criteria',
      });
    },
  );

  it.each([
    ['a colleague', tomo],
    ['the agency', aoi],
  ])('%s is told who may', async (_who, by) => {
    expect(await refusalOf(sendBack(await room.deliver(), by))).toBe('milestone.notTheAcceptor');
  });
});
