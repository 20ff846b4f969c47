import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPostingLine } from '../../../src/adapters/slack/posting-line.ts';
import { priorities } from '../../../src/kernel/effect.ts';
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

const turns = async (most: number, burst: number): Promise<{ given: number; wait_ms: number }> => {
  const [row] = await room.prisma.$queryRaw<{ given: number; wait_ms: number }[]>`
    select * from engawa_turns('*', ${most}::int, ${EVERY}::float8, ${burst}::int, ${new Date(nowMs)}::timestamptz)`;
  if (row === undefined) throw new Error('no answer');
  return row;
};

describe('turns', () => {
  it('in no stretch of time are more than its length gives, and one burst', async () => {
    const step = fc.record({
      waits: fc.integer({ min: 0, max: 3_000 }),
      wants: fc.integer({ min: 0, max: 12 }),
      burst: fc.constantFrom(BURST.others, BURST.people),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 20 }), async (steps) => {
        await clear();
        const taken: { atMs: number; given: number }[] = [];
        for (const { waits, wants, burst } of steps) {
          nowMs += waits;
          taken.push({ atMs: nowMs, given: (await turns(wants, burst)).given });
        }
        for (const [from, { atMs }] of taken.entries()) {
          let sum = 0;
          for (const later of taken.slice(from)) {
            sum += later.given;
            // A millisecond for each turn: the database keeps no less.
            expect(sum).toBeLessThanOrEqual(BURST.people + (later.atMs - atMs + sum) / EVERY);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('say how long until the next one', async () => {
    expect(await turns(5, 5)).toMatchObject({ given: 5, wait_ms: 0 });
    const { given, wait_ms: wait } = await turns(1, 5);
    expect(given).toBe(0);
    nowMs += Math.ceil(wait);
    expect(await turns(1, 5)).toMatchObject({ given: 1 });
  });

  it('go on when the clock is set back by hours, and a wait that Slack asked for is waited for again', async () => {
    await turns(5, 5);
    nowMs -= 3 * 3_600_000;
    expect(await turns(1, 5)).toMatchObject({ given: 1 });
    await hold('C1', 60_000);
    expect((await turns(1, 5)).given).toBe(0);
    nowMs -= 3 * 3_600_000;
    const { given, wait_ms: wait } = await turns(1, 5);
    expect(given).toBe(0);
    expect(wait).toBeGreaterThanOrEqual(60_000);
    expect(wait).toBeLessThan(62_000);
    nowMs += 62_000;
    expect(await turns(1, 5)).toMatchObject({ given: 1 });
  });

  it('are not saved up while the clock runs ahead', async () => {
    await turns(5, 5);
    nowMs += 24 * 3_600_000;
    expect(await turns(100, 5)).toMatchObject({ given: 5 });
  });
});

const postedTo = (channel: string) => room.prisma.$queryRaw`
  select * from engawa_turns(${channel}, 1, 1010, 1, ${new Date(nowMs)}::timestamptz)`;
const hold = async (channel: string, ms: number): Promise<boolean> => {
  await postedTo(channel);
  const [row] = await room.prisma.$queryRaw<{ everybody: boolean }[]>`
    select engawa_hold(${channel}, ${ms}::float8, ${EVERY}::float8, ${BURST.people}::int,
                       ${new Date(nowMs)}::timestamptz) as everybody`;
  return row?.everybody === true;
};

describe('a wait that Slack asks for', () => {
  it('is everybody’s when the channel had been quiet: nobody posts before it is over', async () => {
    await postedTo('C1');
    nowMs += 30_000;
    expect(await passes({ ...answer, has_turn: true })).toBe(true);
    expect(await hold('C1', 20_000)).toBe(true);
    expect(await passes(answer)).toBe(false);
    expect(await passes({ ...answer, has_turn: true }), 'not even who was called before').toBe(false);
    nowMs += 19_999;
    expect(await passes(answer)).toBe(false);
    nowMs += 2;
    for (const priority of [priorities.person, priorities.scheduled])
      expect(await passes({ ...answer, priority, has_turn: true })).toBe(true);
    expect(await passes(answer)).toBe(true);
  });

  it('is the channel’s when it was busy, until a second channel is told the same', async () => {
    await postedTo('C1');
    await postedTo('C2');
    nowMs += 1_020;
    expect(await hold('C1', 20_000)).toBe(false);
    expect(await passes(answer)).toBe(true);
    expect(await hold('C2', 20_000)).toBe(true);
    expect(await passes(answer)).toBe(false);
  });
});
