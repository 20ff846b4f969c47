import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { type Album, fillAlbum } from './album.ts';
import { depositPaid, isDisputed, type StripePhoto } from './dispute-house.ts';
import { openStripe } from './stripe-house.ts';

const stripe = await openStripe();
const { there, environment } = stripe;

let album: Album;
let paid: StripePhoto;
beforeAll(async () => {
  album = await fillAlbum('sent');
  paid = await depositPaid(stripe, album);
}, 180_000);
afterAll(async () => {
  await paid?.photo.burn();
  await album?.burn();
  await there.close();
});

describe('a payment that the payer’s bank asks back', { timeout: 120_000 }, () => {
  it('is answered with what is on record, read and submitted by a person, and its end is told', async () => {
    paid.restore();
    const beginning = await paid.photo.begin();
    const house = await openHouse({ ...beginning, environment });
    const { mio, aoi } = house;
    try {
      const ref = isDisputed(stripe);
      await stripe.tells(house, { times: 2 });
      const card = await mio.sees('evidence is ready', TEAM);
      expect(card.readable).toContain('Signed agreement with its certificate');
      expect(card.readable).toContain('nothing was delivered');
      const lies = there.books.disputes.get(ref);
      expect(lies?.submissions).toBe(0);
      const signed = there.books.files.get(lies?.evidence['customer_signature'] ?? '');
      expect(signed?.size).toBeGreaterThan(1000);
      const written = lies?.evidence['uncategorized_text'] ?? '';
      expect(written).toContain('Haru Kawamura');
      expect(written).toContain('Invoice KAWA-0');
      const record = await mio.presses('Read it').opens('evidence is ready', TEAM);
      expect(record).toContain('What was agreed and signed');
      await mio.closes({ all: true });

      // Five days before it is due, nobody has answered: it is said once more.
      await house.timePasses('2026-11-26T03:00:00Z');
      await mio.sees('the answer is due soon', TEAM);
      await mio.presses('Submit evidence').under('evidence is ready', TEAM);
      await mio.sees('has submitted the evidence, ', TEAM);
      await expect.poll(() => there.books.disputes.get(ref)?.status).toBe('under_review');
      await house.timePasses('2026-11-30T03:00:00Z');
      expect(there.books.disputes.get(ref)?.submissions).toBe(1);
      there.people.closeDispute(ref, 'won');
      await stripe.tells(house);
      await mio.sees('Won: the money stays', TEAM);
      await mio.sees('Dispute on invoice', TEAM);
      expect(await aoi.asks('/engawa stuck', TEAM)).toContain('Nothing is stuck');
      await house.settles();
      await mustBeInOrder(house.prisma, house.workspace);
      expect(there.wrong).toEqual([]);
    } finally {
      await house.close();
      await beginning.end();
    }
  });
});
