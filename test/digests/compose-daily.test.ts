import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { composeDaily } from '../../src/digests/compose-daily.ts';
import { DailyContent } from '../../src/digests/digest-content.ts';
import { moveMilestones } from '../../src/milestones/move-milestones.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { type DigestRoom, openDigestRoom } from './digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

describe('the daily summary', () => {
  const daily = () => room.perform(composeDaily, {}, room.visit());
  const posted = async () =>
    (await room.effects('slack.post')).filter(({ payload }) =>
      JSON.stringify(payload).includes('digest.daily'),
    ).length;
  const contents = async () =>
    (await room.prisma.digest.findMany({ where: { kind: 'daily' }, orderBy: { localDay: 'asc' } })).map(
      ({ content }) => DailyContent.parse(content),
    );
  /** Nine o'clock in Tokyo on that day of November. */
  const morning = (day: number) => `2026-11-${day}T00:00:00Z`;

  it('is not posted when there is nothing to say', async () => {
    room.at(morning(24));
    const before = await posted();
    await daily();
    expect([await posted(), await room.prisma.digest.count()]).toEqual([before, 0]);
  });

  it('is posted once a day otherwise', async () => {
    await room.deliver();
    room.at(morning(24));
    const before = await posted();
    await Promise.all([daily(), daily()]);
    await daily();
    expect([await posted(), await room.prisma.digest.count({ where: { kind: 'daily' } })]).toEqual([
      before + 1,
      1,
    ]);
  });

  it('that was held up until night or into days off waits for the next morning, which tells all of it', async () => {
    await seedMilestone(room, await room.active(), { title: 'Late', dueOn: '2026-11-20' });
    room.at(morning(20));
    await daily();
    room.at('2026-11-20T03:00:00Z');
    await room.deliver();
    // Monday is a holiday; then three at night on Tuesday, and seven in the evening.
    for (const at of ['2026-11-23T02:00:00Z', '2026-11-23T18:00:00Z', '2026-11-24T10:00:00Z']) {
      room.at(at);
      await daily();
      expect(await contents()).toHaveLength(1);
    }
    room.at(morning(25));
    await daily();
    expect((await contents())[1]).toMatchObject({ delivered: [{ title: 'Wireframes' }] });
  });

  it('tells what moved since the last one: nothing is lost over days that we were down, nothing told twice', async () => {
    const ids = await room.deliver();
    room.at(morning(24));
    await daily();
    room.at('2026-11-24T03:00:00Z');
    await room.accept(ids);
    // Wednesday's is missed.
    room.at(morning(26));
    await daily();
    room.at(morning(27));
    await seedMilestone(room, ids.engagementId, { title: 'Late', dueOn: '2026-11-20' });
    await daily();
    expect((await contents()).map(({ delivered, accepted }) => [delivered.length, accepted.length])).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
  });

  it('is told when the clock of whoever composes it is a little slow', async () => {
    await room.deliver();
    room.at('2026-11-23T23:59:55Z');
    await daily();
    expect(await contents()).toHaveLength(1);
  });

  it('goes on from a summary that lies ahead because the clock was', async () => {
    const ids = await room.deliver();
    room.at('2026-12-08T00:00:00Z');
    await daily();
    room.at('2026-11-24T03:00:00Z');
    await room.accept(ids);
    room.at(morning(25));
    await daily();
    expect(
      (await contents()).map(({ delivered, accepted }) => [delivered.length, accepted.length]),
    ).toContainEqual([0, 1]);
  });

  const counts = new Set<number>();
  it.each([1, 12])('asks the database as often for %i engagements as for any other number', async (count) => {
    for (let nth = 0; nth < count; nth += 1)
      await seedMilestone(room, await room.active(), { title: 'Late', dueOn: '2026-11-20' });
    room.at(morning(24));
    counts.add(await room.statementsOf(composeDaily));
    expect((await contents())[0]?.due).toHaveLength(count);
    expect(counts.size).toBe(1);
  });

  it('tells what was committed while the last one was composed, or after a clock was set back', async () => {
    const ids = await room.deliver();
    const milestoneId = await seedMilestone(room, ids.engagementId, { title: 'Launch' });
    const risk = { engagementId: ids.engagementId, kind: 'risk', what: 'Rain', effect: 'Wet', raisedBy: {} };
    const raisedAt = new Date('2026-11-24T01:00:00Z');
    await room.prisma.risk.create({ data: { ...risk, id: newId('rsk'), number: 1, raisedAt } });
    const other = await seedMilestone(room, ids.engagementId, { title: 'Texts' });
    const because = { kind: 'material', what: 'Logo' } as const;
    const move = { engagementId: ids.engagementId, businessDays: 1, because };
    room.at('2026-11-24T02:00:00Z');
    await room.perform(moveMilestones, { ...move, milestoneId: other }, room.visit());
    room.at(morning(25));
    await daily();
    room.at('2026-11-24T23:50:00Z');
    await room.accept(ids);
    await room.perform(moveMilestones, { ...move, milestoneId }, room.visit());
    for (const day of [26, 27]) {
      room.at(morning(day));
      await daily();
    }
    const told = (await contents()).map(({ accepted, moved, risks }) => [
      accepted.length,
      moved.length,
      risks[0]?.isNew,
    ]);
    expect(told).toEqual([
      [0, 1, true],
      [1, 1, false],
      [0, 0, false],
    ]);
  });
});
