import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/kernel/visit.ts';
import { requestChanges } from '../../src/milestones/request-changes.ts';
import { haru } from '../support/room.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const sendBack = (ids: { milestoneId: string; deliveryId: string }, by: Person = haru, criteria = ['c2']) =>
  room.perform(requestChanges, { ...ids, criteria, wanted: 'Ask legal' }, room.visit(by));

describe('the card of an earlier round', () => {
  it('decides nothing any more', async () => {
    const ids = await room.deliver();
    await sendBack(ids);
    await room.redeliver(ids.milestoneId);
    expect(await refusalOf(room.accept(ids))).toBe('milestone.olderRound');
    expect(await refusalOf(sendBack(ids))).toBe('milestone.olderRound');
  });

  it('what is not a pair of milestone and delivery is unknown', async () => {
    const one = await room.deliver();
    const other = await room.deliver();
    expect(await refusalOf(room.accept({ ...one, deliveryId: other.deliveryId }))).toBe('milestone.unknown');
  });

  it('nobody named: the words say how to name somebody', async () => {
    const ids = await room.deliver();
    await room.prisma.engagement.update({
      where: { id: ids.engagementId },
      data: { acceptorId: null, standInId: null },
    });
    expect(await refusalOf(room.accept(ids))).toBe('milestone.nobodyMayAccept');
  });
});
