import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KAWA, openHouse } from '../support/house.ts';
import { roundRobin } from '../support/round-robin.ts';
import { type Album, fillAlbum } from './album.ts';
import { billed, toldFrom, wireframes } from './told-from.ts';

let album: Album;
beforeAll(async () => {
  album = await fillAlbum('delivered');
}, 60_000);
afterAll(() => album.burn());

describe('two processes, two people, one moment', () => {
  it.each(['Accept', 'Request changes'] as const)(
    'one yes and one “%s”: one of them holds',
    (other) =>
      toldFrom(album, 'delivered', async (house, beginning) => {
        const second = await openHouse(beginning);
        const front = await roundRobin([house.publicUrl, second.publicUrl]);
        beginning.workspace.setRequestUrl(`${front.url}/slack/events`);
        try {
          const { haru, yuki } = house;
          const { ts } = await haru.sees('Delivered: Wireframes');
          if (other === 'Request changes') {
            await yuki.presses(other).opens('Delivered: Wireframes');
            await Promise.all([
              haru.presses('Accept').under('Delivered: Wireframes'),
              yuki
                .fillsIn({ 'Which criteria': ['Approved by legal'], 'What should be different': 'More' })
                .catch(() => undefined),
            ]);
          } else
            await Promise.all(
              [haru, yuki, haru, yuki].map(({ id }) =>
                beginning.workspace.asPerson(id).presses(KAWA, ts, 'Accept'),
              ),
            );
          await expect
            .poll(async () => (await wireframes(house)).status, { timeout: 20_000 })
            .not.toBe('delivered');
          await house.settles();
          const decided = await house.prisma.audit.findMany({
            where: { type: { in: ['milestone.accepted', 'milestone.changes-requested'] } },
          });
          expect(decided).toHaveLength(1);
          const { status } = await wireframes(house);
          expect(await billed(house)).toEqual(status === 'accepted' ? [200_000n] : []);
          if (yuki.views().length > 0) await yuki.closes({ all: true });
        } finally {
          await front.close();
          await second.close();
        }
      }),
    60_000,
  );
});
