import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

describe('the acceptance window', () => {
  it('opens only when the card was really posted', async () => {
    room.slack.away = true;
    const { deliveryId } = await room.deliver();
    expect(await room.delivery(deliveryId)).toMatchObject({ shownAt: null, windowEndsAt: null });
    await room.passTo('2026-11-25T01:00:00Z');
    room.slack.away = false;
    await room.workOff();
    const { shownAt, windowEndsAt } = await room.delivery(deliveryId);
    expect(shownAt?.toISOString()).toBe('2026-11-25T01:00:00.000Z');
    expect(windowEndsAt?.toISOString()).toBe('2026-12-02T09:00:00.000Z');
  });

  it('is twice as long for the last open milestone', async () => {
    const { deliveryId } = await room.deliver({ others: 0 });
    expect((await room.delivery(deliveryId)).windowEndsAt?.toISOString()).toBe('2026-12-07T09:00:00.000Z');
  });

  it('warns at half time, one day before and on the last morning, then accepts as agreed and tells both sides', async () => {
    const { engagementId, milestoneId, deliveryId } = await room.deliver();
    await room.passTo('2026-12-02T01:00:00Z');
    expect(warningsOf(deliveryId)).toEqual([
      '2026-11-26T01:00:00Z',
      '2026-11-27T01:00:00Z',
      '2026-11-30T01:00:00Z',
    ]);
    expect(await room.delivery(deliveryId)).toMatchObject({
      status: 'silently-accepted',
      decidedBy: { kind: 'house' },
    });
    expect((await room.milestone(milestoneId)).status).toBe('accepted');
    const accepted = (await room.audits(engagementId)).filter(({ type }) => type === 'milestone.accepted');
    expect(accepted.map(({ body }) => JSON.parse(body))).toMatchObject([
      { silent: true, at: '2026-11-30T09:00:00Z' },
    ]);
    expect(room.noticesAbout(deliveryId)).toContain('milestone.accepted-silently');
    expect(room.noticesAbout(`${deliveryId}:accepted`)).toEqual(['milestone.accepted']);
  });

  it('warns, but accepts nothing, where silence was not agreed to mean yes', async () => {
    const { deliveryId } = await room.deliver({ silent: false });
    await room.passTo('2026-12-10T01:00:00Z');
    expect(warningsOf(deliveryId)).toHaveLength(3);
    expect((await room.delivery(deliveryId)).status).toBe('open');
  });

  it('accepts nothing any more where the agreement was changed meanwhile', async () => {
    const { deliveryId, engagementId } = await room.deliver();
    const { terms } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    const changed = { ...JSON.parse(JSON.stringify(terms)), silentAcceptance: false };
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { terms: changed } });
    await room.passTo('2026-12-10T01:00:00Z');
    expect((await room.delivery(deliveryId)).status).toBe('open');
  });

  it('no warning and no silence after a decision', async () => {
    const ids = await room.deliver();
    await room.passTo('2026-11-26T02:00:00Z');
    await room.accept(ids);
    await room.passTo('2026-12-10T01:00:00Z');
    expect(warningsOf(ids.deliveryId)).toHaveLength(1);
    expect((await room.delivery(ids.deliveryId)).status).toBe('accepted');
  });

  it('posting the card again starts nothing anew', async () => {
    const { deliveryId } = await room.deliver();
    const first = await room.prisma.effect.findFirstOrThrow({
      where: { kind: 'milestone.open-window' },
      orderBy: { seq: 'desc' },
    });
    room.at('2026-11-27T01:00:00Z');
    await room.prisma.effect.update({ where: { id: first.id }, data: { state: 'waiting' } });
    await room.workOff();
    expect((await room.delivery(deliveryId)).windowEndsAt?.toISOString()).toBe(END);
  });
});
