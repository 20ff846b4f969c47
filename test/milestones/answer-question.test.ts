import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptSilently } from '../../src/milestones/accept-silently.ts';
import { answerQuestion } from '../../src/milestones/answer-question.ts';
import { askQuestion } from '../../src/milestones/ask-question.ts';
import { aoi, haru, NOW } from '../support/room.ts';
import { whileHeld } from './hold-row.ts';
import { openWholeRoom, type WholeRoom } from './whole-room.ts';

// Monday 23 November 2026 is a holiday in Japan: five business days after it end on Monday the 30th at 18:00.
const END = '2026-11-30T09:00:00.000Z';
let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const warningsOf = (deliveryId: string) =>
  room.posted
    .filter(({ notice, subject }) => notice === 'milestone.window-warning' && subject === deliveryId)
    .map(({ at }) => at);

describe('a question', () => {
  const ask = (deliveryId: string) =>
    room.perform(askQuestion, { deliveryId, text: 'Where is page five?' }, room.visit(haru));
  const newest = async (subject: string) =>
    (await room.prisma.question.findFirstOrThrow({ where: { subject }, orderBy: { id: 'desc' } })).id;
  const answer = (questionId: string) =>
    room.perform(answerQuestion, { questionId, answer: 'Here' }, room.visit(aoi));

  it('pauses warnings and the end; the answer makes the window longer by the days it took', async () => {
    const { deliveryId } = await room.deliver();
    await room.passTo('2026-11-25T02:00:00Z');
    await ask(deliveryId);
    await room.passTo('2026-12-03T01:00:00Z');
    expect(warningsOf(deliveryId)).toEqual([]);
    expect((await room.delivery(deliveryId)).status).toBe('open');
    await answer(await newest(deliveryId));
    // Wednesday 25 November to Thursday 3 December: six business days after the 30th.
    expect((await room.delivery(deliveryId)).windowEndsAt?.toISOString()).toBe('2026-12-08T09:00:00.000Z');
    await room.passTo('2026-12-09T01:00:00Z');
    expect(warningsOf(deliveryId).at(-1)).toBe('2026-12-08T01:00:00Z');
    expect((await room.delivery(deliveryId)).status).toBe('silently-accepted');
  });

  it('asked and answered on the last day leaves another day, not a few minutes', async () => {
    const { deliveryId } = await room.deliver();
    await room.passTo('2026-11-30T02:00:00Z');
    await ask(deliveryId);
    await room.passTo('2026-11-30T10:00:00Z');
    await answer(await newest(deliveryId));
    expect((await room.delivery(deliveryId)).windowEndsAt?.toISOString()).toBe('2026-12-01T09:00:00.000Z');
    await room.passTo('2026-12-02T01:00:00Z');
    expect((await room.delivery(deliveryId)).status).toBe('silently-accepted');
  });

  it('of several, the last answer counts the whole wait', async () => {
    const { deliveryId } = await room.deliver();
    await room.passTo('2026-11-24T02:00:00Z');
    await ask(deliveryId);
    const first = await newest(deliveryId);
    await room.passTo('2026-11-26T02:00:00Z');
    await ask(deliveryId);
    const second = await newest(deliveryId);
    await answer(first);
    expect((await room.delivery(deliveryId)).windowEndsAt?.toISOString()).toBe(END);
    await room.passTo('2026-11-27T02:00:00Z');
    await answer(second);
    expect((await room.delivery(deliveryId)).windowEndsAt?.toISOString()).toBe('2026-12-03T09:00:00.000Z');
  });

  it('two last answers at the same moment: the window goes on', async () => {
    const { engagementId, deliveryId } = await room.deliver();
    await ask(deliveryId);
    await ask(deliveryId);
    await room.passTo('2026-11-26T02:00:00Z');
    const open = await room.prisma.question.findMany({ where: { subject: deliveryId } });
    const lock = 'select 1 from audit_chain where chain = $1';
    await whileHeld(room.prisma, lock, engagementId, () => open.map(({ id }) => answer(id)));
    expect((await room.delivery(deliveryId)).windowEndsAt?.toISOString()).toBe('2026-12-03T09:00:00.000Z');
  });

  it('at the moment of a silent acceptance is either seen by it or comes too late', async () => {
    for (let round = 0; round < 6; round += 1) {
      room.at(NOW);
      const { deliveryId } = await room.deliver();
      await room.prisma.delivery.update({
        where: { id: deliveryId },
        data: { warnedAt: new Date('2026-11-30T01:00:00Z') },
      });
      room.at('2026-11-30T09:00:00Z');
      const [asked] = await Promise.allSettled([
        ask(deliveryId),
        room.perform(acceptSilently, { deliveryId }, room.visit()),
      ]);
      const { status } = await room.delivery(deliveryId);
      expect([asked.status, status]).toEqual(
        asked.status === 'fulfilled' ? ['fulfilled', 'open'] : ['rejected', 'silently-accepted'],
      );
      await room.prisma.due.updateMany({ where: { state: 'waiting' }, data: { state: 'dropped' } });
    }
  });
});
