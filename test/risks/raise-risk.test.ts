import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pauseEngagement } from '../../src/engagements/pausing/pause-engagement.ts';
import { resumeEngagement } from '../../src/engagements/pausing/resume-engagement.ts';
import { plain } from '../../src/kernel/format.ts';
import { roadmapOf } from '../../src/milestones/roadmap/roadmap-of.ts';
import { riskNotice } from '../../src/risks/client-notices.ts';
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
const statusOf = async (id: string) => {
  const row = await room.prisma.engagement.findUniqueOrThrow({ where: { id } });
  return row.status;
};
const close = (riskId: string, outcome = 'The storm has passed') =>
  room.perform(closeRisk, { riskId, outcome }, room.visit(aoi));

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
    expect(await room.movedCards(engagementId)).toBe(0);
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
    // The client has asked for nothing: the card says that a proposal will come.
    const [change] = await changesOf(engagementId);
    const posts = (await room.effects('slack.post')).map(({ payload }) => JSON.stringify(payload)).join();
    expect(posts).toContain(change?.id);
    expect(posts).not.toContain('change.received');
  });

  it('that another notice has moved for the same days are not moved for them again', async () => {
    const { engagementId, milestoneId, laterId } = await room.begin();
    const away = { kind: 'absence', firstDay: '2026-12-01', lastDay: '2026-12-04' } as const;
    await room.raise(engagementId, { ...away, milestoneIds: [milestoneId], moves: 4 });
    const storm = { kind: 'force-majeure', firstDay: '2026-12-03', lastDay: '2026-12-08' } as const;
    const about = { ...storm, milestoneIds: [laterId] };
    await expect(room.raise(engagementId, { ...about, moves: 3 })).rejects.toMatchObject({
      code: 'risk.movedAlready',
    });
    await room.raise(engagementId, { ...about, moves: 2 });
    expect(await room.dueOn(laterId)).toBe('2027-01-25');
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
  const storm = { kind: 'force-majeure', pauses: true, lastDay: '2026-12-04' } as const;

  it('lets the project rest while it is open, where the team says so', async () => {
    const { engagementId } = await room.begin();
    const { riskId } = await room.raise(engagementId, storm);
    expect(await statusOf(engagementId)).toBe('paused');
    await close(riskId);
    expect(await statusOf(engagementId)).toBe('active');
  });

  it('of two notices lasts until both are closed, and as long as the longer one', async () => {
    const { engagementId } = await room.begin();
    const first = await room.raise(engagementId, { ...storm, lastDay: '2026-12-09' });
    const second = await room.raise(
      engagementId,
      { ...storm, what: 'The port, too' },
      '2026-11-24T01:00:00Z',
    );
    const { paused } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    expect(paused).toMatchObject({ until: '2026-12-09', reason: 'The printer is late' });
    await close(first.riskId);
    expect(await statusOf(engagementId)).toBe('paused');
    await close(second.riskId);
    expect(await statusOf(engagementId)).toBe('active');
  });

  it('does not end a pause that a person has made longer for a reason of their own', async () => {
    const { engagementId } = await room.begin();
    const { riskId } = await room.raise(engagementId, storm);
    const longer = { engagementId, reason: 'Their summer break', until: '2026-12-18' };
    await room.perform(pauseEngagement, longer, room.visit(aoi));
    await close(riskId);
    expect(await statusOf(engagementId)).toBe('paused');
  });

  it('is said on the card only while the project does rest', async () => {
    const { engagementId } = await room.begin();
    const { riskId } = await room.raise(engagementId, storm);
    const body = async () => {
      const facts = await room.prisma.$transaction((tx) => riskNotice.load(tx, { riskId }));
      return facts === undefined ? [] : (riskNotice.say(facts).body ?? []).map((one) => plain(one, 'en'));
    };
    expect(await body()).toHaveLength(2);
    const drawn = (await room.effects('slack.redraw')).length;
    await room.perform(resumeEngagement, { engagementId }, room.visit(aoi));
    expect(await body()).toEqual(['The printer is late']);
    expect((await room.effects('slack.redraw')).length).toBeGreaterThan(drawn);
  });
});

describe('a no', () => {
  const refused: readonly [NonNullable<Parameters<RiskRoom['raise']>[1]>, string][] = [
    [{ kind: 'absence' }, 'risk.daysMissing'],
    [{ firstDay: '2026-12-02', lastDay: '2026-12-01' }, 'risk.daysInOrder'],
    [{ kind: 'absence', firstDay: '2026-12-01', lastDay: '2028-01-01' }, 'risk.daysTooLong'],
    [{ kind: 'force-majeure', pauses: true, lastDay: '2028-01-01' }, 'risk.pauseTooLong'],
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
