import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { holdUntilMorning } from '../../../src/adapters/slack/hold-until-morning.ts';
import { notices as digestNotices } from '../../../src/digests/notices.ts';
import { type Audience, type Notice, notice } from '../../../src/kernel/notice.ts';
import { verbatim } from '../../../src/kernel/phrase.ts';
import { NotYourTurn, UntilMorning } from '../../../src/kernel/posting-line.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
let client: Audience;
beforeAll(async () => {
  room = await openRoom();
  client = { to: 'client', engagementId: await room.seedEngagement({ agreedTotal: 1n }) };
  const { id: _id, ...aoi } = await room.prisma.member.findUniqueOrThrow({ where: { id: 'mem_aoi' } });
  await room.prisma.member.create({
    data: { ...aoi, id: 'mem_kim', slackUserId: 'UKIM', timeZone: 'America/New_York' },
  });
});
afterAll(() => room.close());

const base = notice({
  name: 'test.plain',
  params: z.object({}),
  subject: () => 'x',
  load: async () => ({}),
  say: () => ({ title: verbatim('x') }),
});
const timed: Notice = { ...base, timed: '10:00' };
const reminder: Notice = { ...base, reminds: 'invoice.remind' };
const ending = (reminds: NonNullable<Notice['reminds']>, endsAt: string): Notice => ({
  ...base,
  reminds,
  endsAt: () => Temporal.Instant.from(endsAt),
});

/** The moment for which it waits; undefined: it goes out. */
const waits = async (told: Notice, due: string, now: string, audience = client) => {
  const attempt = { due: Temporal.Instant.from(due), visit: room.visit(undefined, now) };
  const found = { notice: told, params: {}, subject: 'x' };
  const error = await holdUntilMorning(found, audience, attempt, room.prisma).catch((one: unknown) => one);
  if (error === undefined) return undefined;
  // No try is used up by it.
  if (!(error instanceof UntilMorning) || !(error instanceof NotYourTurn)) throw error;
  expect(error.afterMs).toBe(error.until.epochMilliseconds - Date.parse(now));
  return error.until.toString();
};

// In Tokyo it is nine hours later; 27 November 2026 is a Friday.
describe('what was promised before an outage', () => {
  it('waits for its reader’s next morning where it would come at night or on a day off', async () => {
    for (const told of [timed, reminder]) {
      expect(await waits(told, '2026-11-26T06:00:00Z', '2026-11-26T17:00:00Z')).toBe('2026-11-27T01:00:00Z');
      expect(await waits(told, '2026-11-27T06:00:00Z', '2026-11-27T09:00:00Z')).toBe('2026-11-30T01:00:00Z');
    }
    expect(await waits(timed, '2026-11-27T06:00:00Z', '2026-11-28T03:00:00Z')).toBe('2026-11-30T01:00:00Z');
  });

  it('goes out by day, and at the evening hour that was chosen for it', async () => {
    expect(await waits(timed, '2026-11-26T06:00:00Z', '2026-11-27T00:00:00Z')).toBeUndefined();
    expect(await waits(timed, '2026-11-26T11:00:00Z', '2026-11-26T12:00:00Z')).toBeUndefined();
    expect(await waits(timed, '2026-11-26T11:00:00Z', '2026-11-26T12:00:01Z')).toBe('2026-11-27T01:00:00Z');
  });

  it('comes to the team when it begins its day, and to a person in their own', async () => {
    const { timed: time } = digestNotices.find(({ name }) => name === 'digest.daily') ?? base;
    const daily = { ...base, ...(time !== undefined && { timed: time }) };
    const late = ['2026-11-27T00:00:00Z', '2026-11-27T10:00:00Z'] as const;
    expect(await waits(daily, ...late, { to: 'team' })).toBe('2026-11-30T00:00:00Z');
    expect(await waits(timed, ...late, { to: 'person', slackUserId: 'UKIM' })).toBe('2026-11-27T15:00:00Z');
    expect(await waits(timed, ...late, { to: 'person', slackUserId: 'UELSE' })).toBe('2026-11-30T01:00:00Z');
  });

  it('goes out at any hour where nobody’s clock has said when it comes', async () => {
    expect(await waits(base, '2026-11-26T06:00:00Z', '2026-11-26T17:00:00Z')).toBeUndefined();
  });

  it('warns at night of what would be over in the morning, and of nothing else', async () => {
    const late = ['2026-11-26T06:00:00Z', '2026-11-26T17:00:00Z'] as const;
    const morning = '2026-11-27T01:00:00Z';
    for (const kind of ['milestone.warn-of-window', 'agreement.warn-of-expiry'] as const) {
      expect(await waits(ending(kind, morning), ...late)).toBeUndefined();
      expect(await waits(ending(kind, '2026-11-27T01:01:00Z'), ...late)).toBe(morning);
    }
    expect(await waits(ending('material.remind', morning), ...late)).toBe(morning);
  });
});

it('a reminder that waits takes the nudge of the day on which it comes', async () => {
  if (client.to !== 'client') throw new Error('somebody else is told');
  const { engagementId } = client;
  const about = { kind: 'invoice.remind', subject: 'x', audience: 'client', engagementId };
  const at = new Date('2026-11-26T06:00:00Z');
  await room.prisma.nudge.create({ data: { id: 'ndg_1', ...about, localDay: new Date('2026-11-26'), at } });
  await waits(reminder, '2026-11-26T06:00:00Z', '2026-11-26T17:00:00Z');
  await waits(reminder, '2026-11-26T06:00:00Z', '2026-11-26T18:00:00Z');
  const days = await room.prisma.nudge.findMany({ where: about, orderBy: { localDay: 'asc' } });
  expect(days.map(({ localDay }) => localDay.toISOString().slice(0, 10))).toEqual([
    '2026-11-26',
    '2026-11-27',
  ]);
});

it('all digests are said by the clock', () => {
  expect(digestNotices.map(({ name, timed: time }) => `${name} ${time}`)).toEqual([
    'digest.weekly 10:00',
    'digest.daily 09:00',
    'digest.preview 10:00',
    'digest.monthly 10:00',
  ]);
});
