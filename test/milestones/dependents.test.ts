import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dependentsOf } from '../../src/milestones/dependents.ts';
import { reactions } from '../../src/milestones/reactions.ts';
import { openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

describe('dependents', () => {
  it('are found through others, each once, even in a ring', () => {
    const among = [
      { id: 'a', dependsOnId: 'c' },
      { id: 'b', dependsOnId: 'a' },
      { id: 'c', dependsOnId: 'b' },
      { id: 'd', dependsOnId: 'a' },
      { id: 'e', dependsOnId: null },
    ];
    expect(
      dependentsOf('a', among)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd']);
    expect(dependentsOf('e', among)).toEqual([]);
  });
});
