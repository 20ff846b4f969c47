import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimHead, holdOver } from '../../../src/adapters/postgres/effect-ledger.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const row = (id: string) => room.prisma.effect.findUniqueOrThrow({ where: { id } });

it('what is held over keeps its place, has used up no try, and its channel goes on', async () => {
  const posts = ['digest', 'card'].map((id) => ({
    ...{ id, key: id, kind: 'slack.post', payload: {}, cause: 'x', queue: 'night' },
    ...(id === 'digest' ? { priority: 20, due: '2026-11-27T06:30:00Z' } : { priority: 0 }),
  }));
  await room.prisma.$executeRaw`select engawa_promise(${JSON.stringify(posts)}::jsonb)`;
  const before = await row('digest');
  expect(before).toMatchObject({ dueAt: new Date('2026-11-27T06:30:00Z'), lineTurn: 1 });
  await room.prisma.$queryRaw`select engawa_admit(1, 5, null)`;
  const taken = await claimHead(room.prisma, 'night', 'p');
  if (taken?.id !== 'digest') throw new Error('not claimed');
  expect(taken.due_at).toEqual(before.dueAt);
  const until = Temporal.Instant.from('2026-11-30T01:00:00Z');
  await holdOver(room.prisma, taken, { until, afterMs: 3_600_000, problem: 'night' });
  const held = await row('digest');
  expect(held).toMatchObject({
    ...{ state: 'waiting', attempts: 0, inLine: true, hasTurn: false, queue: 'night', problem: 'night' },
    ...{ heldUntil: new Date('2026-11-30T01:00:00Z'), priority: 20 },
    ...{ lineHour: before.lineHour, lineClient: before.lineClient, lineTurn: 1 },
  });
  expect(held.nextTryAt.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
  expect(await claimHead(room.prisma, 'night', 'p')).toMatchObject({ id: 'card' });
  expect(await room.prisma.$queryRaw`select engawa_admit(1, 5, null) as count`).toEqual([{ count: 0 }]);
  // Whoever was overtaken holds nothing over.
  await holdOver(room.prisma, taken, { until, afterMs: 1, problem: 'late' });
  expect(await row('digest')).toMatchObject({ problem: 'night' });
  await room.prisma.effect.update({ where: { id: 'digest' }, data: { nextTryAt: new Date(0) } });
  expect(await room.prisma.$queryRaw`select engawa_admit(1, 5, null) as count`).toEqual([{ count: 0 }]);
  await room.prisma.effect.update({ where: { id: 'digest' }, data: { heldUntil: null } });
  expect(await room.prisma.$queryRaw`select engawa_admit(1, 5, null) as count`).toEqual([{ count: 1 }]);
  const called = await claimHead(room.prisma, 'night', 'p');
  expect(called).toMatchObject({ id: 'digest', attempts: 1, has_turn: true });
});
