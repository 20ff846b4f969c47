import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receive } from '../../../src/adapters/postgres/inbox.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const take = (source: string, externalId: string, body: unknown = { text: '日本語' }) =>
  receive(room.prisma, () => newId('inb'), { source, externalId, body });
const jobs = async () =>
  (
    await room.prisma.$queryRaw<
      { count: number }[]
    >`select count(*)::int as count from graphile_worker.jobs where task_identifier = 'handle-inbound'`
  )[0]?.count;

describe('what comes in', () => {
  it('is written down with its job; the same again is neither', async () => {
    expect(await take('slack', 'Ev1')).toBe(true);
    expect(await take('slack', 'Ev1', { text: 'other' })).toBe(false);
    expect(await take('stripe', 'Ev1')).toBe(true);
    expect(await room.prisma.inbox.findMany({ orderBy: { source: 'asc' } })).toMatchObject([
      { source: 'slack', externalId: 'Ev1', body: { text: '日本語' }, handledAt: null, attempts: 0 },
      { source: 'stripe' },
    ]);
    expect(await jobs()).toBe(2);
  });

  it('many times at the same moment is written down once', async () => {
    const before = await jobs();
    const all = await Promise.all(Array.from({ length: 20 }, () => take('slack', 'Ev2')));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await jobs()).toBe((before ?? 0) + 1);
  });
});
