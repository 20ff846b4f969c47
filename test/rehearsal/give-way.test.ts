import { afterAll, beforeAll, expect, it } from 'vitest';
import { isWaitedFor } from '../../src/rehearsal/give-way.ts';
import { openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

it('is waited for as soon as somebody wants what it has, and not before', async () => {
  const id = await room.seedEngagement();
  const lock = 'select from engagement where id = $1 for update';
  let theirs: Promise<unknown> = Promise.resolve();
  await room.prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(lock, id);
    expect(await isWaitedFor(tx)).toBe(false);
    theirs = room.pool.query(lock, [id]);
    await expect.poll(() => isWaitedFor(tx)).toBe(true);
  });
  await theirs;
});
