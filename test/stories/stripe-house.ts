import { expect } from 'vitest';
import { type HouseUnderTest, MONDAY, openHouse } from '../support/house.ts';
import type { Beginning, Photo } from '../support/photo.ts';
import { SECRET_KEY, startStripe, WEBHOOK_SECRET } from '../support/stripe/stand-in.ts';

/** Stripe, and houses that are set up with it. */
export async function openStripe() {
  const there = await startStripe();
  there.world.todayMs = Date.parse(MONDAY);
  const environment = {
    STRIPE_SECRET_KEY: SECRET_KEY,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    STRIPE_API_BASE: there.base,
  };
  let told = 0;
  /** The invoice that is open there, of which there is one. */
  const open = (): string => {
    const found = [...there.books.invoices.values()].filter(({ status }) => status === 'open');
    expect(found).toHaveLength(1);
    return found[0]?.id ?? '';
  };
  return {
    there,
    environment,
    open,
    /** On the page behind the button. */
    async paysOnThePage(): Promise<void> {
      const page = await fetch(`${there.base}/pay/${open()}`, { method: 'POST' });
      expect(await page.text()).toContain('paid');
    },
    /** What Stripe has to tell since the last time, in this order, each as often. */
    async tells(
      { publicUrl }: HouseUnderTest,
      {
        times = 1,
        newestFirst = false,
        only = /./,
      }: { times?: number; newestFirst?: boolean; only?: RegExp } = {},
    ): Promise<void> {
      const news = there.books.events.slice(told).filter(({ type }) => only.test(type));
      told = there.books.events.length;
      for (const event of newestFirst ? news.toReversed() : news)
        for (let nth = 1; nth <= times; nth += 1) {
          const { body, headers } = there.message(event);
          const answer = await fetch(`${publicUrl}/webhooks/stripe`, { method: 'POST', body, headers });
          expect(answer.status, event.type).toBe(200);
        }
    },
    /** What Stripe would have told so far is lost. */
    loses(): void {
      told = there.books.events.length;
    },
    /** Nobody has told anything; an hour later the house looks by itself. */
    async anHourPasses({ world, now, engawa }: HouseUnderTest): Promise<void> {
      world.clock.moveTo(now().add({ minutes: 60 }));
      await engawa.worker.tick();
    },
    empty(): void {
      there.empty();
      told = 0;
    },
    async inHouse(
      photo: Photo,
      play: (house: HouseUnderTest, beginning: Beginning) => Promise<unknown>,
    ): Promise<void> {
      this.empty();
      const beginning = await photo.begin();
      const house = await openHouse({ ...beginning, environment });
      try {
        await play(house, beginning);
        expect(there.wrong).toEqual([]);
      } finally {
        await house.close();
        await beginning.end();
      }
    },
  };
}
