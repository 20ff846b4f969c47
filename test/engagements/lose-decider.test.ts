import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nameDeciders } from '../../src/clients/name-deciders.ts';
import { deciderLeft } from '../../src/engagements/decider-left.ts';
import { loseDecider } from '../../src/engagements/lose-decider.ts';
import { renderCard } from '../../src/surface/card.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from '../milestones/whole-room.ts';
import { aoi, haru, yuki } from '../support/room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const leaves = (slackUserId: string, channelId: string | null = 'CKAWA') =>
  room.perform(loseDecider, { slackUserId, channelId }, room.visit());
const deciders = async (id: string) => {
  const { acceptorId, standInId } = await room.prisma.engagement.findUniqueOrThrow({ where: { id } });
  return [acceptorId, standInId];
};
const told = async (engagementId: string): Promise<string> => {
  const params = { engagementId, who: 'Haru', how: 'channel' } as const;
  const facts = await deciderLeft.load(room.prisma, params);
  return facts === undefined ? '' : JSON.stringify(renderCard(deciderLeft.say(facts), 'en').blocks);
};

describe('whoever may decide and leaves', () => {
  it('may not any more; the stand-in alone may, has two business days at least, and the team is told once', async () => {
    const ids = await room.deliver();
    // The last morning: half a day would be left.
    await room.passTo('2026-11-30T02:00:00Z');
    await leaves('UHARU');
    await leaves('UHARU');
    expect(await deciders(ids.engagementId)).toEqual([null, yuki.id]);
    await room.workOff();
    expect(room.noticesAbout(`${ids.engagementId}:decider`)).toEqual(['engagement.decider-left']);
    expect(await told(ids.engagementId)).toContain('Yuki can decide now');
    expect((await room.delivery(ids.deliveryId)).windowEndsAt?.toISOString()).toBe(
      '2026-12-02T09:00:00.000Z',
    );
    expect(await refusalOf(room.accept(ids, haru))).toBe('milestone.notTheAcceptor');
    await room.accept(ids, yuki);
  });

  it('where nobody is left, nothing is accepted by silence until somebody is named and has been warned', async () => {
    const { engagementId, deliveryId, milestoneId } = await room.deliver();
    await leaves('UHARU');
    await leaves('UYUKI', null);
    expect(await told(engagementId)).toContain('Nobody can decide now');
    await room.passTo('2026-12-10T02:00:00Z');
    expect((await room.delivery(deliveryId)).status).toBe('open');
    expect(await refusalOf(room.accept({ milestoneId, deliveryId }, haru))).toBe('milestone.nobodyMayAccept');
    await room.perform(nameDeciders, { engagementId, decisionMaker: 'UYUKI' }, room.visit(aoi));
    expect((await room.delivery(deliveryId)).windowEndsAt?.toISOString()).toBe('2026-12-14T09:00:00.000Z');
    await room.passTo('2026-12-14T08:59:00Z');
    expect((await room.delivery(deliveryId)).status).toBe('open');
    await room.passTo('2026-12-14T09:01:00Z');
    expect((await room.delivery(deliveryId)).status).toBe('silently-accepted');
  });

  it('is nobody’s business in another channel, in a closed project, or when they decide nothing', async () => {
    const { engagementId } = await room.deliver();
    await leaves('UHARU', 'COTHER');
    await leaves('UTOMO');
    expect(await deciders(engagementId)).toEqual([haru.id, yuki.id]);
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { status: 'closed' } });
    await leaves('UHARU');
    expect(await deciders(engagementId)).toEqual([haru.id, yuki.id]);
  });
});
