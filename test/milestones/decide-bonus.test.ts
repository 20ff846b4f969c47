import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, type Person } from '../../src/kernel/visit.ts';
import { bonusNotice } from '../../src/milestones/bonus-notice.ts';
import { decideBonus } from '../../src/milestones/decide-bonus.ts';
import { offerBonus } from '../../src/milestones/offer-bonus.ts';
import { reopenMilestone } from '../../src/milestones/reopen-milestone.ts';
import { renderCard } from '../../src/surface/card.ts';
import { aoi, haru, tomo } from '../support/room.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

async function acceptedWithBonus(dueOn: string) {
  const ids = await room.deliver();
  await room.prisma.milestone.update({
    where: { id: ids.milestoneId },
    data: { dueOn: new Date(dueOn), earlyBonus: { days: 3, minor: '20000' } },
  });
  await room.accept(ids);
  await room.workOff();
  return ids;
}
const decide = (milestoneId: string, agreed: 'yes' | 'no', by: Person = haru) =>
  room.perform(decideBonus, { milestoneId, agreed }, room.visit(by));
const books = async (engagementId: string) => {
  const { agreedTotal } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const items = await room.prisma.billingPlanItem.findMany({
    where: { engagementId, status: { not: 'replaced' } },
  });
  const lines = await room.prisma.invoiceLine.findMany({ where: { engagementId } });
  return {
    agreedTotal,
    planned: items.reduce((sum, { amount }) => sum + amount, 0n),
    billed: lines.reduce((sum, { amount }) => sum + amount, 0n),
  };
};

/** The card of the offer as it looks now. */
async function offered(milestoneId: string): Promise<string> {
  const facts = await bonusNotice.load(room.prisma, { milestoneId });
  return facts === undefined ? '' : JSON.stringify(renderCard(bonusNotice.say(facts), 'en').blocks);
}

describe('a bonus for early delivery', () => {
  it('is offered to the client; agreed, it raises total and plan and is billed, once', async () => {
    const { milestoneId, engagementId } = await acceptedWithBonus('2026-12-04');
    expect(room.noticesAbout(`${milestoneId}:bonus`)).toEqual(['milestone.bonus']);
    const before = await books(engagementId);
    await decide(milestoneId, 'yes');
    await room.workOff();
    const after = await books(engagementId);
    expect(after.agreedTotal - before.agreedTotal).toBe(20_000n);
    expect(after.planned).toBe(after.agreedTotal);
    expect(after.billed - before.billed).toBe(20_000n);
    expect(await refusalOf(decide(milestoneId, 'yes'))).toBe('milestone.bonusDecided');
    expect(await books(engagementId)).toEqual(after);
  });

  it('declined costs nothing, and stays on record with who decided', async () => {
    const { milestoneId, engagementId } = await acceptedWithBonus('2026-12-04');
    const before = await books(engagementId);
    await decide(milestoneId, 'no');
    expect(await books(engagementId)).toEqual(before);
    expect((await room.milestone(milestoneId)).earlyBonus).toMatchObject({
      decision: { agreed: false, by: actorOf(haru) },
    });
  });

  it('is not offered when it came too late for it, and is nobody else’s to decide', async () => {
    const late = await acceptedWithBonus('2026-11-25');
    expect(room.noticesAbout(`${late.milestoneId}:bonus`)).toEqual([]);
    expect(await refusalOf(decide(late.milestoneId, 'yes'))).toBe('milestone.noBonus');
    const early = await acceptedWithBonus('2026-12-04');
    for (const by of [aoi, tomo])
      expect(await refusalOf(decide(early.milestoneId, 'yes', by))).toBe('milestone.notTheAcceptor');
    expect(await refusalOf(decide('mil_nothing', 'yes'))).toBe('milestone.unknown');
  });

  it('decided twice at the same moment is given once', async () => {
    const { milestoneId, engagementId } = await acceptedWithBonus('2026-12-04');
    const before = await books(engagementId);
    const both = await Promise.allSettled([decide(milestoneId, 'yes'), decide(milestoneId, 'yes')]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await books(engagementId)).agreedTotal - before.agreedTotal).toBe(20_000n);
  });

  it('is taken back when the delivery is reopened, and asked anew only of one that came early, too', async () => {
    const ids = await room.deliver();
    const { milestoneId, deliveryId, engagementId } = ids;
    const set = (dueOn: string) =>
      room.prisma.milestone.update({ where: { id: milestoneId }, data: { dueOn: new Date(dueOn) } });
    await set('2026-12-18');
    await room.prisma.milestone.update({
      where: { id: milestoneId },
      data: { earlyBonus: { days: 3, minor: '20000' } },
    });
    await room.passTo('2026-11-30T10:00:00Z');
    expect(room.noticesAbout(`${milestoneId}:bonus`)).toEqual(['milestone.bonus']);
    await room.perform(reopenMilestone, { ...ids, reason: 'We were away' }, room.visit(haru));
    expect(await offered(milestoneId)).toContain('nothing to decide about a bonus');
    expect(await refusalOf(decide(milestoneId, 'yes'))).toBe('milestone.noBonus');
    // The second delivery is late for it; an offer that was promised for the first one comes too late, too.
    await set('2026-12-01');
    const { deliveryId: second } = await room.redeliver(milestoneId);
    await room.workOff();
    await room.accept({ milestoneId, deliveryId: second });
    await set('2026-12-18');
    await room.perform(offerBonus, { milestoneId, deliveryId }, room.visit());
    expect(await refusalOf(decide(milestoneId, 'yes'))).toBe('milestone.noBonus');
    await room.perform(offerBonus, { milestoneId, deliveryId: second }, room.visit());
    expect(await offered(milestoneId)).toContain('Give the bonus');
    await decide(milestoneId, 'yes');
    const { planned, agreedTotal } = await books(engagementId);
    expect(planned).toBe(agreedTotal);
  });
});
