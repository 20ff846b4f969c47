import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lineFacts, readyBy } from '../../src/effects/line-facts.ts';
import { openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

it('counts who stands in line and what was posted in the last minute, and knows of a wait', async () => {
  expect(await lineFacts(room.prisma)).toEqual({ waiting: 0, lastMinute: 0, heldMs: 0 });
  const posts = ['a', 'b', 'c'].map((id) => ({
    id,
    key: id,
    kind: 'slack.post',
    payload: {},
    cause: 'x',
    queue: id,
    priority: 20,
  }));
  await room.prisma.$executeRaw`select engawa_promise(${JSON.stringify(posts)}::jsonb)`;
  await room.prisma.$executeRaw`
    update effect set in_line = false, state = 'done', receipt = '{"ts": "1"}', done_at = now() where id = 'a'`;
  await room.prisma.$executeRaw`
    insert into slack_pace (channel_id, next_at, held_ms) values ('*', now() + interval '40 seconds', 40000)`;
  const facts = await lineFacts(room.prisma);
  expect(facts).toMatchObject({ waiting: 2, lastMinute: 1 });
  expect(facts.heldMs).toBeGreaterThan(30_000);
  expect(facts.heldMs).toBeLessThanOrEqual(40_000);
  // Who waits for the morning does not stand in anybody's way.
  await room.prisma.$executeRaw`update effect set held_until = now() + interval '9 hours' where id = 'b'`;
  expect(await lineFacts(room.prisma)).toMatchObject({ waiting: 1 });
});

it('says when the last one is posted: 290 a minute, after the wait', () => {
  const now = Temporal.Instant.from('2026-11-27T06:00:00Z');
  const by = (waiting: number, heldMs: number): string =>
    readyBy({ waiting, lastMinute: 0, heldMs }, now).round('second').toString();
  expect(by(290, 0)).toBe('2026-11-27T06:01:00Z');
  expect(by(2_900, 30_000)).toBe('2026-11-27T06:10:30Z');
});
