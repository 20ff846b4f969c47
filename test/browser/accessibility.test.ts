import { expect, it } from 'vitest';
import { seriousFaults } from './support/axe.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { someStripe } from './support/some-stripe.ts';
import { wordsOfTheThread } from './support/words-of-the-thread.ts';

const words = wordsOfTheThread.en;

describeInChromium('axe finds nothing that keeps people out', () => {
  const here = inHouse({
    viewport: { width: 1440, height: 900 },
    // Beside it, so that its tab is among those that are looked at; invoices go by transfer.
    environment: { STRIPE_SECRET_KEY: 'sk_test_local', PAYMENT_PROVIDER: 'bank-transfer' },
    files: { 'stripe.json': someStripe },
    before: async ({ me }) => {
      await me.goesTo('kawa-hibiki');
      await me.opens('/intake');
      await me.fillsIn(words.intake);
      await me.submits();
      await me.leavesForm();
      await me.sees(words.kickoff);
    },
  });
  const found = () => seriousFaults(here.tab.page);

  it('and would find it: a picture without words', async () => {
    const { page } = here.tab;
    await page.evaluate("document.body.append(Object.assign(new Image(), { id: 'wordless' }))");
    expect((await found()).join()).toContain('image-alt');
    await page.evaluate("document.getElementById('wordless').remove()");
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`in a channel, a form and App Home (${colorScheme})`, async () => {
      const { page } = here.tab;
      await page.emulateMedia({ colorScheme });
      await here.me.becomes('Aoi Tanaka');
      await here.me.goesTo('kawa-hibiki');
      await here.me.sees(words.kickoff);
      expect(await found(), 'a channel').toEqual([]);
      await here.me.opens('/intake');
      expect(await found(), 'a form').toEqual([]);
      await here.me.submits();
      await here.me.field('Client').and(page.locator('[aria-invalid=true]')).waitFor();
      expect(await found(), 'a form with errors').toEqual([]);
      await page.keyboard.press('Escape');
      await here.me.form().waitFor({ state: 'detached' });
      await page.getByRole('navigation').getByRole('button', { name: 'Home' }).click();
      await here.me.main.getByText('New website').first().waitFor();
      expect(await found(), 'App Home').toEqual([]);
    });

    it(`in the switcher, the time machine, each tab of the outside, and as a client (${colorScheme})`, async () => {
      const { page } = here.tab;
      await page.emulateMedia({ colorScheme });
      await page.getByRole('button', { name: /^Switch who you are/ }).click();
      await page.getByRole('option', { name: 'Haru Kawamura' }).waitFor();
      expect(await found(), 'the switcher').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Time: / }).click();
      expect(await found(), 'the time machine').toEqual([]);
      await page.keyboard.press('Escape');
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        expect(await found(), await tab.innerText()).toEqual([]);
      }
      await here.me.becomes('Haru Kawamura');
      expect(await found(), 'a client’s channel').toEqual([]);
    });
  }
});
