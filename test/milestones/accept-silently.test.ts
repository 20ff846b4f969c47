import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptSilently } from '../../src/milestones/accept-silently.ts';
import { openWholeRoom, type WholeRoom } from './whole-room.ts';

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

describe('when the client could not be warned', () => {
  it('nothing is accepted: one more business day, a warning at once and another on the last morning', async () => {
    const { deliveryId } = await room.deliver();
    await room.passTo('2026-11-27T02:00:00Z');
    await room.downUntil('2026-12-01T03:00:00Z');
    expect(await room.delivery(deliveryId)).toMatchObject({
      status: 'open',
      windowEndsAt: new Date('2026-12-02T09:00:00Z'),
    });
    await room.passTo('2026-12-03T01:00:00Z');
    // What was missed and what was added on Tuesday are one warning, not two.
    expect(warningsOf(deliveryId).slice(2)).toEqual(['2026-12-01T03:00:00Z', '2026-12-02T01:00:00Z']);
    expect((await room.delivery(deliveryId)).status).toBe('silently-accepted');
  });

  it('an earlier warning does not stand for the last one', async () => {
    const { deliveryId } = await room.deliver();
    await room.passTo('2026-11-26T02:00:00Z');
    expect(warningsOf(deliveryId)).toHaveLength(1);
    room.at('2026-11-30T09:00:00Z');
    // The worker may take the end before the warnings that were missed.
    await room.perform(acceptSilently, { deliveryId }, room.visit());
    expect((await room.delivery(deliveryId)).status).toBe('open');
    // And not in the evening either.
    await room.passTo('2026-12-01T02:00:00Z');
    expect(warningsOf(deliveryId).slice(1)).toEqual(['2026-12-01T01:00:00Z']);
  });

  it('a reminder of something else on that day takes no warning away', async () => {
    const { engagementId, deliveryId } = await room.deliver();
    const said = { kind: 'invoice.remind', subject: 'inv_1', audience: 'client', at: new Date() };
    await room.prisma.nudge.create({
      data: { id: `ndg_${deliveryId}`, engagementId, ...said, localDay: new Date('2026-11-26') },
    });
    await room.passTo('2026-11-26T02:00:00Z');
    expect(warningsOf(deliveryId)).toEqual(['2026-11-26T01:00:00Z']);
  });

  it('a warning that Slack never took does not count', async () => {
    const { deliveryId } = await room.deliver();
    await room.passTo('2026-11-27T02:00:00Z');
    room.slack.away = true;
    await room.passTo('2026-11-30T12:00:00Z');
    expect(await room.delivery(deliveryId)).toMatchObject({
      status: 'open',
      windowEndsAt: new Date('2026-12-01T09:00:00Z'),
    });
  });
});
