import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/postgres/database.ts';
import { claimHead } from '../../../src/adapters/postgres/effect-ledger.ts';
import { createPostingLine } from '../../../src/adapters/slack/posting-line.ts';
import { priorities, TryLater } from '../../../src/kernel/effect.ts';
import { BURST, everyMsOf, type InLine, NotYourTurn } from '../../../src/kernel/posting-line.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

// Simulated, and ahead of the database's own clock, so that what is promised now may be called at once.
const START = Date.parse('2030-01-04T06:00:00Z');
const EVERY = everyMsOf(300);
let nowMs = START;
const line = () => createPostingLine({ prisma: room.prisma, postsAMinute: 300, now: () => new Date(nowMs) });
const clear = async () => {
  nowMs = START;
  await room.prisma.$executeRaw`delete from effect`;
  await room.prisma.$executeRaw`delete from slack_pace`;
};
beforeEach(clear);

interface Post {
  readonly id: string;
  readonly client: string;
  readonly priority?: number;
  /** Of the day, at which it was due. */
  readonly hour?: number;
}

const promised = (posts: readonly Post[]) => {
  const effects = posts.map(({ id, client, priority = 20, hour = 6 }) => ({
    id,
    key: id,
    kind: 'slack.post',
    payload: {},
    cause: 'x',
    queue: client,
    priority,
    due: `2026-11-27T${String(hour).padStart(2, '0')}:30:00Z`,
  }));
  return room.prisma.$executeRaw`select engawa_promise(${JSON.stringify(effects)}::jsonb)`;
};

/** Calls those who are next, and has them posted at that moment. */
async function called(): Promise<string[]> {
  await line().admit();
  const rows = await room.prisma.$queryRaw<{ id: string }[]>`
    update effect set state = 'done' where has_turn and state = 'waiting' returning id`;
  return rows.map(({ id }) => id).sort();
}

/** Everybody, in the groups in which they were called. */
async function calledInGroups(): Promise<string[][]> {
  const groups: string[][] = [];
  for (let idle = 0; idle < 3; nowMs += EVERY + 1) {
    const group = await called();
    if (group.length > 0) groups.push(group);
    idle = group.length > 0 ? 0 : idle + 1;
  }
  return groups;
}

describe('who stands in line', () => {
  it('is scheduled: it has no job until its turn comes, and then one', async () => {
    const jobs = () =>
      room.prisma.$queryRaw<{ id: string }[]>`
        select payload->>'effectId' as id from graphile_worker._private_jobs
         where payload->>'effectId' in ('digest', 'card', 'letter') order by 1`;
    await promised([
      { id: 'digest', client: 'a' },
      { id: 'card', client: 'b', priority: priorities.person },
    ]);
    expect(await jobs()).toEqual([{ id: 'card' }]);
    expect(await line().admit()).toBe(1);
    expect(await line().admit()).toBe(0);
    expect(await jobs()).toEqual([{ id: 'card' }, { id: 'digest' }]);
  });

  it('is called by rank, by the hour, and then client by client', async () => {
    await promised(Array.from({ length: 10 }, (_, n) => ({ id: `a${n}`, client: 'a' })));
    await promised([
      { id: 'b0', client: 'b' },
      { id: 'late', client: 'c', hour: 7 },
      { id: 'urgent', client: 'd', hour: 7, priority: 19 },
      { id: 'b1', client: 'b' },
    ]);
    await room.prisma.$executeRaw`
      update effect set in_line = true, line_hour = '2026-11-27T07:00:00Z', line_client = 'd', line_turn = 1
       where id = 'urgent'`;
    const groups = await calledInGroups();
    expect(groups[0]).toEqual(['a0', 'a1', 'b0', 'b1', 'urgent']);
    expect(groups.slice(1).flat()).toEqual(['a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'late']);
  });

  it('keeps the place that it had, also when more is promised after the first were called', async () => {
    await promised([1, 2, 3, 4, 5, 6, 7].map((n) => ({ id: `a${n}`, client: 'a' })));
    expect(await called()).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
    await promised([
      { id: 'a8', client: 'a' },
      { id: 'b1', client: 'b' },
    ]);
    expect((await calledInGroups()).flat()).toEqual(['b1', 'a6', 'a7', 'a8']);
  });

  it('is taken along by what somebody waits for in the same queue', async () => {
    await promised([1, 2, 3, 4, 5, 6].map((n) => ({ id: `x${n}`, client: `x${n}` })));
    await promised([{ id: 'digest', client: 'a', hour: 9 }]);
    await promised([{ id: 'answer', client: 'a', priority: priorities.person }]);
    // What the answer's own job does.
    expect(await claimHead(room.prisma, 'a', 'p')).toBeUndefined();
    const first = await called();
    expect(first).toContain('digest');
  });

  it('holds up nobody who presses: the answer is promised although somebody has the digest’s row', async () => {
    await promised([{ id: 'digest', client: 'a' }]);
    await room.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`select 1 from effect where id = 'digest' for update`;
      await promised([{ id: 'answer', client: 'a', priority: priorities.person }]);
    });
    expect(await room.prisma.effect.count()).toBe(2);
  });

  it('whatever was promised, in whatever order: by hour and turn, and each of them once', async () => {
    const post = fc.record({
      client: fc.constantFrom('a', 'b', 'c'),
      hour: fc.integer({ min: 5, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(post, { maxLength: 8 }), { maxLength: 3 }), async (batches) => {
        await clear();
        const all: { id: string; client: string; hour: number; turn: number }[] = [];
        for (const batch of batches) {
          const posts = batch.map((one, n) => ({ ...one, id: `p${all.length + n}` }));
          for (const one of posts) {
            const before = all.filter(({ client, hour }) => client === one.client && hour === one.hour);
            all.push({ ...one, turn: before.length + 1 });
          }
          await promised(posts);
        }
        const wanted = all.toSorted((a, b) => a.hour - b.hour || a.turn - b.turn).map(({ id }) => id);
        const ranks = new Map(all.map(({ id, hour, turn }) => [id, `${hour} ${turn}`]));
        const groups = await calledInGroups();
        expect(groups.flat().toSorted()).toEqual(wanted.toSorted());
        let from = 0;
        for (const group of groups) {
          const next = wanted.slice(from, from + group.length);
          expect(group.map((id) => ranks.get(id)).toSorted()).toEqual(
            next.map((id) => ranks.get(id)).toSorted(),
          );
          from += group.length;
        }
      }),
      { numRuns: 15 },
    );
  });

  it('two processes that call at the same moment call no more than one, and nobody twice', async () => {
    await promised(Array.from({ length: 20 }, (_, n) => ({ id: `a${n}`, client: `c${n}` })));
    const counts = await Promise.all([line().admit(), line().admit(), line().admit()]);
    expect(counts.toSorted()).toEqual([0, 0, BURST.others]);
    const rows = await room.prisma.$queryRaw<{ id: string }[]>`
      select id from effect where has_turn order by seq`;
    expect(rows.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
  });
});

const answer = { kind: 'slack.post', priority: priorities.person, has_turn: false };
const passes = (promise: InLine) =>
  line()
    .pass(promise)
    .then(
      () => true,
      (error: unknown) => {
        expect(error).toBeInstanceOf(NotYourTurn);
        return false;
      },
    );

describe('what is about to be posted', () => {
  it('has turns of its own left when the scheduled ones have used theirs up, and only so many', async () => {
    await promised(Array.from({ length: 9 }, (_, n) => ({ id: `a${n}`, client: `c${n}` })));
    expect(await called()).toHaveLength(BURST.others);
    const passed: boolean[] = [];
    for (let n = 0; n < 6; n += 1) passed.push(await passes(answer));
    expect(passed).toEqual([true, true, true, true, true, false]);
    nowMs += EVERY + 1;
    expect(await passes(answer)).toBe(true);
  });

  it('stands in line behind its equals, and not behind those of lower rank', async () => {
    await promised([{ id: 'digest', client: 'a' }]);
    expect(await passes({ ...answer, priority: priorities.scheduled })).toBe(false);
    expect(await passes({ ...answer, priority: priorities.house })).toBe(true);
  });

  it('is a post: a redraw takes no turn', async () => {
    for (let n = 0; n < 30; n += 1) expect(await passes({ ...answer, kind: 'slack.redraw' })).toBe(true);
  });

  it('is certain not to have been sent when the database is away', async () => {
    const away = openDatabase('postgresql://nobody@127.0.0.1:1/nothing', {
      connections: 1,
      onError: () => undefined,
    });
    const error = await createPostingLine({ prisma: away.prisma, postsAMinute: 300 })
      .pass(answer)
      .catch((reason: unknown) => reason)
      .finally(away.close);
    expect(error).toBeInstanceOf(TryLater);
    expect(error).not.toBeInstanceOf(NotYourTurn);
  });
});
