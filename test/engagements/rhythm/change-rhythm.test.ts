import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { planMonths } from '../../../src/digests/monthly/plan-months.ts';
import { changeRhythm } from '../../../src/engagements/rhythm/change-rhythm.ts';
import { rhythmNotice } from '../../../src/engagements/rhythm/notices.ts';
import { plain } from '../../../src/kernel/format.ts';
import { isSaid } from '../../../src/kernel/phrase.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { type DigestRoom, openDigestRoom } from '../../digests/digest-room.ts';
import { refusalOf } from '../../milestones/whole-room.ts';
import { aoi, haru, mio, tomo, yuki } from '../../support/room.ts';

let room: DigestRoom;
let engagementId: string;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.forget();
  engagementId = await room.active();
});

type Wish = Omit<z.input<typeof changeRhythm.input>, 'engagementId'>;
const usual: Wish = { place: 'channel', frequency: 'weekly', day: 5, hour: 15 };
const choose = (wish: Partial<Wish>, by: Person = aoi) =>
  room.perform(changeRhythm, { engagementId, ...usual, ...wish }, room.visit(by));
const planned = async () => {
  await room.planNext();
  await room.perform(planMonths, {}, room.visit());
  const dues = (await room.dues()).filter(({ state, scope }) => state === 'waiting' && scope !== 'agency');
  return dues.map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString().slice(0, 16)}`);
};
const said = async () =>
  (await room.effects('slack.post'))
    .filter(({ state }) => state === 'waiting')
    .map(({ payload }) => JSON.stringify(payload));

describe('who chooses', () => {
  it('is whoever decides for the client, and the agency’s owners and leads', async () => {
    await choose({ hour: 9 }, haru);
    await choose({ hour: 10 }, yuki);
    await choose({ hour: 11 }, aoi);
    for (const other of [tomo, mio])
      expect(await refusalOf(choose({ hour: 12 }, other))).toBe('rhythm.notYours');
    await room.prisma.engagement.update({
      where: { id: engagementId },
      data: { acceptorId: null, standInId: null },
    });
    expect(await refusalOf(choose({ hour: 13 }, haru))).toBe('rhythm.nobodyDecides');
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { status: 'closed' } });
    expect(await refusalOf(choose({ hour: 13 }, aoi))).toBe('rhythm.closed');
  });

  it('the other side is told, and nobody where nothing changes', async () => {
    await choose({ hour: 15 }, haru);
    expect(await said()).toEqual([]);
    await choose({ hour: 9 }, haru);
    expect(await said()).toEqual([expect.stringContaining('"engagement.rhythm-team"')]);
    await choose({ hour: 10 }, aoi);
    expect((await said()).at(-1)).toContain('"engagement.rhythm"');
    const facts = await rhythmNotice.load(room.prisma, { engagementId });
    const { fields = [], footnote } = rhythmNotice.say(facts ?? expect.fail('no facts'));
    // Also on the cards of earlier choices, which show this one now.
    expect(footnote && plain(footnote, 'en')).toBe('Chosen by Aoi');
    expect(fields.map(({ value }) => (isSaid(value) ? plain(value, 'en') : value))).toEqual([
      'In the shared channel',
      'Every week',
      'Friday, 10:00 (Asia/Tokyo)',
      'English',
    ]);
  });

  it('a place where nobody can be reached is refused', async () => {
    await room.prisma.contact.updateMany({ data: { email: null } });
    expect(await refusalOf(choose({ place: 'e-mail' }))).toBe('rhythm.noAddress');
    await choose({ place: 'direct' });
    await room.prisma.contact.updateMany({ data: { email: 'haru@kawa.example' } });
  });
});

describe('the digests to come', () => {
  it('follow the day, the hour and how often, and what was planned before is taken back', async () => {
    expect(await planned()).toEqual(['digest.weekly 2026-11-27T06:00', 'digest.monthly 2026-12-01T06:00']);
    await choose({ day: 3, hour: 9 }, haru);
    expect(await planned()).toEqual(['digest.weekly 2026-11-25T00:00', 'digest.monthly 2026-12-01T00:00']);
    await choose({ frequency: 'monthly', day: 4, hour: 9 }, haru);
    expect(await planned()).toEqual(['digest.weekly 2026-11-26T00:00', 'digest.monthly 2026-12-01T00:00']);
    await choose({ frequency: 'never' }, haru);
    expect(await planned()).toEqual([]);
    await choose({}, haru);
    expect(await planned()).toEqual(['digest.weekly 2026-11-27T06:00', 'digest.monthly 2026-12-01T06:00']);
  });

  it('of every second week leave one out', async () => {
    await choose({ frequency: 'fortnightly' }, haru);
    expect(await planned()).toContain('digest.weekly 2026-11-27T06:00');
    room.at('2026-11-27T06:00:00Z');
    await room.compose();
    expect(await planned()).toContain('digest.weekly 2026-12-11T06:00');
  });

  it('of every second week keep their weeks where only the hour or the day changes', async () => {
    await choose({ frequency: 'fortnightly' }, haru);
    room.at('2026-11-27T06:00:00Z');
    await room.compose();
    room.at('2026-12-01T01:00:00Z');
    await choose({ frequency: 'fortnightly', hour: 9 }, haru);
    expect(await planned()).toContain('digest.weekly 2026-12-11T00:00');
    await choose({ frequency: 'weekly', hour: 9 }, haru);
    await choose({ frequency: 'fortnightly', hour: 9 }, haru);
    expect(await planned()).toContain('digest.weekly 2026-12-04T00:00');
  });

  it('of today keep their hour where the chosen one is past, and are not put off for a week or a month', async () => {
    await planned();
    room.at('2026-11-27T02:00:00Z');
    await choose({ hour: 9 }, haru);
    expect(await planned()).toContain('digest.weekly 2026-11-27T06:00');
    // Another day, or an hour that is still to come, holds at once; and who wants none gets none.
    await choose({ hour: 13 }, haru);
    expect(await planned()).toContain('digest.weekly 2026-11-27T04:00');
    await choose({ hour: 9, day: 1 }, haru);
    expect(await planned()).toContain('digest.weekly 2026-11-30T00:00');
    await choose({ hour: 15 }, haru);
    await room.prisma.due.updateMany({ where: { kind: 'digest.weekly' }, data: { state: 'fired' } });
    room.at('2026-12-01T02:00:00Z');
    await choose({ hour: 14 }, haru);
    expect(await planned()).toContain('digest.monthly 2026-12-01T05:00');
    await choose({ hour: 10 }, haru);
    expect(await planned()).toContain('digest.monthly 2026-12-01T05:00');
    await choose({ hour: 10, frequency: 'never' }, haru);
    expect(await planned()).toEqual([]);
  });

  it('are planned with the choice: the hour may be over when the next tick comes', async () => {
    room.at('2026-11-27T05:59:59Z');
    await choose({ frequency: 'fortnightly' }, haru);
    room.at('2026-11-27T06:00:01Z');
    expect(await planned()).toContain('digest.weekly 2026-11-27T06:00');
  });

  it('are not planned by a planner that does not know yet what is being chosen', async () => {
    const choosing = room.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`select 1 from engagement where id = ${engagementId} for update`;
      return planned();
    });
    expect(await choosing).toEqual([]);
    expect(await planned()).toHaveLength(2);
  });

  it('stay as they are planned where only the place changes', async () => {
    await choose({ frequency: 'fortnightly' }, haru);
    const before = await planned();
    await choose({ frequency: 'fortnightly', place: 'direct' }, haru);
    expect(await planned()).toEqual(before);
    const { rhythm } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    const kept = { place: 'direct', frequency: 'fortnightly', since: '2026-11-23', by: 'Haru' };
    expect(rhythm).toEqual(kept);
  });
});

describe('the language', () => {
  it('is the agency’s to change; what stands before the client is drawn anew, what stands elsewhere is not', async () => {
    const { engagementId: other, deliveryId: elsewhere } = await room.deliver();
    const { engagementId: here, deliveryId: own } = await room.deliver();
    engagementId = here;
    await room.prisma.effect.deleteMany({ where: { kind: 'slack.redraw' } });
    await choose({ locale: 'ja' }, haru);
    expect(await room.prisma.engagement.count({ where: { id: engagementId, locale: 'ja' } })).toBe(0);
    await choose({ locale: 'ja' }, aoi);
    expect(await room.prisma.engagement.count({ where: { id: engagementId, locale: 'ja' } })).toBe(1);
    expect(await room.prisma.engagement.count({ where: { id: other, locale: 'ja' } })).toBe(0);
    expect((await said()).filter((one) => one.includes('"engagement.rhythm"'))).toHaveLength(1);
    const redrawn = (await room.effects('slack.redraw')).map(({ payload }) => JSON.stringify(payload));
    expect(redrawn.filter((one) => one.includes(`"${own}"`))).toHaveLength(1);
    expect(redrawn.filter((one) => one.includes(elsewhere))).toEqual([]);
    // The client has another project, which speaks as before: so do private answers.
    expect(await room.prisma.client.count({ where: { locale: 'ja' } })).toBe(0);
  });
});
