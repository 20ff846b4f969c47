import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { house } from '../../src/kernel/visit.ts';
import { riskNotice } from '../../src/risks/client-notices.ts';
import { decideOffer } from '../../src/risks/decide-offer.ts';
import { revisitOffers } from '../../src/risks/revisit-offers.ts';
import { waitsForClient } from '../../src/risks/risk.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { haru, NOW, tomo } from '../support/room.ts';
import { openRiskRoom, type RiskRoom } from './risk-room.ts';

let room: RiskRoom;
beforeAll(async () => {
  room = await openRiskRoom();
});
afterAll(() => room.close());

async function offered(days?: Parameters<RiskRoom['begin']>[0]) {
  const project = await room.begin(days);
  const { riskId } = await room.raise(project.engagementId, {
    kind: 'spare-capacity',
    moves: -2,
    milestoneIds: [project.milestoneId],
  });
  return { ...project, riskId };
}
const buttonsOf = async (riskId: string) => {
  const facts = await room.prisma.$transaction((tx) => riskNotice.load(tx, { riskId }));
  return facts === undefined ? undefined : riskNotice.say(facts).buttons;
};
const decide = (riskId: string, accepted: boolean, person = haru, at = NOW) =>
  room.perform(decideOffer, { riskId, accepted }, room.visit(person, at));

describe('earlier days', () => {
  it('are measured for the card and move nothing before the client says yes', async () => {
    const { riskId, milestoneId, laterId } = await offered();
    expect(await room.risk(riskId)).toMatchObject({
      dates: { state: 'offered', moved: [{ to: '2026-12-08' }, { to: '2027-01-13' }] },
    });
    expect(await room.dueOn(milestoneId)).toBe('2026-12-10');
    await expect(decide(riskId, true, tomo)).rejects.toMatchObject({ code: 'risk.notTheDecider' });
    await decide(riskId, true);
    expect([await room.dueOn(milestoneId), await room.dueOn(laterId)]).toEqual(['2026-12-08', '2027-01-13']);
    expect(await room.risk(riskId)).toMatchObject({ dates: { state: 'moved' } });
    await expect(decide(riskId, false)).rejects.toMatchObject({ code: 'risk.decidedAlready' });
  });

  it('stay as they are with a no', async () => {
    const { riskId, milestoneId } = await offered();
    await decide(riskId, false);
    expect(await room.dueOn(milestoneId)).toBe('2026-12-10');
    expect(await room.told(riskId)).toContain('risk.answered team');
  });

  it('are no longer those that were offered once the plan has moved, or they have passed', async () => {
    const moved = await offered();
    await room.raise(moved.engagementId, { milestoneIds: [moved.milestoneId], moves: 1 });
    await expect(decide(moved.riskId, true)).rejects.toMatchObject({ code: 'risk.offerChanged' });
    const { riskId } = await offered();
    const late = decide(riskId, true, haru, '2026-12-09T01:00:00Z');
    await expect(late).rejects.toMatchObject({ code: 'risk.offerOver' });
    await decide(riskId, false, haru, '2026-12-09T01:00:00Z');
  });

  it('are those on the card, and no others', async () => {
    const { riskId, engagementId, milestoneId, laterId } = await offered();
    const shop = await seedMilestone(room, engagementId, {
      title: 'Shop',
      dueOn: '2027-01-20',
      awaits: [milestoneId],
    });
    await decide(riskId, true);
    const days = await Promise.all([milestoneId, laterId, shop].map(room.dueOn));
    expect(days).toEqual(['2026-12-08', '2027-01-13', '2027-01-20']);
    const other = await offered();
    const dueOn = new Date('2027-01-18');
    await room.prisma.milestone.update({ where: { id: other.laterId }, data: { dueOn } });
    await expect(decide(other.riskId, true)).rejects.toMatchObject({ code: 'risk.offerChanged' });
  });

  it('lose their buttons when the plan has moved, or the first of them has passed', async () => {
    const moved = await offered();
    await room.raise(moved.engagementId, { milestoneIds: [moved.laterId], moves: 1 });
    expect(await buttonsOf(moved.riskId)).toEqual([]);
    const past = await offered();
    const ends = { subject: past.riskId, kind: 'risk.revisit-offers', state: 'waiting' };
    const [end] = await room.prisma.due.findMany({ where: ends });
    expect(end?.dueAt.toISOString()).toBe('2026-12-08T15:00:00.000Z');
    const { engagementId } = past;
    await room.perform(revisitOffers, { engagementId }, room.visit(house, '2026-12-08T14:59:00Z'));
    expect(await buttonsOf(past.riskId)).toHaveLength(2);
    await room.perform(revisitOffers, { engagementId }, room.visit(house, '2026-12-08T15:00:00Z'));
    expect(await buttonsOf(past.riskId)).toEqual([]);
    expect(waitsForClient(await room.risk(past.riskId))).toBe(false);
  });

  it('are not offered of a fixed day, nor into the past', async () => {
    await expect(offered({ wireframes: 'hard' })).rejects.toMatchObject({ code: 'risk.fixedDay' });
    const { engagementId, milestoneId } = await room.begin();
    const tooMuch = room.raise(engagementId, {
      kind: 'spare-capacity',
      moves: -30,
      milestoneIds: [milestoneId],
    });
    await expect(tooMuch).rejects.toMatchObject({ code: 'risk.tooEarly' });
  });
});
