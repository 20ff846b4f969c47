import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replanDigests } from '../../src/digests/replan-digests.ts';
import { changeRhythm } from '../../src/engagements/rhythm/change-rhythm.ts';
import { aoi } from '../support/room.ts';
import { type DigestRoom, FRIDAY, openDigestRoom } from './digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

describe('planning', () => {
  it('gives every engagement in force its next digest and the agency its summary, once', async () => {
    const one = await room.active();
    await room.seedEngagement();
    await room.planNext();
    await room.planNext();
    expect(
      (await room.dues()).map(({ kind, scope, dueAt, state }) => [kind, scope, dueAt.toISOString(), state]),
    ).toEqual([
      ['digest.daily', 'agency', '2026-11-24T00:00:00.000Z', 'waiting'],
      ['digest.weekly', one, '2026-11-27T06:00:00.000Z', 'waiting'],
    ]);
  });

  it('plans many in one go, each as its client wants it', async () => {
    const [tokyo, berlin, early, alike] = [
      await room.active(),
      await room.active(),
      await room.active(),
      await room.active(),
    ];
    await room.prisma.engagement.update({ where: { id: berlin }, data: { timeZone: 'Europe/Berlin' } });
    await room.prisma.engagement.update({ where: { id: early }, data: { rhythm: { day: 3, hour: 9 } } });
    await room.planNext();
    const planned = new Map((await room.dues()).map(({ scope, dueAt }) => [scope, dueAt.toISOString()]));
    expect([tokyo, berlin, early, alike].map((id) => planned.get(id))).toEqual([
      '2026-11-27T06:00:00.000Z',
      '2026-11-27T14:00:00.000Z',
      '2026-11-25T00:00:00.000Z',
      '2026-11-27T06:00:00.000Z',
    ]);
  });

  it('two processes at once plan once', async () => {
    for (let count = 0; count < 3; count += 1) await room.active();
    await Promise.all([room.planNext(), room.planNext(), room.planNext()]);
    expect(await room.dues()).toHaveLength(4);
  });

  it('makes a plan again that was lost or taken back', async () => {
    const one = await room.active();
    await room.planNext();
    await room.prisma.due.deleteMany({ where: { scope: one } });
    await room.planNext();
    await room.prisma.due.updateMany({ data: { state: 'dropped' } });
    await room.planNext();
    expect((await room.dues()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  it('moves the summary to where the agency is since', async () => {
    await room.planNext();
    const zone = async (timeZone: string) => {
      await room.prisma.agency.update({ where: { id: 1 }, data: { timeZone } });
      await room.planNext();
      return (await room.dues()).flatMap(({ state, dueAt }) =>
        state === 'waiting' ? [dueAt.toISOString()] : [],
      );
    };
    expect(await zone('Europe/Berlin')).toEqual(['2026-11-24T08:00:00.000Z']);
    expect(await zone('Asia/Tokyo')).toEqual(['2026-11-24T00:00:00.000Z']);
  });

  it('takes nothing back that is due before the next tick has come', async () => {
    await room.active();
    await room.planNext();
    room.at('2026-11-23T23:59:30Z');
    await room.perform(replanDigests, {}, room.visit());
    expect((await room.dues()).map(({ kind, state }) => [kind, state])).toEqual([
      ['digest.daily', 'waiting'],
      ['digest.weekly', 'dropped'],
    ]);
  });

  it('leaves what an outage has held up, whatever else is planned anew', async () => {
    const one = await room.active();
    await room.planNext();
    // Until Monday morning.
    const heldUp = { dueAt: new Date('2026-11-30T01:00:00Z') };
    await room.prisma.due.updateMany({ where: { kind: 'digest.weekly' }, data: heldUp });
    room.at('2026-11-28T01:00:00Z');
    const wish = { engagementId: one, place: 'channel', day: 3, hour: 9 } as const;
    const kept = async () =>
      (await room.dues()).find(({ kind, state }) => kind === 'digest.weekly' && state === 'waiting')?.dueAt;
    await room.perform(replanDigests, {}, room.visit());
    expect(await kept()).toEqual(heldUp.dueAt);
    await room.perform(changeRhythm, { ...wish, frequency: 'weekly' }, room.visit(aoi));
    expect(await kept()).toEqual(heldUp.dueAt);
    await room.perform(changeRhythm, { ...wish, frequency: 'never' }, room.visit(aoi));
    expect(await kept()).toBeUndefined();
  });

  it('does not repeat what has been sent today, and goes on with next week', async () => {
    await room.active();
    await room.planNext();
    room.at(FRIDAY);
    await room.compose();
    await room.planNext();
    expect(
      (await room.dues())
        .filter(({ kind }) => kind === 'digest.weekly')
        .map(({ dueAt, state }) => [dueAt.toISOString(), state]),
    ).toEqual([
      ['2026-11-27T06:00:00.000Z', 'fired'],
      ['2026-12-04T06:00:00.000Z', 'waiting'],
    ]);
  });

  it('of what was missed while we were down one digest is sent, not several', async () => {
    const one = await room.atWork();
    await room.planNext();
    room.at('2026-12-17T06:00:00Z');
    expect(await room.compose()).toEqual({ composed: 1 });
    await room.planNext();
    expect(await room.prisma.digest.count({ where: { scope: one } })).toBe(1);
    expect((await room.dues()).at(-1)?.dueAt.toISOString()).toBe('2026-12-18T06:00:00.000Z');
  });
});
