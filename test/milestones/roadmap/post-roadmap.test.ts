import { afterAll, beforeAll, expect, it } from 'vitest';
import { postRoadmap } from '../../../src/milestones/roadmap/post-roadmap.ts';
import { aoi, haru } from '../../support/room.ts';
import { openRoadmapRoom, type RoadmapRoom } from './seed-roadmap.ts';

let room: RoadmapRoom;
beforeAll(async () => {
  room = await openRoadmapRoom();
});
afterAll(() => room.close());

it('is the team’s to post, once it has something to show', async () => {
  const { engagementId, perform, visit } = room;
  await expect(perform(postRoadmap, { engagementId, seen: 0 }, visit(haru))).rejects.toMatchObject({
    code: 'milestone.notTheTeam',
  });
  const empty = await room.seedEngagement();
  await expect(perform(postRoadmap, { engagementId: empty, seen: 0 }, visit(aoi))).rejects.toMatchObject({
    code: 'roadmap.nothingToShow',
  });
  expect(await room.draws()).toEqual([]);
});

it('of several at the same moment one posts, and each posting is one more', async () => {
  const tries = await Promise.allSettled([room.posts(0), room.posts(0), room.posts(0)]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(room.posts(0)).rejects.toMatchObject({ code: 'roadmap.postedJustNow' });
  await room.posts(1);
  const { posting } = await room.prisma.roadmap.findUniqueOrThrow({
    where: { engagementId: room.engagementId },
  });
  expect(posting).toBe(2);
  expect(await room.draws()).toHaveLength(2);
});
