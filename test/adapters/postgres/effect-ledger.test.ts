import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  claim,
  claimHead,
  finish,
  lineUp,
  Overtaken,
  stop,
  tryAgain,
} from '../../../src/adapters/postgres/effect-ledger.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.prisma.effect.deleteMany();
});

interface Promised {
  readonly queue?: string;
  readonly state?: string;
  readonly dueInMs?: number;
  readonly priority?: number;
}
async function promise(values: Promised = {}): Promise<string> {
  const id = newId('eff');
  const now = Date.now();
  const { queue = null, state = 'waiting', dueInMs = -10, priority = 0 } = values;
  await room.prisma.effect.create({
    data: {
      id,
      key: id,
      kind: 'test',
      payload: { a: 1 },
      cause: 'x',
      queue,
      state,
      priority,
      createdAt: new Date(now),
      nextTryAt: new Date(now + dueInMs),
    },
  });
  return id;
}
const row = (id: string) => room.prisma.effect.findUniqueOrThrow({ where: { id } });
const jobsOf = async (id: string) => {
  const rows = await room.prisma.$queryRaw<{ run_at: Date }[]>`
    select run_at from graphile_worker._private_jobs where payload->>'effectId' = ${id}`;
  return rows;
};

describe('claiming', () => {
  it('is for one process, which is then trying', async () => {
    const id = await promise();
    const all = await Promise.all(Array.from({ length: 8 }, (_, nth) => claim(room.prisma, id, `p${nth}`)));
    const [won] = all.filter((one) => one !== undefined);
    expect(all.filter((one) => one !== undefined)).toHaveLength(1);
    expect(won).toMatchObject({
      id,
      key: id,
      kind: 'test',
      payload: { a: 1 },
      attempts: 1,
      queue: null,
      in_doubt: false,
    });
    expect(await row(id)).toMatchObject({ state: 'trying', attempts: 1, processId: `p${all.indexOf(won)}` });
  });

  it.each(['trying', 'done', 'refused', 'unknown', 'given-up', 'parked', 'dropped'])(
    'is not of what is %s',
    async (state) => {
      expect(await claim(room.prisma, await promise({ state }), 'p')).toBeUndefined();
    },
  );

  it('is not before its time', async () => {
    expect(await claim(room.prisma, await promise({ dueInMs: 60_000 }), 'p')).toBeUndefined();
  });
});

describe('the head of a queue', () => {
  it('goes first, and while it is tried or waits for its next try nothing overtakes it', async () => {
    const first = await promise({ queue: 'q' });
    const second = await promise({ queue: 'q' });
    const other = await promise({ queue: 'other' });
    const head = await claimHead(room.prisma, 'q', 'p');
    expect(head?.id).toBe(first);
    expect(await claimHead(room.prisma, 'q', 'p2')).toBeUndefined();
    expect((await claimHead(room.prisma, 'other', 'p2'))?.id).toBe(other);
    if (head !== undefined)
      await tryAgain(room.prisma, head, { afterMs: 60_000, problem: 'later', inDoubt: false });
    expect(await claimHead(room.prisma, 'q', 'p')).toBeUndefined();
    await room.prisma.effect.update({ where: { id: first }, data: { state: 'done' } });
    expect((await claimHead(room.prisma, 'q', 'p'))?.id).toBe(second);
  });

  it('and who is next in line are found without reading what was done, and what waits elsewhere', async () => {
    await room.prisma.$executeRaw`
      insert into effect (id, key, kind, payload, cause, queue, state, next_try_at, created_at)
      select 'd' || n, 'd' || n, 'test', '{}', 'x', 'long', 'done', now(), now() from generate_series(1, 2000) n`;
    await room.prisma.$executeRaw`
      insert into effect (id, key, kind, payload, cause, queue, next_try_at, created_at, in_line, line_hour, line_client, line_turn)
      select 'l' || n, 'l' || n, 'test', '{}', 'x', 'l' || n, now(), now(), true, now(), 'l' || n, 1 from generate_series(1, 2000) n`;
    await room.prisma.$executeRaw`analyze effect`;
    await promise({ queue: 'long' });
    const [read] = await room.prisma.$transaction(async (tx) => {
      await claimHead(tx, 'long', 'p');
      await tx.$queryRaw`select engawa_pass(0, false, 1, 10, null)`;
      await tx.$queryRaw`select engawa_admit(1, 5, null)`;
      return tx.$queryRaw<{ rows: number }[]>`
        select (seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables where relname = 'effect'`;
    });
    expect(read?.rows).toBeGreaterThan(5);
    expect(read?.rows).toBeLessThan(300);
  });

  it('what a person has to look at does not hold up the rest', async () => {
    await promise({ queue: 'q', state: 'refused' });
    const next = await promise({ queue: 'q' });
    expect((await claimHead(room.prisma, 'q', 'p'))?.id).toBe(next);
  });
});

async function claimed() {
  const id = await promise();
  const taken = await claim(room.prisma, id, 'p');
  if (taken === undefined) throw new Error('not claimed');
  return taken;
}
/** Another process has taken it over in the meantime. */
const overtake = (id: string) => room.prisma.effect.update({ where: { id }, data: { attempts: 2 } });

describe('the end of a try', () => {
  it('done: with its receipt and without doubt', async () => {
    const taken = await claimed();
    await room.prisma.$transaction((tx) => finish(tx, taken, { ts: '1' }));
    expect(await row(taken.id)).toMatchObject({
      state: 'done',
      receipt: { ts: '1' },
      problem: null,
      inDoubt: false,
      doneAt: expect.any(Date),
    });
    await expect(finish(room.prisma, taken, null)).rejects.toBeInstanceOf(Overtaken);
  });

  it('to be tried again: later, with the reason, and with a job for it', async () => {
    const taken = await claimed();
    const before = Date.now();
    await tryAgain(room.prisma, taken, { afterMs: 30_000, problem: 'away', inDoubt: true });
    const after = await row(taken.id);
    expect(after).toMatchObject({ state: 'waiting', problem: 'away', inDoubt: true });
    expect(after.nextTryAt.getTime() - before).toBeGreaterThanOrEqual(30_000);
    expect((await jobsOf(taken.id)).map(({ run_at }) => run_at.getTime())).toEqual([
      after.nextTryAt.getTime(),
    ]);
  });

  it('without a turn to post: it stands in line, has used up no try, and is nobody’s until it is called', async () => {
    const queue = 'lined';
    const [first, second] = [await promise({ queue }), await promise({ queue })];
    const taken = await claimHead(room.prisma, queue, 'p');
    if (taken === undefined) throw new Error('not claimed');
    await lineUp(room.prisma, taken, { afterMs: 0, problem: 'no turn' });
    const lined = () => room.prisma.$queryRaw<
      { id: string; attempts: number; in_line: boolean; line_turn: number }[]
    >`
      select id, attempts, in_line, line_turn from effect where queue = ${queue} order by seq`;
    expect(await lined()).toMatchObject([
      { id: first, attempts: 0, in_line: true, line_turn: 1 },
      { id: second, in_line: false, line_turn: null },
    ]);
    expect(await jobsOf(first)).toEqual([]);
    expect(await claim(room.prisma, first, 'p')).toBeUndefined();
    expect(await claimHead(room.prisma, queue, 'p')).toBeUndefined();
    await room.prisma.$queryRaw`select engawa_admit(1, 5, null)`;
    expect(await jobsOf(first)).toHaveLength(1);
    const called = await claimHead(room.prisma, queue, 'p');
    expect(called).toMatchObject({ id: first, attempts: 1, has_turn: true });
    // What waits again after a try has used its turn up.
    if (called !== undefined)
      await tryAgain(room.prisma, called, { afterMs: 0, problem: 'slow down', inDoubt: false });
    expect(await claimHead(room.prisma, queue, 'p')).toMatchObject({ id: first, has_turn: false });
  });

  it('without a turn: somebody waits behind it by then, and it stands where that one would', async () => {
    const digest = await promise({ queue: 'asked', priority: 20 });
    const taken = await claimHead(room.prisma, 'asked', 'p');
    if (taken === undefined) throw new Error('not claimed');
    await promise({ queue: 'asked', priority: 0 });
    await lineUp(room.prisma, taken, { afterMs: 0, problem: 'no turn' });
    expect(await row(digest)).toMatchObject({ inLine: true, priority: 0 });
  });

  it('without a turn: somebody comes later, and lends it the better rank, never a worse one', async () => {
    const digest = await promise({ queue: 'later', priority: 20 });
    const taken = await claimHead(room.prisma, 'later', 'p');
    if (taken === undefined) throw new Error('not claimed');
    await lineUp(room.prisma, taken, { afterMs: 0, problem: 'no turn' });
    expect(await row(digest)).toMatchObject({ inLine: true, priority: 20 });
    for (const [priority, becomes] of [
      [10, 10],
      [20, 10],
      [0, 0],
    ] as const) {
      await promise({ queue: 'later', priority });
      expect(await claimHead(room.prisma, 'later', 'p')).toBeUndefined();
      expect(await row(digest)).toMatchObject({ inLine: true, priority: becomes });
    }
  });

  it.each(['refused', 'unknown', 'given-up'] as const)('%s: a person has to look', async (state) => {
    const taken = await claimed();
    await stop(room.prisma, taken, state, 'no');
    expect(await row(taken.id)).toMatchObject({ state, problem: 'no' });
    await expect(stop(room.prisma, taken, state, 'again')).rejects.toBeInstanceOf(Overtaken);
  });

  it('comes too late from whoever was overtaken', async () => {
    const taken = await claimed();
    await overtake(taken.id);
    await expect(finish(room.prisma, taken, null)).rejects.toBeInstanceOf(Overtaken);
    await expect(stop(room.prisma, taken, 'unknown', 'x')).rejects.toBeInstanceOf(Overtaken);
    await tryAgain(room.prisma, taken, { afterMs: 1, problem: 'x', inDoubt: true });
    expect(await row(taken.id)).toMatchObject({ state: 'trying', problem: null });
    expect(await jobsOf(taken.id)).toEqual([]);
  });
});
