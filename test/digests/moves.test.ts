import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Move, movesIn, netMoves } from '../../src/digests/moves.ts';
import { movedLine } from '../../src/digests/sections/because.ts';
import { usualSize } from '../../src/digests/sections/section.ts';
import { plain } from '../../src/kernel/format.ts';
import { moveMilestones } from '../../src/milestones/move-milestones.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { type DigestRoom, openDigestRoom } from './digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

const move = (change: Partial<Move>): Move => ({
  key: 'moved:eng_1:1',
  engagementId: 'eng_1',
  engagement: 'Website',
  milestoneId: 'mil_1',
  title: 'Launch',
  from: '2026-12-01',
  to: '2026-12-02',
  at: Temporal.Instant.from('2026-11-23T01:00:00Z'),
  because: { kind: 'material', what: 'Logo', number: null },
  ...change,
});

describe('days that moved', () => {
  it('several times are told once, from the first day to the last, for the last reason', () => {
    const last = { kind: 'change', what: '', number: 2 };
    const all = [move({}), move({ from: '2026-12-02', to: '2026-12-07', because: last })];
    expect(netMoves(all)).toMatchObject([{ from: '2026-12-01', to: '2026-12-07', because: last }]);
    expect(netMoves([...all, move({ from: '2026-12-07', to: '2026-12-01' })])).toEqual([]);
    expect(netMoves([move({}), move({ milestoneId: 'mil_2' })])).toHaveLength(2);
  });

  it('that went back say that it has not come to it', async () => {
    const engagementId = await room.active();
    const milestoneId = await seedMilestone(room, engagementId, { title: 'Launch' });
    const by = { kind: 'member', id: 'mem_aoi', name: 'Aoi' };
    const raised = {
      raisedBy: by,
      raisedAt: new Date('2026-11-23T01:00:00Z'),
      options: [],
      effect: 'Two days',
    };
    const about = { id: 'rsk_1', engagementId, number: 1, kind: 'risk', what: 'The printer is late' };
    await room.prisma.risk.create({
      data: { ...about, ...raised, status: 'closed', outcome: 'No', closedBy: by, closedAt: raised.raisedAt },
    });
    const risk = { kind: 'risk', riskId: 'rsk_1', what: 'The printer is late', onCard: false } as const;
    const because = { ...risk, undone: true };
    room.at('2026-11-23T02:00:00Z');
    await room.perform(moveMilestones, { engagementId, milestoneId, businessDays: 2, because }, room.visit());
    const { moved } = (await room.contentOf(engagementId)) ?? { moved: [] };
    const lines = moved.map((one) => plain(movedLine(one, usualSize), 'en'));
    expect(lines).toEqual([expect.stringContaining('(“The printer is late” did not happen)')]);
  });

  it('are read from the log, of those asked for and within the time asked for', async () => {
    const engagementId = await room.active();
    const other = await room.active();
    const milestoneId = await seedMilestone(room, engagementId, { title: 'Launch' });
    await seedMilestone(room, engagementId, { title: 'After', awaits: [milestoneId] });
    const because = { kind: 'material', what: 'Logo' } as const;
    const before = room.visit().now;
    room.at('2026-11-23T02:00:00Z');
    await room.perform(moveMilestones, { engagementId, milestoneId, businessDays: 2, because }, room.visit());
    const told = await movesIn(room.prisma, [engagementId], { from: before });
    expect(told).toMatchObject([
      { title: 'Launch', from: '2026-11-30', to: '2026-12-02', engagement: 'Website', engagementId },
      { title: 'After', because: { kind: 'material', what: 'Logo', number: null } },
    ]);
    expect(await movesIn(room.prisma, [other], { from: before })).toEqual([]);
    expect(await movesIn(room.prisma, [engagementId], { from: before, until: before })).toEqual([]);
    expect(await movesIn(room.prisma, [engagementId], { from: room.visit().now })).toEqual([]);
    const all = await movesIn(room.prisma, 'all', { from: before });
    expect(all.filter((one) => one.engagementId === engagementId)).toHaveLength(2);
    room.at('2026-11-27T06:00:00Z');
    expect((await room.contentOf(engagementId))?.moved).toMatchObject([
      { title: 'Launch' },
      { title: 'After' },
    ]);
  });
});
