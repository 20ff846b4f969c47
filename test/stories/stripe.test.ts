import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import { type Album, fillAlbum } from './album.ts';
import { steps } from './steps.ts';
import { openStripe } from './stripe-house.ts';

const stripe = await openStripe();
const { there } = stripe;

let album: Album;
beforeAll(async () => {
  album = await fillAlbum('sent');
}, 90_000);
afterAll(async () => {
  await album.burn();
  await there.close();
});

describe('an agency that bills through Stripe', { timeout: 120_000 }, () => {
  it('bills deposit and milestone there, and what is paid on the page is paid here, however it is told', () =>
    stripe.inHouse(album.of('sent'), async (house) => {
      const { haru, aoi } = house;
      await steps.signs(house);
      const deposit = await haru.sees('Invoice KAWA-0');
      expect(deposit.readable).toContain('JPY 300,000');
      expect(deposit.buttons).toContain('Pay');
      await stripe.paysOnThePage();
      // Twice, and the last thing first.
      await stripe.tells(house, { times: 2, newestFirst: true });
      await haru.sees('We have received JPY 300,000');

      await steps.delivers(house);
      await haru.sees('Delivered: Wireframes');
      await steps.accepts(house);
      await steps.approves(house);
      await expect.poll(() => there.books.invoices.size).toBe(2);
      await house.settles();
      await stripe.paysOnThePage();
      stripe.loses();
      await stripe.anHourPasses(house);
      await haru.sees('We have received JPY 200,000');

      expect(await aoi.asks('/engawa stuck', TEAM)).toContain('Nothing is stuck');
      expect(there.books.customers.size).toBe(1);
      await house.settles();
      await mustBeInOrder(house.prisma, house.workspace);
      expect(await house.prisma.payment.count()).toBe(2);
      expect([...there.books.invoices.values()].map(({ status }) => status)).toEqual(['paid', 'paid']);
    }));

  it('hears of what went wrong: a card that fails, a part, too much, a refund, a dispute, money that fits nothing', () =>
    stripe.inHouse(album.of('sent'), async (house) => {
      const { haru, mio } = house;
      await steps.signs(house);
      await haru.sees('Invoice KAWA-0');
      await house.settles();
      const id = stripe.open();
      there.people.decline(id);
      await stripe.tells(house, { times: 2 });
      await haru.sees('did not go through');
      there.people.pay(id, 100_000);
      await stripe.tells(house);
      await haru.sees('Still open');
      there.people.pay(id, 200_500);
      const dispute = there.people.dispute(id);
      // The dispute is heard of before the payment that it is about.
      await stripe.tells(house, { newestFirst: true });
      await haru.sees('We have received');
      await mio.sees('more was paid than was open', TEAM);
      expect((await mio.sees('is disputed', TEAM)).readable).toContain('Answer by');
      there.people.closeDispute(dispute, 'won');
      const refund = there.people.refund(id, 500, 'pending');
      await stripe.tells(house);
      await mio.sees('Dispute on invoice', TEAM);
      await mio.sees('Refund on invoice', TEAM);
      there.people.refundFails(refund);
      there.people.transfers(there.books.invoices.get(id)?.customer ?? '', 7_000, 'jpy');
      await stripe.tells(house, { times: 2 });
      await mio.sees('failed', TEAM);
      await mio.sees('JPY 7,000 arrived by bank transfer', TEAM);
      await house.settles();
      await mustBeInOrder(house.prisma, house.workspace);
      expect(await house.prisma.payment.count()).toBe(2);
    }));

  it('closes there what is closed here: taken back, and paid by another way', () =>
    stripe.inHouse(album.of('sent'), async (house) => {
      const { haru, mio } = house;
      await steps.signs(house);
      await haru.sees('Invoice KAWA-0');
      await house.settles();
      const id = stripe.open();
      await mio.presses('Mark as paid').opens('Invoice KAWA-0', TEAM);
      await mio.fillsIn({ Amount: '100,000', Reference: 'KAWA 1123' });
      // A part is noted there, and the page asks for the rest.
      await expect
        .poll(
          () => there.books.invoices.get(id)?.payments.map(({ amount, record }) => [amount, record !== null]),
          {
            timeout: 20_000,
          },
        )
        .toEqual([[100_000, true]]);
      await stripe.tells(house, { times: 2 });
      await house.settles();
      await mio.presses('Mark as paid').opens('Invoice KAWA-0', TEAM);
      await mio.fillsIn({ Reference: 'KAWA 1124' });
      await expect.poll(() => there.books.invoices.get(id)?.status, { timeout: 20_000 }).toBe('paid');
      await stripe.tells(house);
      await house.settles();
      expect(await house.prisma.payment.findMany({ orderBy: { amount: 'asc' } })).toMatchObject([
        { amount: 100_000n },
        { amount: 200_000n },
      ]);
      await steps.delivers(house);
      await haru.sees('Delivered: Wireframes');
      await steps.accepts(house);
      await steps.approves(house);
      await expect.poll(() => there.books.invoices.size).toBe(2);
      await house.settles();
      const second = stripe.open();
      await mio.opens('/invoice void');
      const { id: invoice } = await house.prisma.invoice.findFirstOrThrow({ where: { providerRef: second } });
      await mio.fillsIn({ Invoice: invoice, Reason: 'The wrong milestone' });
      await expect.poll(() => there.books.invoices.get(second)?.status, { timeout: 20_000 }).toBe('void');
      await stripe.tells(house);
      await house.settles();
      await mustBeInOrder(house.prisma, house.workspace);
    }));
});
