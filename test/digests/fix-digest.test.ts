import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { MOST_CORRECTIONS } from '../../src/digests/correction.ts';
import { fixDigest } from '../../src/digests/fix-digest.ts';
import { weeklyDigest, weeklySubject } from '../../src/digests/notices.ts';
import { plain } from '../../src/kernel/format.ts';
import type { Person } from '../../src/kernel/visit.ts';
import { refusalOf } from '../milestones/whole-room.ts';
import { aoi, haru, mio } from '../support/room.ts';
import { type DigestRoom, openDigestRoom } from './digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

const fix = (digestId: string, text: string, by: Person = aoi) =>
  room.perform(fixDigest, { digestId, text }, room.visit(by));

it('a correction stands on the same message, with who and when; what was sent stays as it was', async () => {
  const engagementId = await room.atWork();
  await room.post(engagementId);
  const sent = await room.prisma.digest.findFirstOrThrow({ where: { scope: engagementId } });
  const redraws = async () =>
    (await room.effects('slack.redraw')).filter(({ payload }) =>
      JSON.stringify(payload).includes(weeklySubject(engagementId)),
    ).length;
  const before = await redraws();
  await fix(sent.id, 'It is due on Tuesday.');
  await fix(sent.id, 'On Wednesday, that is.', mio);
  expect(await redraws()).toBe(before + 2);
  const { content } = await room.prisma.digest.findUniqueOrThrow({ where: { id: sent.id } });
  expect(content).toEqual(sent.content);
  const facts = await weeklyDigest.load(room.prisma, { digestId: sent.id, engagementId });
  const said = facts === undefined ? [] : (weeklyDigest.say(facts).body ?? []);
  expect(said.map((one) => plain(one, 'en'))).toEqual([
    'Corrected by Aoi, Mon 23 Nov 2026 10:00 (Asia/Tokyo): It is due on Tuesday.',
    'Corrected by Mio, Mon 23 Nov 2026 10:00 (Asia/Tokyo): On Wednesday, that is.',
  ]);
  expect(await room.events(engagementId)).toContain('digest.corrected');
});

it('is the team’s, of a digest that went to a client, and not without end', async () => {
  const engagementId = await room.atWork();
  await room.post(engagementId);
  const { id } = await room.prisma.digest.findFirstOrThrow({ where: { scope: engagementId } });
  expect(await refusalOf(fix(id, 'x', haru))).toBe('digest.fixNotYours');
  expect(await refusalOf(fix('dig_none', 'x'))).toBe('digest.noDigest');
  const daily = {
    id: 'dig_daily',
    scope: 'agency',
    kind: 'daily',
    localDay: new Date('2026-11-23'),
    content: {},
    createdAt: new Date('2026-11-23T00:00:00Z'),
  };
  await room.prisma.digest.create({ data: daily });
  expect(await refusalOf(fix(daily.id, 'x'))).toBe('digest.noDigest');
  for (let count = 0; count < MOST_CORRECTIONS; count += 1) await fix(id, `${count}`);
  expect(await refusalOf(fix(id, 'once more'))).toBe('digest.correctedOften');
});
