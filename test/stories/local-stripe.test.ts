import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/adapters/postgres/database.ts';
import type { ShownStripeInvoice } from '../../src/local-workspace/page-api/outside.ts';
import { freshDatabase } from '../support/database.ts';
import { MONDAY } from '../support/house.ts';
import { localEnvironment } from '../support/local-environment.ts';
import { openedHouse } from '../support/local-house.ts';
import { steps } from './steps.ts';
import { takeKawaIn } from './take-kawa-in.ts';

/** `STRIPE_SECRET_KEY=sk_test_local npm start` */
async function houseWithStripe() {
  const fresh = await freshDatabase();
  const { prisma, close } = openDatabase(fresh.url, { connections: 2, onError: () => undefined });
  onTestFinished(() => close().then(() => fresh.drop()));
  const environment = { ...(await localEnvironment()), DATABASE_URL: fresh.url, ENGAWA_CLOCK: MONDAY };
  const house = await openedHouse({ ...environment, STRIPE_SECRET_KEY: 'sk_test_local' });
  const newest = async (): Promise<ShownStripeInvoice> => {
    const invoice = (await house.look()).stripe?.invoices[0];
    if (invoice?.page === undefined) throw new Error('no invoice stands at Stripe');
    return invoice;
  };
  return {
    ...house,
    prisma,
    newest,
    async paysOnThePage(form: Record<string, string> = {}): Promise<string> {
      const { page = '' } = await newest();
      return (await fetch(page, { method: 'POST', body: new URLSearchParams(form) })).text();
    },
  };
}

test('a client of the local workspace pays at the Stripe beside it, however its messages travel', {
  timeout: 120_000,
}, async () => {
  const house = await houseWithStripe();
  const { haru, mio } = house;
  await takeKawaIn(house.aoi);
  await steps.drafts(house);
  await steps.sends(house);
  await steps.signs(house);
  expect((await haru.sees('Invoice HIBIKI-0001')).buttons).toContain('Pay');

  // Lost: half an hour later it is asked for.
  expect(await house.does({ act: 'stripe-weather', weather: 'lost' })).toEqual({ ok: true });
  expect(await house.paysOnThePage({ how: 'card', amount: '100000' })).toContain('A part is paid');
  expect(await house.does({ act: 'move-time', by: 'hour' })).toEqual({ ok: true });
  await haru.sees('Still open');
  expect((await house.look()).stripe?.events[0]).toMatchObject({ state: 'lost' });

  // Twice, and the last thing first.
  await house.does({ act: 'stripe-weather', weather: 'twice' });
  await house.paysOnThePage({ how: 'declined' });
  await haru.sees('did not go through');
  await house.does({ act: 'stripe-weather', weather: 'shuffled' });
  expect(await house.paysOnThePage({ how: 'konbini' })).toContain('0123-4567-8901');
  expect(await house.paysOnThePage({ how: 'shop' })).toContain('data-status="paid"');
  await haru.sees('We have received JPY 300,000');

  await house.does({ act: 'stripe-weather', weather: 'well' });
  const { id } = await house.newest();
  expect(await house.does({ act: 'stripe', does: 'dispute', id })).toEqual({ ok: true });
  await mio.sees('is disputed', 'C0TEAM0001');
  expect(
    await house.prisma.payment.findMany({ select: { amount: true }, orderBy: { amount: 'asc' } }),
  ).toEqual([{ amount: 100_000n }, { amount: 200_000n }]);
});

test('without its key there is none, and what is done to it is answered in words', {
  timeout: 60_000,
}, async () => {
  const fresh = await freshDatabase();
  onTestFinished(() => fresh.drop());
  const house = await openedHouse({ ...(await localEnvironment()), DATABASE_URL: fresh.url });
  expect((await house.look()).stripe).toBeUndefined();
  expect(await house.does({ act: 'stripe-weather', weather: 'lost' })).toMatchObject({
    ok: false,
    why: { en: expect.stringContaining('STRIPE_SECRET_KEY=sk_test_local') },
  });
  await house.close();
});
