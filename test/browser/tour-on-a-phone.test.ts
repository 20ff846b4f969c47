import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { wordsOfTheThread } from './support/words-of-the-thread.ts';

const words = wordsOfTheThread.en;

describeInChromium('the guided tour on a phone', () => {
  const here = inHouse({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
  const tour = () => here.tab.page.getByRole('region', { name: 'Guided tour' });
  const line = () => tour().getByRole('button', { expanded: false });
  const edges = async (what: Locator) => {
    const box = await what.boundingBox();
    if (box === null) throw new Error(`${what} is not to be seen`);
    return { top: Math.round(box.y), bottom: Math.round(box.y + box.height) };
  };
  // The tour measures itself after it is drawn, and only then the rest makes room.
  const standsAbove = async (what: Locator) => (await edges(what)).bottom <= (await edges(tour())).top;
  const send = () => here.me.form().getByRole('button', { name: 'Send' });

  it('is a line below the message box, with room of its own', async () => {
    await expect.poll(() => standsAbove(here.me.main)).toBe(true);
    expect((await edges(tour())).bottom).toBe(640);
    expect(await tour().getByText('Write /intake in').isVisible()).toBe(false);
  });

  it('opens as a sheet, and gives way to what its buttons bring', async () => {
    await line().tap();
    await tour().getByRole('button', { name: 'Show me' }).tap();
    await here.me.messageBox().and(here.tab.page.locator(':focus')).waitFor();
    await line().tap();
    await tour().getByRole('button', { name: 'Send /intake for me' }).tap();
    await here.me.form().waitFor();
    await line().waitFor();
    await expect.poll(() => standsAbove(send())).toBe(true);
  });

  it('fills in the form that is open, which can then be sent', async () => {
    await line().tap();
    await tour().getByRole('button', { name: 'Fill in an example' }).tap();
    await expect.poll(() => here.me.field('Project name').inputValue()).toBe('New website');
    // It is filled in from above to below, as a person would; these stand last.
    await expect.poll(() => here.me.form().getByRole('checkbox', { checked: false }).count()).toBe(0);
    await send().tap();
    await send().waitFor({ state: 'detached' });
    await line().tap();
    await tour().getByRole('button', { name: 'Close it' }).tap();
    await here.me.form().waitFor({ state: 'detached' });
    await here.me.sees(words.kickoff);
  });

  it('left, it waits in the drawer', async () => {
    const { page } = here.tab;
    const goOn = page.getByRole('button', { name: 'Go on with the tour (1/7)' });
    await tour().getByRole('button', { name: 'Leave the tour' }).tap();
    await tour().waitFor({ state: 'detached' });
    expect(await goOn.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Channels and app' }).tap();
    await goOn.tap();
    await line().waitFor();
    await page.getByRole('navigation').waitFor({ state: 'hidden' });
  });
});
