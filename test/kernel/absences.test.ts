import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Absences, absencesAt, inPlaceOf, standsInFor } from '../../src/kernel/absences.ts';
import { aoi, mio, openRoom, type Room, sora } from '../support/room.ts';

const away = (...pairs: readonly (readonly [string, string | null])[]): Absences => new Map(pairs);

describe('who is there', () => {
  it.each([
    ['somebody who is not away', away(['b', 'c']), 'a'],
    ['the stand-in', away(['a', 'b']), 'b'],
    ['the stand-in’s stand-in', away(['a', 'b'], ['b', 'c']), 'c'],
    ['nobody else, where nobody stands in', away(['a', null]), 'a'],
    ['nobody else, where the stand-in is away for good', away(['a', 'b'], ['b', null]), 'a'],
    ['nobody else, where both stand in for each other', away(['a', 'b'], ['b', 'a']), 'a'],
  ])('%s', (_what, absences, expected) => {
    expect(inPlaceOf('a', absences)).toBe(expected);
  });

  it('is never somebody who is away, unless it is who was asked for', () => {
    const names = ['a', 'b', 'c', 'd'];
    const anyPair = fc.tuple(fc.constantFrom(...names), fc.option(fc.constantFrom(...names)));
    fc.assert(
      fc.property(fc.uniqueArray(anyPair, { selector: ([name]) => name }), (pairs) => {
        const absences = away(...pairs);
        for (const name of names) {
          const there = inPlaceOf(name, absences);
          expect(there === name || !absences.has(there)).toBe(true);
          if (there !== name) expect(standsInFor(there, absences)).toContain(name);
        }
      }),
    );
  });
});

describe('absences', () => {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom();
    const [firstDay, lastDay] = [new Date('2026-11-24'), new Date('2026-11-27')];
    const addedAt = new Date('2026-11-20T01:00:00Z');
    await room.prisma.absence.createMany({
      data: [
        { id: 'abs_1', memberId: mio.id, standInId: sora.id, firstDay, lastDay, addedBy: {}, addedAt },
        { id: 'abs_2', memberId: aoi.id, firstDay, lastDay, addedBy: {}, addedAt, removedAt: addedAt },
      ],
    });
  });
  afterAll(() => room.close());

  it.each([
    ['Asia/Tokyo', '2026-11-23T14:59:59Z', []],
    ['Asia/Tokyo', '2026-11-23T15:00:00Z', [mio.id]],
    ['Asia/Tokyo', '2026-11-27T14:59:59Z', [mio.id]],
    ['Asia/Tokyo', '2026-11-27T15:00:00Z', []],
    ['Pacific/Kiritimati', '2026-11-23T09:59:59Z', []],
    ['Pacific/Kiritimati', '2026-11-23T10:00:00Z', [mio.id]],
    ['Etc/GMT+12', '2026-11-28T11:59:59Z', [mio.id]],
    ['Etc/GMT+12', '2026-11-28T12:00:00Z', []],
  ])('of somebody in %s at %s: %j', async (timeZone, at, expected) => {
    await room.prisma.member.update({ where: { id: mio.id }, data: { timeZone } });
    const absences = await absencesAt(room.prisma, Temporal.Instant.from(at));
    expect([...absences.keys()]).toEqual(expected);
  });
});
