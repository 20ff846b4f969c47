import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { next } from '../../../commands/engawa/mend.ts';
import { stuck, stuckCard } from '../../../commands/engawa/stuck.ts';
import { reactions } from '../../../src/effects/reactions.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { seedStuck } from '../../engagements/seed-waiting.ts';
import { aoi, openRoom, type Room } from '../../support/room.ts';
import { expectWithinLimits } from '../../support/slack-limits.ts';
import { saidOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const pressesOn = async (after?: string) =>
  (await stuckCard(room.prisma, after)).buttons?.map(({ press, value }) => [press, value['effectId']]);

describe('/engawa stuck', () => {
  it('says when nothing is', async () => {
    expect(saidOf(await typed(stuck, standAt(room).call(aoi)))).toContain('Nothing is stuck');
  });

  it('goes through them, oldest first, round and round', async () => {
    const [first, second] = [await seedStuck(room, 'refused'), await seedStuck(room, 'parked')];
    await seedStuck(room, 'done');
    expect(await pressesOn()).toEqual([
      ['effect.replay', first],
      ['effect.park', first],
      ['effect.drop', first],
      ['effect.next', first],
    ]);
    expect(await pressesOn(first)).toEqual([
      ['effect.replay', second],
      ['effect.drop', second],
      ['effect.next', second],
    ]);
    expect((await pressesOn(second))?.[0]).toEqual(['effect.replay', first]);
    const { desk, press } = standAt(room);
    expect(saidOf(await next.answer(press({ effectId: first }, aoi), desk))).toContain(
      'All that is stuck (2)',
    );
  });

  it.each(locales)('fits into Slack with very many, in %s', async (locale) => {
    for (let count = 0; count < 30; count += 1) await seedStuck(room, 'unknown');
    expectWithinLimits(renderCard(await stuckCard(room.prisma), locale).blocks);
  });
});
