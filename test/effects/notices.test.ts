import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropEffect } from '../../src/effects/drop-effect.ts';
import { stuckNotice } from '../../src/effects/notices.ts';
import { parkEffect } from '../../src/effects/park-effect.ts';
import { replayEffect } from '../../src/effects/replay-effect.ts';
import { locales } from '../../src/kernel/locale.ts';
import { sendMail } from '../../src/kernel/mail.ts';
import { renderCard } from '../../src/surface/card.ts';
import { seedStuck } from '../engagements/seed-waiting.ts';
import { aoi, openRoom, type Room } from '../support/room.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

async function card(effectId: string) {
  const facts = await stuckNotice.load(room.prisma, { effectId });
  return stuckNotice.say(facts ?? expect.fail('nothing to say'));
}

describe('the card about a stuck effect', () => {
  it.each(
    locales.flatMap((locale) => ['refused', 'unknown', 'given-up'].map((state) => [state, locale] as const)),
  )('%s has its three buttons in %s', async (state, locale) => {
    const words = await card(await seedStuck(room, state));
    expect(words.buttons?.map(({ press }) => press)).toEqual(['effect.replay', 'effect.park', 'effect.drop']);
    const { blocks, text } = renderCard(words, locale);
    expectWithinLimits(blocks);
    expect(text).toContain('No such customer');
  });

  it('about an e-mail says which one, and does not promise to look for it', async () => {
    const effectId = await seedStuck(room, 'unknown');
    const payload = { letter: 'agreement.to-sign', params: {}, subject: 'agr_1', engagementId: null };
    await room.prisma.effect.update({ where: { id: effectId }, data: { kind: sendMail.kind, payload } });
    const { text } = renderCard(await card(effectId), 'en');
    expect(text).toContain('agreement.to-sign');
    expect(text).toContain('replaying sends it again');
    expect(text).not.toContain('looks there again');
  });

  it('is settled once somebody decided, and says who and why', async () => {
    const [replayed, parked, dropped] = await Promise.all([1, 2, 3].map(() => seedStuck(room, 'refused')));
    await room.perform(replayEffect, { effectId: replayed ?? '' }, room.visit(aoi));
    await room.perform(parkEffect, { effectId: parked ?? '' }, room.visit(aoi));
    await room.perform(dropEffect, { effectId: dropped ?? '', reason: 'Paid in cash' }, room.visit(aoi));
    const texts = await Promise.all(
      [replayed, parked, dropped].map(async (id) => {
        const words = await card(id ?? '');
        expect(words.buttons).toBeUndefined();
        return renderCard(words, 'en').text;
      }),
    );
    expect(texts[0]).toContain('Replayed by Aoi');
    expect(texts[1]).toContain('Parked by Aoi');
    expect(texts[2]).toContain('Dropped by Aoi');
    expect(texts[2]).toContain('Paid in cash');
  });

  it('stuck again after a replay it has its buttons again', async () => {
    const effectId = await seedStuck(room, 'refused');
    await room.perform(replayEffect, { effectId }, room.visit(aoi));
    await room.prisma.effect.update({ where: { id: effectId }, data: { state: 'refused' } });
    expect((await card(effectId)).buttons).toHaveLength(3);
  });

  it('one that went through meanwhile says so', async () => {
    expect(renderCard(await card(await seedStuck(room, 'done')), 'en').text).toContain('Done meanwhile.');
  });

  it('names which card could not be posted', async () => {
    const payload = { notice: 'engagement.kickoff', params: {}, audience: { to: 'team' } };
    const text = renderCard(await card(await seedStuck(room, 'refused', 'slack.post', payload)), 'en').text;
    expect(text).toContain('Something is stuck: engagement.kickoff');
  });
});
