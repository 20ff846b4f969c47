import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../src/kernel/format.ts';
import type { Person } from '../../src/kernel/visit.ts';
import { settledWords } from '../../src/milestones/decision-words.ts';
import { deliveryFacts } from '../../src/milestones/delivery-facts.ts';
import { reopenMilestone } from '../../src/milestones/reopen-milestone.ts';
import { haru, tomo, yuki } from '../support/room.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const reopen = (ids: { milestoneId: string; deliveryId: string }, by: Person = haru) =>
  room.perform(reopenMilestone, { ...ids, reason: 'We were away' }, room.visit(by));
const silently = async () => {
  const ids = await room.deliver();
  await room.passTo('2026-11-30T10:00:00Z');
  return ids;
};

describe('a silent acceptance', () => {
  it('is taken back within five business days, with who and why; the work goes on', async () => {
    const ids = await silently();
    await room.passTo('2026-12-07T14:00:00Z');
    await reopen(ids, yuki);
    expect(await room.milestone(ids.milestoneId)).toMatchObject({
      status: 'changes-requested',
      acceptedAt: null,
    });
    expect(await room.delivery(ids.deliveryId)).toMatchObject({
      status: 'changes-requested',
      decidedBy: { id: yuki.id },
      decision: { wanted: 'We were away', reopened: true },
    });
    await room.workOff();
    expect(room.noticesAbout(`${ids.deliveryId}:reopened`)).toEqual(['milestone.reopened']);
    expect(await refusalOf(reopen(ids))).toBe('milestone.notSilent');
    await room.redeliver(ids.milestoneId);
  });

  it('is taken back as long as the client was told, though there are more business days now', async () => {
    const dayOff = { name: 'Retreat', firstDay: new Date('2026-12-03'), lastDay: new Date('2026-12-04') };
    await room.prisma.dayOff.create({
      data: { id: 'off_1', ...dayOff, addedBy: {}, addedAt: new Date('2026-11-20') },
    });
    const ids = await silently();
    await room.prisma.dayOff.deleteMany({});
    const facts = await deliveryFacts(room.prisma, ids.deliveryId);
    const words = facts === undefined ? {} : settledWords(facts);
    expect(words.settled && plain(words.settled, 'en')).toContain('9 Dec 2026');
    room.at('2026-12-09T15:01:00Z');
    expect(await refusalOf(reopen(ids))).toBe('milestone.notReopenable');
    room.at('2026-12-09T14:00:00Z');
    await reopen(ids);
  });

  it('stands on the sixth', async () => {
    const ids = await silently();
    room.at('2026-12-07T15:01:00Z');
    expect(await refusalOf(reopen(ids))).toBe('milestone.notReopenable');
  });

  it('is not taken back by others, nor is an explicit one', async () => {
    const ids = await silently();
    expect(await refusalOf(reopen(ids, tomo))).toBe('milestone.notTheAcceptor');
    const explicit = await room.deliver();
    await room.accept(explicit);
    expect(await refusalOf(reopen(explicit))).toBe('milestone.notSilent');
    expect(await refusalOf(reopen({ ...ids, deliveryId: explicit.deliveryId }))).toBe('milestone.unknown');
  });
});
