import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replanBilling } from '../../src/billing/replan-billing.ts';
import type { Person } from '../../src/kernel/visit.ts';
import { acceptPart } from '../../src/milestones/accept-part.ts';
import { replaceMilestone } from '../../src/milestones/replace-milestone.ts';
import { requestChanges } from '../../src/milestones/request-changes.ts';
import { aoi, haru, tomo } from '../support/room.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

type Ids = { milestoneId: string; deliveryId: string };
const accept = ({ milestoneId, deliveryId }: Ids, criteria: string[], by: Person = haru) =>
  room.perform(acceptPart, { milestoneId, deliveryId, criteria }, room.visit(by));
const lines = (engagementId: string) =>
  room.prisma.invoiceLine.findMany({ where: { engagementId }, orderBy: { id: 'asc' } });

describe('accepting a part', () => {
  it('bills its share, leaves the rest open in its window, and the rest is billed to the last yen', async () => {
    const ids = await room.deliver();
    await room.prisma.milestone.update({ where: { id: ids.milestoneId }, data: { amount: 200_001n } });
    await room.prisma.billingPlanItem.updateMany({
      where: { subject: ids.milestoneId },
      data: { amount: 200_001n },
    });
    const before = await room.delivery(ids.deliveryId);
    await accept(ids, ['c1']);
    await room.workOff();
    expect(await room.delivery(ids.deliveryId)).toMatchObject({
      status: 'open',
      acceptedCriteria: ['c1'],
      windowEndsAt: before.windowEndsAt,
    });
    expect((await lines(ids.engagementId)).map(({ amount }) => amount)).toEqual([100_000n]);
    expect(room.noticesAbout(`${ids.deliveryId}:part:1`)).toEqual(['milestone.part-accepted']);
    await room.accept(ids);
    await room.workOff();
    expect((await lines(ids.engagementId)).map(({ amount }) => amount)).toEqual([100_000n, 100_001n]);
    expect((await room.milestone(ids.milestoneId)).status).toBe('accepted');
  });

  it('with the last criterion accepts the whole', async () => {
    const ids = await room.deliver();
    await accept(ids, ['c1']);
    await accept(ids, ['c2']);
    await room.workOff();
    expect((await room.milestone(ids.milestoneId)).status).toBe('accepted');
    expect((await lines(ids.engagementId)).map(({ amount }) => amount)).toEqual([100_000n, 100_000n]);
  });

  it('stays accepted in the next round, where only the rest can be sent back', async () => {
    const ids = await room.deliver();
    await accept(ids, ['c2']);
    const wanted = { ...ids, wanted: 'Six pages' };
    const back = (criteria: string[]) =>
      room.perform(
        requestChanges,
        { milestoneId: ids.milestoneId, deliveryId: ids.deliveryId, wanted: wanted.wanted, criteria },
        room.visit(haru),
      );
    expect(await refusalOf(back(['c2']))).toBe('milestone.whichCriteria');
    await back(['c1']);
    const { deliveryId } = await room.redeliver(ids.milestoneId);
    expect((await room.delivery(deliveryId)).acceptedCriteria).toEqual(['c2']);
  });

  it('that is billed is not billed again by a change that takes the milestone’s place', async () => {
    const ids = await room.deliver();
    const { engagementId, milestoneId } = ids;
    await accept(ids, ['c1']);
    await room.workOff();
    const back = { milestoneId, deliveryId: ids.deliveryId, criteria: ['c2'], wanted: 'Six pages' };
    await room.perform(requestChanges, back, room.visit(haru));
    const change = (difference: bigint) => {
      return room.prisma.engagement
        .update({ where: { id: engagementId }, data: { agreedTotal: { increment: difference } } })
        .then(() =>
          room.perform(
            replaceMilestone,
            {
              engagementId,
              changeId: 'chg_1',
              milestoneId,
              newMilestoneId: `${milestoneId}n`,
              what: 'Six pages',
              priceDelta: difference,
              newDueOn: '2026-12-10',
              version: 2,
            },
            room.visit(),
          ),
        )
        .then(() =>
          room.perform(
            replanBilling,
            { engagementId, version: 2, milestoneId, newMilestoneId: `${milestoneId}n` },
            room.visit(),
          ),
        );
    };
    await change(-50_000n);
    const items = await room.prisma.billingPlanItem.findMany({
      where: { engagementId, status: { not: 'replaced' } },
    });
    const { agreedTotal } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    expect(items.reduce((sum, { amount }) => sum + amount, 0n)).toBe(agreedTotal);
    expect(items.find(({ subject }) => subject === `${milestoneId}n`)?.amount).toBe(50_000n);
  });

  it('is refused to others, of nothing, of what is accepted or unknown, and on an old card', async () => {
    const ids = await room.deliver();
    expect(await refusalOf(accept(ids, ['c1'], aoi))).toBe('milestone.notTheAcceptor');
    expect(await refusalOf(accept(ids, ['c1'], tomo))).toBe('milestone.notTheAcceptor');
    expect(await refusalOf(accept(ids, []))).toBe('milestone.whichAccepted');
    expect(await refusalOf(accept(ids, ['c9']))).toBe('milestone.whichAccepted');
    await accept(ids, ['c1']);
    expect(await refusalOf(accept(ids, ['c1']))).toBe('milestone.whichAccepted');
    await room.accept(ids);
    expect(await refusalOf(accept(ids, ['c2']))).toBe('milestone.alreadyDecided');
  });

  it('by two people at the same moment is billed once for each criterion', async () => {
    const ids = await room.deliver();
    const both = await Promise.allSettled([accept(ids, ['c1']), accept(ids, ['c1'])]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await room.workOff();
    expect(await lines(ids.engagementId)).toHaveLength(1);
  });
});
