import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideOffer } from '../../src/risks/decide-offer.ts';
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
