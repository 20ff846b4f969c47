import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fireDue } from '../../../src/adapters/worker/ticks.ts';
import { pauseEngagement } from '../../../src/engagements/pausing/pause-engagement.ts';
import { resumeBySignature, resumeEngagement } from '../../../src/engagements/pausing/resume-engagement.ts';
import { scheduleKind } from '../../../src/kernel/due.ts';
import { acceptSilently } from '../../../src/milestones/accept-silently.ts';
import { askQuestion } from '../../../src/milestones/ask-question.ts';
import { windowWarning } from '../../../src/milestones/notices.ts';
import { warnOfWindow } from '../../../src/milestones/warn-of-window.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from '../../milestones/whole-room.ts';
import { aoi, haru, mio, sora } from '../../support/room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const UNTIL = '2026-12-07';
const pause = (engagementId: string, by = aoi, until = UNTIL) =>
  room.perform(pauseEngagement, { engagementId, reason: 'Summer break', until }, room.visit(by));
const resume = (engagementId: string) => room.perform(resumeEngagement, { engagementId }, room.visit(aoi));
const engagement = (id: string) => room.prisma.engagement.findUniqueOrThrow({ where: { id } });
const dueOf = (scope: string, state: string) => room.prisma.due.findMany({ where: { scope, state } });
const endOf = async (id: string) => (await room.delivery(id)).windowEndsAt?.toISOString();

describe('a pause', () => {
  it('is said to both sides, and puts to rest what is due', async () => {
    const { engagementId } = await room.deliver();
    const waiting = await dueOf(engagementId, 'waiting');
    expect(waiting.length).toBeGreaterThan(2);
    room.posted.length = 0;
    await pause(engagementId);
    await room.workOff();
    expect(await engagement(engagementId)).toMatchObject({
      status: 'paused',
      paused: { reason: 'Summer break', until: UNTIL, by: { id: aoi.id } },
    });
    expect(await dueOf(engagementId, 'resting')).toHaveLength(waiting.length);
    expect((await dueOf(engagementId, 'waiting')).map(({ kind }) => kind)).toEqual(['engagement.pause-over']);
    const told = room.posted.map(({ notice }) => notice);
    expect(told).toEqual(expect.arrayContaining(['engagement.paused', 'engagement.paused-team']));
  });

  it('is for owners and leads, of what is in force, once, and until a day that is ahead', async () => {
    const proposed = await room.seedEngagement();
    expect(await refusalOf(pause(proposed))).toBe('pausing.notInForce');
    const id = await room.seedEngagement({ agreedTotal: 1n });
    for (const nobody of [mio, sora]) expect(await refusalOf(pause(id, nobody))).toBe('engagement.notYours');
    expect(await refusalOf(pause(id, aoi, '2026-11-23'))).toBe('pausing.untilPassed');
    expect(await refusalOf(pause(id, aoi, '2028-01-01'))).toBe('pausing.untilTooFar');
    expect(await refusalOf(resume(id))).toBe('pausing.notPaused');
    await pause(id);
    expect(await engagement(id)).toMatchObject({ status: 'paused' });
  });

  it('can be made longer: it stays the same pause, and the team is asked on the new day alone', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 1n });
    await pause(engagementId);
    const first = await engagement(engagementId);
    await room.passTo('2026-12-01T03:00:00Z');
    await pause(engagementId, aoi, '2026-12-18');
    expect(await engagement(engagementId)).toMatchObject({
      paused: { until: '2026-12-18', at: z.object({ at: z.string() }).parse(first.paused).at },
    });
    room.posted.length = 0;
    await room.passTo('2026-12-18T03:00:00Z');
    const asked = room.posted.filter(({ notice }) => notice === 'engagement.pause-over');
    expect(asked.map(({ at }) => at)).toEqual(['2026-12-18T00:00:00Z']);
  });

  it('the same once more is told to nobody twice', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 1n });
    for (let times = 2; times > 0; times -= 1) await pause(engagementId);
    const told = (await room.events(engagementId)).filter((type) => type === 'engagement.paused');
    expect(told).toHaveLength(1);
  });

  it('rests, too, what has come due and was not begun yet; it is said after the pause', async () => {
    const { engagementId } = await room.deliver();
    const warning = await room.prisma.due.findFirstOrThrow({
      where: { scope: engagementId, kind: warnOfWindow.name, state: 'waiting' },
      orderBy: { dueAt: 'asc' },
    });
    const at = warning.dueAt.toISOString();
    room.at(at);
    await fireDue(room.prisma, Temporal.Instant.from(at), []);
    room.posted.length = 0;
    await pause(engagementId);
    await room.workOff();
    expect(room.posted.map(({ notice }) => notice)).not.toContain(windowWarning.name);
    const [rests] = await room.prisma.due.findMany({
      where: { scope: engagementId, kind: warning.kind, localDay: warning.localDay },
    });
    expect(rests).toMatchObject({ state: 'resting', subject: warning.subject });
    expect(rests?.id).not.toBe(warning.id);
  });

  it('holds off the very end of a window', async () => {
    const { engagementId, deliveryId } = await room.deliver();
    await room.passTo('2026-11-30T08:59:00Z');
    await pause(engagementId);
    room.at('2026-11-30T09:00:00Z');
    await room.perform(acceptSilently, { deliveryId }, room.visit());
    expect(await room.delivery(deliveryId)).toMatchObject({ status: 'open' });
  });

  it('nothing is said or accepted while it lasts, but the team is asked on its day, and again', async () => {
    const { engagementId, deliveryId } = await room.deliver();
    await pause(engagementId);
    await room.workOff();
    room.posted.length = 0;
    await room.passTo('2026-12-15T09:00:00Z');
    expect(room.posted.map(({ notice, at }) => `${at} ${notice}`)).toEqual([
      '2026-12-07T00:00:00Z engagement.pause-over',
      '2026-12-14T00:00:00Z engagement.pause-over',
    ]);
    expect(await room.delivery(deliveryId)).toMatchObject({ status: 'open' });
    expect(await engagement(engagementId)).toMatchObject({ status: 'paused' });
  });

  it('what is promised while it lasts rests, too, but for papers that wait for signature', async () => {
    const engagementId = await room.seedEngagement({ agreedTotal: 1n });
    await pause(engagementId);
    const day = Temporal.PlainDate.from('2026-12-01');
    const at = { engagementId, subject: 'x', day, time: '10:00', timeZone: 'Asia/Tokyo' };
    await room.prisma.$transaction(async (tx) => {
      await scheduleKind(tx, room.visit(), 'material.remind', {}, at);
      await scheduleKind(tx, room.visit(), 'agreement.remind', {}, at);
      // What was put off is about what it reminded of.
      for (const [subject, kind] of [
        ['y', 'material.remind'],
        ['z', 'agreement.remind'],
      ] as const)
        await scheduleKind(tx, room.visit(), 'reminder.again', { kind }, { ...at, subject });
    });
    const again = await room.prisma.due.findMany({
      where: { kind: 'reminder.again', scope: engagementId },
      orderBy: { subject: 'asc' },
    });
    expect(again.map(({ state }) => state)).toEqual(['resting', 'waiting']);
    const rows = await room.prisma.due.findMany({ where: { scope: engagementId, subject: 'x' } });
    expect(rows.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
      'agreement.remind waiting',
      'material.remind resting',
    ]);
  });
});

describe('a project that goes on', () => {
  it('has as much of each window left as before, its plan later by as many days, and nothing at once', async () => {
    const { engagementId, milestoneId, deliveryId } = await room.deliver();
    expect(await endOf(deliveryId)).toBe('2026-11-30T09:00:00.000Z');
    const other = await room.prisma.milestone.findFirstOrThrow({
      where: { engagementId, id: { not: milestoneId } },
    });
    await pause(engagementId);
    await room.passTo('2026-12-08T03:00:00Z');
    room.posted.length = 0;
    await resume(engagementId);
    await room.workOff();
    // Eleven business days after the 23rd of November, a holiday in Japan, up to the 8th of December.
    expect(await endOf(deliveryId)).toBe('2026-12-15T09:00:00.000Z');
    expect((await room.milestone(other.id)).dueOn.toISOString().slice(0, 10)).toBe('2026-12-15');
    expect(await engagement(engagementId)).toMatchObject({ status: 'active', paused: null });
    expect(await dueOf(engagementId, 'resting')).toEqual([]);
    const told = room.posted.map(({ notice }) => notice);
    expect(told.filter((notice) => notice === 'engagement.resumed')).toHaveLength(2);
    expect(told.filter((notice) => notice === 'milestone.moved')).toHaveLength(2);
    expect(told).not.toContain(windowWarning.name);

    await room.passTo('2026-12-15T09:00:00Z');
    expect(await room.delivery(deliveryId)).toMatchObject({ status: 'silently-accepted' });
    const warned = room.posted.filter(({ notice }) => notice === windowWarning.name);
    expect(warned.map(({ at }) => at).at(-1)).toBe('2026-12-15T01:00:00Z');
  });

  it('a signature that puts it in force ends the pause, too: nothing rests for ever', async () => {
    const { engagementId } = await room.deliver();
    await pause(engagementId);
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { status: 'active' } });
    for (let times = 2; times > 0; times -= 1)
      await room.perform(resumeBySignature, { engagementId }, room.visit());
    expect(await engagement(engagementId)).toMatchObject({ status: 'active', paused: null });
    expect(await dueOf(engagementId, 'resting')).toEqual([]);
    const resumed = (await room.events(engagementId)).filter((type) => type === 'engagement.resumed');
    expect(resumed).toHaveLength(1);
  });

  it('leaves a window that waits for an answer waiting', async () => {
    const { engagementId, deliveryId } = await room.deliver();
    await room.perform(askQuestion, { deliveryId, text: 'Which one?' }, room.visit(haru));
    await pause(engagementId);
    await room.passTo('2026-12-08T03:00:00Z');
    await resume(engagementId);
    await room.passTo('2026-12-18T09:00:00Z');
    expect(await room.delivery(deliveryId)).toMatchObject({ status: 'open' });
  });
});
