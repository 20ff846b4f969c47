import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPerform } from '../../src/adapters/postgres/perform.ts';
import { newId } from '../../src/adapters/system/ids.ts';
import { BATCH, composeWeekly } from '../../src/digests/compose-weekly.ts';
import { planDigests } from '../../src/digests/plan-digests.ts';
import { consequencesOf } from '../../src/rooms.ts';
import { paused } from '../support/paused.ts';
import { NOW } from '../support/room.ts';
import { type DigestRoom, FRIDAY, openDigestRoom } from './digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

describe('composing the weekly digests', () => {
  it('archives each once, though two processes compose at the same moment', async () => {
    for (let count = 0; count < 20; count += 1) await room.atWork();
    await room.planNext();
    room.at(FRIDAY);
    const other = createPerform({ prisma: room.prisma, consequencesOf, budgetMs: 20_000 });
    const [one, two] = await Promise.all([room.compose(), other(composeWeekly, {}, room.visit())]);
    expect(one.composed + two.composed).toBe(20);
    expect(await room.prisma.digest.count({ where: { kind: 'weekly' } })).toBe(20);
    expect(await room.compose()).toEqual({ composed: 0 });
    expect((await room.effects('slack.post')).filter(({ state }) => state === 'waiting')).toHaveLength(20);
  });

  it('has them stand in line by the hour at which they were due, though nobody composed until the evening', async () => {
    for (let count = 0; count < 3; count += 1) await room.atWork();
    await room.planNext();
    room.at('2026-11-27T10:20:00Z');
    await room.compose();
    const places = await room.prisma.$queryRaw<{ line_hour: Date; line_turn: number }[]>`
      select line_hour, line_turn from effect
       where kind = 'slack.post' and in_line and state = 'waiting' order by line_turn desc limit 3`;
    expect(places.map(({ line_hour: hour }) => hour.toISOString())).toEqual(
      Array.from({ length: 3 }, () => '2026-11-27T06:00:00.000Z'),
    );
    expect(new Set(places.map(({ line_turn: turn }) => turn)).size).toBe(3);
  });

  it('once, when the clock is set back behind its hour and runs over it again', async () => {
    const one = await room.atWork();
    await room.planNext();
    room.at(FRIDAY);
    expect(await room.compose()).toEqual({ composed: 1 });
    for (const clock of ['2026-11-26T00:00:00Z', FRIDAY, '2026-11-27T07:00:00Z']) {
      room.at(clock);
      await room.planNext();
      expect(await room.compose()).toEqual({ composed: 0 });
    }
    expect(await room.prisma.digest.count({ where: { scope: one } })).toBe(1);
    room.at('2026-12-04T06:00:00Z');
    expect(await room.compose(), 'and the next one is not lost').toEqual({ composed: 1 });
  });

  it('says nothing when there is nothing to say, unless somebody asks for it', async () => {
    const one = await room.active();
    await room.planNext();
    room.at(FRIDAY);
    expect(await room.compose()).toEqual({ composed: 1 });
    expect(await room.prisma.digest.count()).toBe(0);
    await room.post(one);
    expect(await room.prisma.digest.count()).toBe(1);
  });

  it('says nothing about what is no longer in force', async () => {
    const one = await room.atWork();
    await room.planNext();
    await room.prisma.engagement.update({ where: { id: one }, data: { status: 'paused', paused } });
    room.at(FRIDAY);
    expect(await room.compose()).toEqual({ composed: 1 });
    expect(await room.prisma.digest.count()).toBe(0);
  });

  it('takes no more than a batch at once, and fewer when it is asked to', async () => {
    expect(BATCH).toBeLessThanOrEqual(5_000);
    for (let count = 0; count < 3; count += 1) await room.atWork();
    await room.planNext();
    room.at(FRIDAY);
    const fewer = () => room.perform(composeWeekly, { most: 2 }, room.visit());
    expect([await fewer(), await fewer(), await fewer()]).toEqual([
      { composed: 2 },
      { composed: 1 },
      { composed: 0 },
    ]);
  });

  const counts = new Set<string>();
  it.each([1, 10, 1_000])(
    'asks the database as often for %i engagements as for any other number',
    async (count) => {
      const createdAt = new Date(NOW);
      const { paused: _paused, ...base } = await room.prisma.engagement.findUniqueOrThrow({
        where: { id: await room.active() },
      });
      const rows = Array.from({ length: count - 1 }, () => ({
        ...base,
        id: newId('eng'),
        terms: JSON.parse(JSON.stringify(base.terms)),
        billingPlan: {},
        billingTerms: {},
        rhythm: {},
        createdAt,
      }));
      await room.prisma.engagement.createMany({ data: rows });
      const milestones = [base, ...rows].flatMap(({ id }, nth) => ({
        id: newId('mil'),
        engagementId: id,
        position: 0,
        title: `Part ${nth}`,
        outcome: 'x',
        criteria: [],
        amount: 1n,
        currency: 'JPY',
        dueOn: createdAt,
        status: 'started',
        createdAt,
      }));
      await room.prisma.milestone.createMany({ data: milestones });
      const planning = await room.statementsOf(planDigests);
      room.at(FRIDAY);
      const composing = await room.statementsOf(composeWeekly);
      expect(await room.prisma.digest.count({ where: { kind: 'weekly' } })).toBe(count);
      counts.add(`${planning} ${composing}`);
      expect(planning).toBeGreaterThan(2);
      expect([...counts]).toEqual([`${planning} ${composing}`]);
      process.stdout.write(`${count} engagements: ${planning} statements to plan, ${composing} to compose\n`);
    },
    60_000,
  );
});
