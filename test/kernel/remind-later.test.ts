import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plain } from '../../src/kernel/format.ts';
import { type CardWords, notice } from '../../src/kernel/notice.ts';
import { phrase, verbatim } from '../../src/kernel/phrase.ts';
import { withLater } from '../../src/kernel/remind-later.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { haru, NOW, openRoom, type Room } from '../support/room.ts';

const said = phrase({ en: 'Rain', ja: '雨', zh: '雨' });
const umbrella = { press: 'weather.umbrella', label: said(), value: {} };

describe('a reminder’s card', () => {
  let room: Room;
  let engagementId: string;
  beforeAll(async () => {
    room = await openRoom();
    engagementId = await room.seedEngagement();
  });
  afterAll(() => room.close());

  let endsAt: Temporal.Instant | null = null;
  const shown = async (card: CardWords, of: string | null = engagementId): Promise<CardWords> => {
    const rain = withLater(
      'material.remind',
      notice({
        name: 'weather.rain',
        params: z.object({ placeId: z.string() }),
        subject: ({ placeId }) => placeId,
        load: async () => ({ card }),
        say: (facts) => facts.card,
      }),
      () => ({ engagementId: of, timeZone: 'Asia/Tokyo', endsAt }),
    );
    const facts = await room.prisma.$transaction((tx) => rain.load(tx, { placeId: 'garden' }));
    if (facts === undefined) throw new Error('nothing to say');
    // A card that asks nothing reminds of nothing, whatever its room says.
    expect(rain.holds?.(facts, room.visit().now)).toBe(card.settled === undefined);
    expect(rain.endsAt?.(facts)).toBe(endsAt);
    return rain.say(facts);
  };
  const asks = { title: said(), buttons: [umbrella] };

  it('has the button as long as it asks something', async () => {
    const { buttons = [] } = await shown(asks);
    expect(buttons.map(({ press }) => press)).toEqual(['weather.umbrella', 'reminder.later']);
    expect(buttons[1]?.value).toEqual({
      engagementId,
      kind: 'material.remind',
      subject: 'garden',
      notice: 'weather.rain',
    });
    expect((await shown({ title: said() })).buttons).toBeUndefined();
    const settled = { ...asks, settled: verbatim('Over') };
    expect(await shown(settled)).toEqual(settled);
    expect((await shown(asks, null)).buttons).toEqual([umbrella]);
  });

  it('and with the button the moment after which nobody wants to hear of it', async () => {
    endsAt = Temporal.Instant.from('2026-11-25T09:00:00Z');
    const { buttons = [] } = await shown(asks);
    expect(buttons[1]?.value).toMatchObject({ endsAt: '2026-11-25T09:00:00Z' });
    endsAt = null;
  });

  it('says until when it was put off, and by whom', async () => {
    const at = new Date(NOW);
    await room.prisma.snooze.create({
      data: {
        ...{ id: 'snz_1', engagementId, kind: 'material.remind', subject: 'garden', at },
        until: new Date('2026-11-24T01:00:00Z'),
        by: { ...actorOf(haru) },
      },
    });
    const { body = [] } = await shown(asks);
    expect(body.map((line) => plain(line, 'en')).join()).toMatch(/Haru.*24 Nov/);
  });
});
