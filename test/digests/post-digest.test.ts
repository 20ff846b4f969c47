import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../milestones/whole-room.ts';
import { haru, sora } from '../support/room.ts';
import { type DigestRoom, FRIDAY, openDigestRoom } from './digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

describe('posting the digest now', () => {
  it('is once a day, by the team, while the engagement is in force; the planned one of that day is the same', async () => {
    const id = await room.active();
    expect(await refusalOf(room.post(id, haru))).toBe('digest.notTheTeam');
    room.at('2026-11-27T01:00:00Z');
    await room.planNext();
    await room.post(id, sora);
    expect(await refusalOf(room.post(id))).toBe('digest.alreadyPosted');
    room.at(FRIDAY);
    await room.compose();
    expect(await room.prisma.digest.count({ where: { scope: id } })).toBe(1);
    room.at('2026-11-27T15:00:00Z');
    await room.post(id);
    expect(await refusalOf(room.post(await room.seedEngagement()))).toBe('digest.notActive');
  });

  it('twice at the same moment posts once', async () => {
    const id = await room.active();
    const both = await Promise.allSettled([room.post(id), room.post(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
