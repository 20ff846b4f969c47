import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { begins } from './support/begins.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { signs } from './support/signs.ts';
import { wordsOfTheThread } from './support/words-of-the-thread.ts';

const words = wordsOfTheThread.en;

describeInChromium('the client opens the status page from Slack', () => {
  const here = inHouse({
    before: async ({ me, house }) => {
      const project = begins({ house }, words);
      await project.takesIn();
      await project.plans(words.milestone);
      await project.sends();
      await me.goesTo('kawa-hibiki');
      await me.sees(words.review);
    },
  });
  const found: { page?: Page } = {};
  const page = (): Page => {
    if (found.page === undefined) throw new Error('the status page is not open');
    return found.page;
  };
  /** Presses “Status page” under a card and opens what is answered. */
  async function opensItUnder(card: string): Promise<Page> {
    const { me } = here;
    const links = me.main.getByText('Open the page');
    const before = await links.count();
    await me.presses('Status page').under(card);
    await expect.poll(() => links.count()).toBeGreaterThan(before);
    const opening = me.page.context().waitForEvent('page');
    await links.last().click();
    const opened = await opening;
    await opened.waitForLoadState();
    return opened;
  }

  it('a card in the channel hands each their own link, and the page has the plan as a picture', async () => {
    const { me } = here;
    await me.becomes(words.decider);
    await me.goesTo('kawa-hibiki');
    await signs(me, words);
    found.page = await opensItUnder('We can start: New website');
    await page().getByRole('heading', { name: 'New website: status' }).waitFor();
    await page().getByText(`This link is for ${words.decider}`).waitFor();
    await page().getByRole('rowheader', { name: '1. Wireframes' }).waitFor();
    const picture = page().getByRole('img', { name: 'The roadmap as a timeline' });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.boundingBox().then((box) => box?.height ?? 0)).toBeGreaterThan(200);
  });

  it('what is asked of the client stands on it, and leads to its card', async () => {
    const { me } = here;
    await me.becomes('Aoi Tanaka');
    await me.goesTo('kawa-hibiki');
    await me.opens('/milestone start');
    await me.fillsIn({ Milestone: 'Wireframes' });
    await me.submits();
    await me.leavesForm();
    await me.opens('/milestone deliver');
    await me.fillsIn(words.delivery);
    await me.submits();
    await me.leavesForm();
    await me.sees(words.delivered);
    await page().reload();
    await page().getByRole('heading', { name: 'Decide on “Wireframes”' }).waitFor();
    await page().getByRole('link', { name: 'Open in Slack' }).first().click();
    await page().getByRole('heading', { name: 'kawa-hibiki', exact: true }).waitFor();
    await page().getByRole('article').filter({ hasText: words.delivered }).first().waitFor();
    await page().goBack();
    await page().getByRole('heading', { name: 'New website: status' }).waitFor();
  });

  it('a new status link ends the one before it', async () => {
    const { me } = here;
    await me.types('/project status');
    await me.sees('New website: status');
    await me.presses('New status link').under('New website: status');
    await me.page.getByRole('dialog').getByRole('button').last().click();
    await me.sees('Every earlier link has ended');
    await page().reload();
    await page().getByRole('heading', { name: 'This link was withdrawn' }).waitFor();
  });
});
