import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { holdUntilMorning, spokenKinds } from '../../src/calendar/hold-until-morning.ts';
import { batches, holdBack, planners, promisedActs } from '../../src/rooms.ts';
import { openRoom, type Room } from '../support/room.ts';

let room: Room;
let newYork: string;
beforeAll(async () => {
  room = await openRoom();
  newYork = await room.seedEngagement({ agreedTotal: 1n });
  await room.prisma.engagement.update({
    where: { id: newYork },
    data: { country: 'US', timeZone: 'America/New_York' },
  });
});
afterAll(() => room.close());
beforeEach(() => room.prisma.due.deleteMany({}));

const wasDue = (kind: string, dueAt: string, engagementId: string | null = newYork) =>
  room.prisma.due.create({
    data: {
      id: 'due_1',
      engagementId,
      scope: engagementId ?? 'agency',
      kind,
      subject: 'x',
      localDay: new Date(dueAt.slice(0, 10)),
      dueAt: new Date(dueAt),
      payload: {},
    },
  });
/** When it comes, after we were down until then. */
const comesAt = async (now: string) => {
  await room.perform(holdUntilMorning, {}, room.visit(undefined, now));
  const { dueAt, localDay, state } = await room.prisma.due.findUniqueOrThrow({ where: { id: 'due_1' } });
  expect(state).toBe('waiting');
  expect(localDay.toISOString()).toMatch(/^2026-12-04/);
  return dueAt.toISOString();
};

describe('what an outage has held up', () => {
  // Friday, 15:00 in New York.
  const digest = () => wasDue('digest.weekly', '2026-12-04T20:00:00Z');

  it('comes on its readers’ next morning, not on a Saturday nor at night', async () => {
    await digest();
    expect(await comesAt('2026-12-05T16:00:00Z')).toBe('2026-12-07T15:00:00.000Z');
    // Down again, until after that morning.
    expect(await comesAt('2026-12-08T02:30:00Z')).toBe('2026-12-08T15:00:00.000Z');
  });

  it('waits once more where that morning has become a day off', async () => {
    await digest();
    expect(await comesAt('2026-12-05T16:00:00Z')).toBe('2026-12-07T15:00:00.000Z');
    const owner = { addedBy: {}, addedAt: new Date(0) };
    const monday = { firstDay: new Date('2026-12-07'), lastDay: new Date('2026-12-07') };
    await room.prisma.dayOff.create({ data: { id: 'off_1', name: 'Retreat', ...monday, ...owner } });
    expect(await comesAt('2026-12-07T15:00:10Z')).toBe('2026-12-08T15:00:00.000Z');
    await room.prisma.dayOff.deleteMany({});
    expect(await comesAt('2026-12-08T15:00:10Z')).toBe('2026-12-08T15:00:00.000Z');
  });

  it('asks nobody on a Saturday whether the pause is over, and begins nothing at night', async () => {
    await wasDue('engagement.pause-over', '2026-12-04T00:00:00Z');
    expect(await comesAt('2026-12-05T03:00:00Z')).toBe('2026-12-07T01:00:00.000Z');
    await room.prisma.due.deleteMany({});
    await wasDue('milestone.start-ready', '2026-12-04T14:00:00Z');
    expect(await comesAt('2026-12-05T03:00:00Z')).toBe('2026-12-07T15:00:00.000Z');
  });

  it('comes at once in their hours', async () => {
    await digest();
    expect(await comesAt('2026-12-04T22:30:00Z')).toBe('2026-12-04T20:00:00.000Z');
  });

  it('of a chosen hour in the evening is not held up by a restart', async () => {
    await wasDue('digest.weekly', '2026-12-05T02:00:00Z').then(() =>
      room.prisma.due.update({ where: { id: 'due_1' }, data: { localDay: new Date('2026-12-04') } }),
    );
    expect(await comesAt('2026-12-05T02:45:00Z')).toBe('2026-12-05T02:00:00.000Z');
  });

  it('of the agency comes at the beginning of its next day', async () => {
    await wasDue('digest.daily', '2026-12-04T00:00:00Z', null);
    expect(await comesAt('2026-12-04T12:00:00Z')).toBe('2026-12-07T00:00:00.000Z');
  });

  it('about a client, for the team, goes by the agency’s clock', async () => {
    await wasDue('digest.preview', '2026-12-04T01:00:00Z');
    // Ten in the morning in New York, midnight in Tokyo.
    expect(await comesAt('2026-12-04T15:00:00Z')).toBe('2026-12-07T01:00:00.000Z');
  });

  it('is left alone where it has hours of its own', async () => {
    await wasDue('invoice.remind', '2026-12-04T15:00:00Z');
    expect(await comesAt('2026-12-05T16:00:00Z')).toBe('2026-12-04T15:00:00.000Z');
  });
});

it('is asked after everything is planned, of kinds that there are', () => {
  expect(holdBack.name).toBe(holdUntilMorning.name);
  expect(planners).not.toContain(holdBack);
  const known = [...promisedActs.map(({ name }) => name), ...batches.map(({ kind }) => kind)];
  expect(spokenKinds.filter((name) => !known.includes(name))).toEqual([]);
});
