import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDueWords, dueKinds } from '../../src/local-house/due-words.ts';
import { batches, promisedActs } from '../../src/rooms.ts';
import { openRoom, type Room } from '../support/room.ts';
import { sourcesBelow } from '../support/source-files.ts';

const acts = new Map(promisedActs.map((act) => [act.name, act]));

/** The kinds that some file of the rooms makes due: `scheduleAct(…, act, …)`, and what the planners plan. */
function scheduled(): string[] {
  const files = sourcesBelow('src');
  const variables = files.flatMap(({ text }) =>
    [...text.matchAll(/\bscheduleAct\(\s*tx,\s*visit,\s*(\w+)/g)].flatMap(([, name]) => name ?? []),
  );
  const named = variables.flatMap((variable) =>
    files.flatMap(({ text }) => {
      const found = new RegExp(`const ${variable} = (?:act|reminder)\\(\\{\\s*name: '([^']+)'`).exec(
        text,
      )?.[1];
      return found ?? [];
    }),
  );
  const planned = files.flatMap(({ text }) =>
    [...text.matchAll(/\bdueRow\([^)]*'([a-z]+\.[a-z-]+)'/g)].flatMap(([, kind]) => kind ?? []),
  );
  expect(variables.length).toBeGreaterThan(5);
  expect(new Set(named).size).toBe(new Set(variables).size);
  return [...new Set([...named, ...planned, ...batches.map(({ kind }) => kind)])];
}

describe('what happens by itself', () => {
  it('has words for everything that can be due, and for nothing else', () => {
    expect(Object.keys(dueKinds).toSorted()).toEqual(scheduled().toSorted());
  });

  it('is carried out by somebody', () => {
    const batched: readonly string[] = batches.map(({ kind }) => kind);
    expect(Object.keys(dueKinds).filter((kind) => !acts.has(kind) && !batched.includes(kind))).toEqual([]);
  });

  it('is said in three languages', () => {
    for (const { en, ja, zh } of Object.values(dueKinds)) expect(new Set([en, ja, zh]).size).toBe(3);
  });
});

describe('what it is about', () => {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom();
  });
  afterAll(() => room.close());

  it('is the engagement, with its milestone or the number of its change, or the agency', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 5n });
    const at = new Date('2026-11-23T01:00:00Z');
    const { prisma } = room;
    await prisma.milestone.create({
      data: {
        id: 'mil_1',
        engagementId,
        position: 0,
        title: 'Wireframes',
        outcome: 'Drawn',
        criteria: [],
        amount: 5n,
        currency: 'JPY',
        dueOn: at,
        status: 'delivered',
        round: 1,
        createdAt: at,
      },
    });
    await prisma.delivery.create({
      data: {
        id: 'del_1',
        milestoneId: 'mil_1',
        round: 1,
        status: 'open',
        what: 'w',
        proof: 'p',
        deliveredBy: 'Aoi',
        deliveredAt: at,
      },
    });
    await prisma.changeRequest.create({
      data: {
        id: 'chg_1',
        engagementId,
        number: 3,
        status: 'asked',
        what: 'w',
        why: 'y',
        askedBy: {},
        askedAt: at,
      },
    });
    const words = createDueWords({ pool: room.pool });
    const about = async (kind: string, subject: string, of: string | null = engagementId) =>
      (await words({ at: 0, kind, subject, engagementId: of })).about;
    expect(await about('milestone.warn-of-window', 'del_1')).toBe('Website · Wireframes');
    expect(await about('change.expire', 'chg_1')).toBe('Website · #3');
    expect(await about('digest.weekly', engagementId)).toBe('Website');
    expect(await about('digest.daily', 'agency', null)).toBe('Hibiki Studio');
    expect((await words({ at: 0, kind: 'digest.daily', subject: 'agency', engagementId: null })).what).toBe(
      dueKinds['digest.daily'],
    );
  });
});
