import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptMaterial } from '../../src/materials/accept-material.ts';
import { replaceMilestone } from '../../src/milestones/replace-milestone.ts';
import { startMilestone } from '../../src/milestones/start-milestone.ts';
import { startReady } from '../../src/milestones/start-ready.ts';
import { startedNotice } from '../../src/milestones/started-notice.ts';
import { renderCard } from '../../src/surface/card.ts';
import { paused } from '../support/paused.ts';
import { aoi, NOW } from '../support/room.ts';
import { seedMilestone } from './seed-milestone.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const start = (milestoneId: string, holds = false) =>
  room.perform(startMilestone, { milestoneId, holds }, room.visit(aoi));
const waiting = (engagementId: string, awaits: string[], startCondition: object = {}) =>
  seedMilestone(room, engagementId, { status: 'planned', title: 'Launch', awaits }).then(async (id) => {
    await room.prisma.milestone.update({ where: { id }, data: { startCondition } });
    return id;
  });
const status = async (id: string) => (await room.milestone(id)).status;

describe('the next milestone', () => {
  it('starts by itself when all that it waits for is accepted; both sides are told what follows', async () => {
    const ids = await room.deliver();
    const other = await seedMilestone(room, ids.engagementId, { title: 'Texts' });
    const next = await waiting(ids.engagementId, [ids.milestoneId, other]);
    await room.accept(ids);
    await room.workOff();
    expect(await status(next)).toBe('planned');
    await room.prisma.milestone.update({ where: { id: other }, data: { status: 'accepted' } });
    await room.perform(startReady, { engagementId: ids.engagementId }, room.visit());
    await room.perform(startReady, { engagementId: ids.engagementId }, room.visit());
    await room.workOff();
    expect(await status(next)).toBe('started');
    expect(room.noticesAbout(`${next}:started`)).toEqual(['milestone.started', 'milestone.started']);
    const facts = await startedNotice.load(room.prisma, { milestoneId: next });
    const words = facts === undefined ? '' : renderCard(startedNotice.say(facts), 'en').text;
    expect(words).toContain('Due: Mon 30 Nov 2026');
    expect(words).toContain('There are 5 business days to decide, 10 for the final delivery');
    expect(words).toContain('2 rounds of changes are included');
  });

  it('waits for its day, and then starts by itself', async () => {
    const ids = await room.deliver();
    const next = await waiting(ids.engagementId, [ids.milestoneId], { notBefore: '2026-12-01' });
    await room.accept(ids);
    await room.workOff();
    expect(await refusalOf(start(next))).toBe('milestone.notBefore');
    await room.passTo('2026-11-30T23:00:00Z');
    expect(await status(next)).toBe('planned');
    await room.passTo('2026-12-01T01:00:00Z');
    expect(await status(next)).toBe('started');
  });

  it('begins on the first business day when its day is one of rest', async () => {
    const ids = await room.deliver();
    // A Saturday.
    const next = await waiting(ids.engagementId, [ids.milestoneId], { notBefore: '2026-12-05' });
    await room.accept(ids);
    await room.passTo('2026-12-06T12:00:00Z');
    expect(await status(next)).toBe('planned');
    await room.passTo('2026-12-07T01:00:00Z');
    expect(await status(next)).toBe('started');
  });

  it('starts although its day passed while the process was down, and once', async () => {
    const ids = await room.deliver();
    const next = await waiting(ids.engagementId, [ids.milestoneId], { notBefore: '2026-12-01' });
    await room.accept(ids);
    await room.workOff();
    await room.downUntil('2026-12-10T03:00:00Z');
    expect(await status(next)).toBe('started');
    expect(room.noticesAbout(`${next}:started`)).toEqual(['milestone.started', 'milestone.started']);
  });

  it('waits for what the client owes for it, until that is accepted; a person may begin before', async () => {
    const ids = await room.deliver();
    const next = await waiting(ids.engagementId, [ids.milestoneId]);
    const other = await waiting(ids.engagementId, [ids.milestoneId]);
    const { engagementId } = ids;
    for (const [index, milestoneId] of [next, other].entries())
      await room.prisma.material.create({
        data: {
          id: `mat_${milestoneId}`,
          engagementId,
          number: index + 1,
          what: 'Logo',
          dueOn: new Date('2026-12-01'),
          milestoneId,
          status: 'provided',
          round: 1,
          askedBy: { kind: 'member', id: 'mem_aoi', name: 'Aoi' },
          askedAt: new Date(NOW),
          providedBy: { kind: 'contact', id: 'con_haru', name: 'Haru' },
          providedAt: new Date(NOW),
        },
      });
    await room.accept(ids);
    await room.workOff();
    expect([await status(next), await status(other)]).toEqual(['planned', 'planned']);
    await start(other);
    expect(await status(other)).toBe('started');
    await room.perform(acceptMaterial, { materialId: `mat_${next}`, round: 1 }, room.visit(aoi));
    await room.workOff();
    expect(await status(next)).toBe('started');
  });

  it('that a change has replaced keeps its condition and its day', async () => {
    const ids = await room.deliver();
    const next = await waiting(ids.engagementId, [ids.milestoneId], {
      notBefore: '2026-12-01',
      words: 'The stock is counted.',
    });
    await room.prisma.milestone.update({
      where: { id: next },
      data: { earlyBonus: { days: 3, minor: '20000' } },
    });
    await room.accept(ids);
    await room.workOff();
    const input = {
      engagementId: ids.engagementId,
      changeId: 'chg_1',
      milestoneId: next,
      newMilestoneId: 'mil_changed',
      what: 'Six pages',
      priceDelta: '0',
      newDueOn: '2026-12-24',
      version: 2,
    };
    await room.perform(replaceMilestone, input, room.visit());
    await room.workOff();
    expect(await room.milestone('mil_changed')).toMatchObject({
      status: 'planned',
      startCondition: { notBefore: '2026-12-01', words: 'The stock is counted.' },
      earlyBonus: { days: 3, minor: '20000' },
    });
    await start('mil_changed', true);
    expect(await status('mil_changed')).toBe('planned');
    await room.passTo('2026-12-01T01:00:00Z');
    expect(await status('mil_changed')).toBe('started');
  });

  it('waits for what stands there in words; what is confirmed early is kept', async () => {
    const ids = await room.deliver();
    const next = await waiting(ids.engagementId, [ids.milestoneId], { words: 'The stock is counted.' });
    expect(await refusalOf(start(next))).toBe('milestone.waitsFor');
    expect(await start(next, true)).toMatchObject({ waits: { values: { other: 'Wireframes' } } });
    expect(await status(next)).toBe('planned');
    await room.accept(ids);
    await room.workOff();
    expect(await status(next)).toBe('started');
  });

  it('is refused with the condition until somebody confirms it', async () => {
    const ids = await room.deliver();
    const next = await waiting(ids.engagementId, [], { words: 'The stock is counted.' });
    await expect(start(next)).rejects.toMatchObject({
      code: 'milestone.conditionOpen',
      said: { values: { condition: 'The stock is counted.' } },
    });
    await start(next, true);
    expect(await status(next)).toBe('started');
    expect(await room.events(ids.engagementId)).toContain('milestone.condition-held');
  });

  it('without any condition is a person’s to start, and none starts in a paused project', async () => {
    const ids = await room.deliver();
    const free = await seedMilestone(room, ids.engagementId, { status: 'planned' });
    const next = await waiting(ids.engagementId, [ids.milestoneId]);
    await room.prisma.engagement.update({
      where: { id: ids.engagementId },
      data: { status: 'paused', paused },
    });
    await room.accept(ids);
    await room.workOff();
    expect([await status(free), await status(next)]).toEqual(['planned', 'planned']);
  });
});
