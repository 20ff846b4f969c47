import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayIn } from '../../src/kernel/calendar.ts';
import { waitsUntil } from '../../src/kernel/reading-hours.ts';
import { SnoozeChoice } from '../../src/reminders/snooze-time.ts';
import { type NudgeRoom, openNudgeRoom, type Spoken, tokyo } from './nudge-room.ts';

let room: NudgeRoom;
beforeAll(async () => {
  room = await openNudgeRoom();
});
afterAll(() => room.close());

const ten = (day: string): string => `${day}T01:00:00Z`;
const typesOf = async (engagementId: string) => (await room.audits(engagementId)).map(({ type }) => type);

describe('a reminder', () => {
  it('is not given once it is no longer true, and takes nobody’s day', async () => {
    const engagementId = await room.startOver();
    await room.set(engagementId, 'invoice.remind', '2026-11-24', 'paid');
    room.done.add('paid');
    await room.pass(room.start, ten('2026-12-01'));
    expect(room.told()).toEqual([]);
    expect(await room.prisma.nudge.count({ where: { engagementId } })).toBe(0);
    expect(await room.prisma.due.count({ where: { scope: engagementId, state: 'waiting' } })).toBe(0);
  });

  it('that has to wait is set for a day on which nothing of it has come due', async () => {
    const engagementId = await room.startOver();
    const fired = { engagementId, scope: engagementId, kind: 'material.remind', subject: 'logo' };
    const wednesday = { localDay: new Date('2026-11-25'), dueAt: new Date(ten('2026-11-25')) };
    await room.prisma.due.create({
      data: { id: 'due_fired', ...fired, ...wednesday, payload: {}, state: 'fired' },
    });
    await room.set(engagementId, 'invoice.remind', '2026-11-24', 'money');
    await room.set(engagementId, 'material.remind', '2026-11-24', 'logo');
    await room.pass(room.start, ten('2026-12-01'));
    expect(room.told()).toEqual([
      '2026-11-24 10:00 invoice.remind money',
      '2026-11-26 10:00 material.remind logo',
    ]);
  });

  it('says when it was the last one, where a person takes over', async () => {
    const engagementId = await room.startOver();
    for (const day of ['2026-11-24', '2026-11-26'])
      await room.set(engagementId, 'agreement.remind', day, 'paper');
    await room.set(engagementId, 'invoice.remind', '2026-11-25', 'money');
    await room.pass(room.start, ten('2026-11-25'));
    expect(await typesOf(engagementId)).toEqual([]);
    await room.pass(ten('2026-11-25'), ten('2026-11-26'));
    expect(await typesOf(engagementId)).toEqual(['reminder.exhausted']);
  });
});

const step = fc.oneof(
  fc.record({
    does: fc.constant('set' as const),
    kind: fc.nat(5),
    inDays: fc.nat(8),
    legal: fc.boolean(),
  }),
  fc.record({ does: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ does: fc.constant('outage' as const), hours: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ does: fc.constant('done' as const), nth: fc.nat(9) }),
  fc.record({
    does: fc.constant('putOff' as const),
    nth: fc.nat(9),
    choice: fc.constantFrom(...SnoozeChoice.options),
  }),
);
type Step = Parameters<typeof play>[0][number];

interface Course {
  readonly set: string[];
  readonly doneAt: Map<string, Temporal.Instant>;
  /** By subject: until when it was put off, the last time. */
  readonly until: Map<string, Temporal.Instant>;
}

async function play(
  steps: readonly (
    | { does: 'set'; kind: number; inDays: number; legal: boolean }
    | { does: 'pass' | 'outage'; hours: number }
    | { does: 'done'; nth: number }
    | { does: 'putOff'; nth: number; choice: SnoozeChoice }
  )[],
): Promise<Course> {
  const engagementId = await room.startOver();
  const course: Course = { set: [], doneAt: new Map(), until: new Map() };
  let now = Temporal.Instant.from(room.start);
  const pass = async (hours: number, isDown = false): Promise<void> => {
    const from = now.toString();
    now = now.add({ hours });
    await room.pass(from, now.toString(), isDown);
  };
  for (const one of steps) {
    if (one.does === 'set') {
      const subject = `${engagementId}-${course.set.length}`;
      const day = dayIn(now, tokyo.timeZone).add({ days: one.inDays });
      course.set.push(subject);
      const kind = room.kinds[one.kind] ?? 'invoice.remind';
      await room.set(engagementId, kind, day.toString(), subject, one.legal);
    }
    if (one.does === 'pass' || one.does === 'outage') await pass(one.hours, one.does === 'outage');
    if (one.does === 'done') {
      const subject = course.set[one.nth];
      if (subject === undefined || course.doneAt.has(subject)) continue;
      room.done.add(subject);
      course.doneAt.set(subject, now);
    }
    if (one.does === 'putOff') {
      const said = room.spoken[one.nth];
      if (said === undefined || course.doneAt.has(said.subject)) continue;
      const until = await room.putOff(said, now.toString(), one.choice).catch(enough);
      if (until !== undefined) course.until.set(said.subject, until);
    }
  }
  await pass(24 * 40);
  return course;
}

/** The same thing was put off three times in a week. */
function enough(error: unknown): undefined {
  expect(error).toMatchObject({ code: 'reminder.oftenEnough' });
}

const localDay = ({ at }: Spoken): string => dayIn(at, tokyo.timeZone).toString();

function mustBeInOrder({ set, doneAt, until }: Course): void {
  const days = new Map<string, string>();
  for (const one of room.spoken) {
    expect(waitsUntil(one.at, tokyo.timeZone, tokyo.days), 'at night or on a day off').toBeUndefined();
    const end = doneAt.get(one.subject);
    if (end !== undefined) expect(Temporal.Instant.compare(one.at, end), 'untrue').toBeLessThanOrEqual(0);
    // Nobody is kept from hearing what they asked to hear.
    if (one.legal || one.again) continue;
    const key = `${one.audience} ${localDay(one)}`;
    expect(days.get(key) ?? one.subject, `two on ${key}`).toBe(one.subject);
    days.set(key, one.subject);
  }
  for (const subject of set.filter((one) => !doneAt.has(one))) {
    const said = room.spoken.filter((one) => one.subject === subject);
    expect(said.filter(({ again }) => !again).length, 'forgotten or doubled').toBe(1);
    const wanted = until.get(subject);
    if (wanted === undefined) continue;
    const back = said.filter(({ at, again }) => again && Temporal.Instant.compare(at, wanted) >= 0);
    expect(back.length, 'put off, and not back once').toBe(1);
  }
}

it('in any course of days, outages, snoozes and things done: one a day, in their hours, only what is true, none forgotten', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps: readonly Step[]) =>
      mustBeInOrder(await play(steps)),
    ),
    { numRuns: 6, endOnFailure: true },
  );
});
