import { afterAll, beforeAll, expect, it } from 'vitest';
import { Busy } from '../../../src/adapters/postgres/perform.ts';
import { createRollBack } from '../../../src/adapters/postgres/roll-back.ts';
import { refuse } from '../../../src/engagements/refusals.ts';
import type { RollBack } from '../../../src/kernel/outlook.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
let rollBack: RollBack;
let id: string;
beforeAll(async () => {
  room = await openRoom();
  rollBack = createRollBack({ prisma: room.prisma, budgetMs: 2_000, lockWaitMs: 100 });
  id = await room.seedEngagement();
});
afterAll(() => room.close());

const nameNow = async () => (await room.prisma.engagement.findUniqueOrThrow({ where: { id } })).name;

it('sees what it has written, gives its answer, and leaves nothing', async () => {
  const seen = await rollBack(async (tx) => {
    await tx.engagement.update({ where: { id }, data: { name: 'Changed' } });
    return (await tx.engagement.findUniqueOrThrow({ where: { id } })).name;
  });
  expect([seen, await nameNow()]).toEqual(['Changed', 'Website']);
});

it('an answer of nothing is an answer', async () => {
  expect(await rollBack(async () => undefined)).toBeUndefined();
});

it('goes on after a statement that failed, from where it stood before it', async () => {
  const seen = await rollBack(async (tx) => {
    await tx.engagement.update({ where: { id }, data: { name: 'Before' } });
    await tx.$executeRaw`savepoint here`;
    await tx.engagement
      .update({ where: { id }, data: { status: 'nonsense' } })
      .catch(() => tx.$executeRaw`rollback to savepoint here`);
    return (await tx.engagement.findUniqueOrThrow({ where: { id } })).name;
  });
  expect([seen, await nameNow()]).toEqual(['Before', 'Website']);
});

it('a refusal comes through in its words', async () => {
  const no = rollBack(() => Promise.reject(refuse.unknown()));
  await expect(no).rejects.toMatchObject({ code: 'engagement.unknown' });
});

it('gives way to whoever holds what it needs, and says that it is busy', async () => {
  const client = await room.pool.connect();
  try {
    await client.query('begin');
    await client.query('select 1 from engagement where id = $1 for update', [id]);
    const waited = rollBack((tx) => tx.$executeRaw`select 1 from engagement where id = ${id} for update`);
    await expect(waited).rejects.toBeInstanceOf(Busy);
  } finally {
    await client.query('rollback');
    client.release();
  }
});
