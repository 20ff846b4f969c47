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
    const facts = await rhythmNotice.load(room.prisma, { engagementId, who: 'Aoi' });
    const { fields = [] } = rhythmNotice.say(facts ?? expect.fail('no facts'));
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

  it('stay as they are planned where only the place changes', async () => {
    await choose({ frequency: 'fortnightly' }, haru);
    const before = await planned();
    await choose({ frequency: 'fortnightly', place: 'direct' }, haru);
    expect(await planned()).toEqual(before);
    const { rhythm } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    expect(rhythm).toEqual({ place: 'direct', frequency: 'fortnightly', since: '2026-11-23' });
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
