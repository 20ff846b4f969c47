import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roadmapOf } from '../../src/milestones/roadmap/roadmap-of.ts';
import { closeRisk } from '../../src/risks/close-risk.ts';
import { raiseRisk } from '../../src/risks/raise-risk.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { aoi, haru, NOW, sora } from '../support/room.ts';
import { openRiskRoom, type RiskRoom } from './risk-room.ts';

let room: RiskRoom;
beforeAll(async () => {
  room = await openRiskRoom();
});
afterAll(() => room.close());

const changesOf = (engagementId: string) => room.prisma.changeRequest.findMany({ where: { engagementId } });
const movedCards = async (engagementId: string): Promise<number> => {
  const posts = await room.effects('slack.post');
  const about = posts.map(({ payload }) => JSON.stringify(payload));
  return about.filter((one) => one.includes('"milestone.moved"') && one.includes(engagementId)).length;
};

describe('announcing', () => {
  it('counts within the project, tells both sides, and will remind the team after a week', async () => {
    const { engagementId } = await room.begin();
    await room.raise(engagementId);
    const { riskId, number } = await room.raise(engagementId, { options: ['Wait', 'Another printer'] });
    expect(number).toBe(2);
    expect(await room.told(riskId)).toEqual(['risk.raised client', 'risk.raised-team team']);
    // Five business days after a holiday, at ten in Tokyo.
    expect(await room.reminders(riskId)).toEqual(['2026-11-30T01:00:00.000Z']);
    expect(await room.risk(riskId)).toMatchObject({ options: ['Wait', 'Another printer'], closed: null });
  });

  it('stands on the roadmap beside its milestone until it is closed', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const { riskId } = await room.raise(engagementId, { milestoneIds: [milestoneId] });
    const risks = async () => {
      const { milestones } = await roadmapOf(room.prisma, engagementId, Temporal.Instant.from(NOW));
      return milestones.map((one) => one.risks);
    };
    expect(await risks()).toEqual([['The printer is late'], undefined]);
    await room.perform(closeRisk, { riskId, outcome: 'It came' }, room.visit(aoi));
    expect(await risks()).toEqual([undefined, undefined]);
  });
});

describe('days', () => {
  it('that are soft move at once with all that waits for them; the card says it, nothing else does', async () => {
    const { engagementId, milestoneId, laterId } = await room.begin();
    const { riskId } = await room.raise(engagementId, { milestoneIds: [milestoneId], moves: 2 });
    expect(await room.dueOn(milestoneId)).toBe('2026-12-14');
    expect(await room.dueOn(laterId)).toBe('2027-01-19');
    expect(await room.risk(riskId)).toMatchObject({
      dates: {
        state: 'moved',
        moved: [
          { title: 'Wireframes', from: '2026-12-10', to: '2026-12-14' },
          { title: 'Launch', from: '2027-01-15', to: '2027-01-19' },
        ],
        endAfter: '2027-01-19',
        changeAsked: false,
      },
    });
    expect(await movedCards(engagementId)).toBe(0);
    expect(await changesOf(engagementId)).toEqual([]);
  });

  it('of several milestones move once, also where one waits for the other', async () => {
    const { engagementId, milestoneId, laterId } = await room.begin();
    await room.raise(engagementId, { milestoneIds: [milestoneId, laterId], moves: 1 });
    expect(await room.dueOn(milestoneId)).toBe('2026-12-11');
    expect(await room.dueOn(laterId)).toBe('2027-01-18');
  });

  it('that are fixed stay, and a change is asked for in the same words', async () => {
    const { engagementId, milestoneId } = await room.begin({ wireframes: 'hard' });
    const { riskId } = await room.raise(engagementId, { milestoneIds: [milestoneId], moves: 3 });
    expect(await room.dueOn(milestoneId)).toBe('2026-12-10');
    expect(await changesOf(engagementId)).toMatchObject([
      { status: 'asked', what: 'The printer is late', why: 'Proofs come later', askedBy: { name: 'Aoi' } },
    ]);
    expect(await room.risk(riskId)).toMatchObject({ dates: { moved: [], changeAsked: true } });
  });

  it('that were agreed in a change are fixed, too; one that only waits stays without a change', async () => {
    const { engagementId, milestoneId, laterId } = await room.begin({ launch: 'hard' });
    await room.raise(engagementId, { milestoneIds: [milestoneId], moves: 1 });
    expect([await room.dueOn(milestoneId), await room.dueOn(laterId)]).toEqual(['2026-12-11', '2027-01-15']);
    expect(await changesOf(engagementId)).toEqual([]);
    const agreed = await seedMilestone(room, engagementId, { title: 'Shop', dueOn: '2026-12-17' });
    await room.prisma.milestone.update({ where: { id: agreed }, data: { replaces: milestoneId } });
    await room.raise(engagementId, { milestoneIds: [agreed], moves: 1 });
    expect(await room.dueOn(agreed)).toBe('2026-12-17');
    expect(await changesOf(engagementId)).toHaveLength(1);
  });
});

describe('force majeure', () => {
  it('lets the project rest while it is open, where the team says so', async () => {
    const { engagementId } = await room.begin();
    const values = { kind: 'force-majeure', pauses: true, lastDay: '2026-12-04' } as const;
    const { riskId } = await room.raise(engagementId, values);
    const status = async () => {
      const row = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
      return row.status;
    };
    expect(await status()).toBe('paused');
    await room.perform(closeRisk, { riskId, outcome: 'The storm has passed' }, room.visit(aoi));
    expect(await status()).toBe('active');
  });
});

describe('a no', () => {
  const refused: readonly [NonNullable<Parameters<RiskRoom['raise']>[1]>, string][] = [
    [{ kind: 'absence' }, 'risk.daysMissing'],
    [{ firstDay: '2026-12-02', lastDay: '2026-12-01' }, 'risk.daysInOrder'],
    [{ needsBy: '2026-11-27' }, 'risk.needsMissing'],
    [{ needs: 'A decision', needsBy: '2026-11-20' }, 'risk.dayPast'],
    [{ needs: 'A decision', needsBy: '2026-11-28' }, 'risk.notABusinessDay'],
    [{ moves: 2 }, 'risk.whichMilestones'],
    [{ moves: 2, milestoneIds: ['mil_nothing'] }, 'risk.unknownMilestone'],
    [{ moves: -2, milestoneIds: ['mil_nothing'] }, 'risk.laterOnly'],
    [{ kind: 'spare-capacity', moves: 0 }, 'risk.earlierOnly'],
    [{ kind: 'spare-capacity', moves: -1, options: ['Yes'] }, 'risk.offerHasNoOptions'],
    [{ pauses: true }, 'risk.pausesOnly'],
    [{ kind: 'force-majeure', pauses: true }, 'risk.pauseUntil'],
    [
      { kind: 'force-majeure', pauses: true, lastDay: '2026-12-04', moves: 1, milestoneIds: ['x'] },
      'risk.pauseMoves',
    ],
    [
      { kind: 'absence', firstDay: '2026-12-01', lastDay: '2026-12-02', absenceId: 'abs_0' },
      'risk.unknownAbsence',
    ],
  ];
  it.each(refused)('%j: %s', async (values, code) => {
    const { engagementId } = await room.begin();
    await expect(room.raise(engagementId, values)).rejects.toMatchObject({ code });
  });

  it('to whoever does not run engagements, and once the project is closed', async () => {
    const { engagementId } = await room.begin();
    const input = { engagementId, kind: 'risk', what: 'x', effect: 'y' } as const;
    for (const person of [sora, haru])
      await expect(room.perform(raiseRisk, input, room.visit(person))).rejects.toMatchObject({
        code: 'risk.notTheTeam',
      });
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { status: 'closed' } });
    await expect(room.raise(engagementId)).rejects.toMatchObject({ code: 'risk.projectClosed' });
  });
});
