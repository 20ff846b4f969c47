import { expect, it } from 'vitest';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { wordsOfTheThread } from './support/words-of-the-thread.ts';

const words = wordsOfTheThread.en;

describeInChromium('on a phone', () => {
  const here = inHouse({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const over = (): Promise<number> =>
    here.tab.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const goesTo = async (channel: string): Promise<void> => {
    await here.tab.page.getByRole('button', { name: 'Channels and app' }).click();
    await here.me.goesTo(channel);
  };

  it('a client is taken in and a milestone planned, and nothing is wider than the screen', async () => {
    const aoi = here.me;
    expect(await over(), 'at the start').toBe(0);
    await here.tab.page.getByRole('button', { name: 'Leave the tour' }).click();
    await goesTo('kawa-hibiki');
    await aoi.opens('/intake');
    expect(await over(), 'a form').toBe(0);
    await aoi.fillsIn(words.intake);
    await aoi.submits();
    await aoi.leavesForm();
    await aoi.sees(words.kickoff);
    expect(await over(), 'a channel').toBe(0);
    await aoi.opens('/milestone add');
    await aoi.fillsIn(words.milestone);
    await aoi.submits();
    await aoi.leavesForm();
  });

  it('the agreement goes out, and the decision-maker is handed the way to sign it', async () => {
    const aoi = here.me;
    await aoi.opens('/agreement draft');
    await aoi.fillsIn(words.agreement);
    await aoi.submits();
    await aoi.leavesForm();
    await aoi.opens('/agreement send');
    await aoi.submits();
    await aoi.leavesForm();
    await aoi.becomes('Haru Kawamura');
    await aoi.presses(words.review).under(words.review);
    await aoi.sees(words.open);
    expect(await over()).toBe(0);
  });

  it('the outside opens and closes, and time can be moved', async () => {
    const { page } = here.tab;
    await page.getByRole('button', { name: 'Outside', exact: true }).click();
    await page.getByRole('complementary', { name: 'The outside' }).waitFor();
    expect(await over()).toBe(0);
    await page.getByRole('button', { name: 'Outside', exact: true }).click();
    await here.me.movesTime('+1 hour');
    await page.getByRole('button', { name: /^Time: Mon, Nov 23, 10:3/ }).waitFor();
  });
});
