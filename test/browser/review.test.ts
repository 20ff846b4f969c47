import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { seriousFaults } from './support/axe.ts';
import { begins } from './support/begins.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { wordsOfTheThread } from './support/words-of-the-thread.ts';

const words = wordsOfTheThread.en;
const reader = '佐藤法律事務所 佐藤 誠';
const wording = 'We give access within ten days <always>.';

describeInChromium('the client’s lawyer reads the agreement on a page of their own', () => {
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
    if (found.page === undefined) throw new Error('the review page is not open');
    return found.page;
  };
  const shown = (text: string) => page().getByText(text).first();

  it('opened from what the owner is handed, it names the reader across every page', async () => {
    const { me, tab } = here;
    await me.opens('/agreement review');
    await me.fillsIn({ 'Who reads': reader, 'Language of the page': '日本語' });
    await me.submits();
    const opening = tab.page.context().waitForEvent('page');
    await me.form().getByText('Open the page').click();
    found.page = await opening;
    await shown('契約書「New website」').waitFor();
    await me.leavesForm();
    const mark = page().locator('.watermark');
    expect(await mark.locator('text').allTextContents()).toContain(reader);
    expect(await page().getByRole('link', { name: 'PDFをダウンロード' }).count()).toBe(0);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`it keeps nobody out, and fits on a telephone (${colorScheme})`, async () => {
      await page().emulateMedia({ colorScheme });
      await page().setViewportSize({ width: 390, height: 800 });
      expect(await page().evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(await seriousFaults(page())).toEqual([]);
      await page().setViewportSize({ width: 1280, height: 900 });
    });

  it('on paper nothing of it is to be had, only why', async () => {
    await page().emulateMedia({ media: 'print', colorScheme: 'light' });
    expect(await shown('画面での閲覧専用です。ダウンロードをご希望').isVisible()).toBe(true);
    expect(await page().getByRole('heading', { name: '版の一覧' }).isVisible()).toBe(false);
    await page().emulateMedia({ media: 'screen' });
  });

  it('a comment without words comes back with what is wrong, one with a wording is sent', async () => {
    const clause = page().locator('#clause-cooperation');
    await clause.locator('summary').click();
    await clause.getByRole('button').click();
    await page().getByRole('alert').getByRole('link').click();
    expect(await clause.getByLabel('コメント').getAttribute('aria-invalid')).toBe('true');
    await clause.getByLabel('コメント').fill('十日が通常です。');
    await clause.getByLabel('修正案').fill(wording);
    await clause.getByRole('button').click();
    await clause.getByText('十日が通常です。').waitFor();
    await clause.locator('ins').first().waitFor();
  });

  it('the team takes it over from the card, and the page says so', async () => {
    const { me } = here;
    await me.goesTo('team');
    await me.presses('Take over').opens('Counter-proposal for');
    await me.fillsIn({ 'A word to the reader': 'Agreed.' });
    await me.submits();
    await me.leavesForm();
    await me.sees('Taken over by Aoi Tanaka');
    await page().reload();
    await shown('次の下書きに反映しました').waitFor();
    await shown('Agreed.').waitFor();
  });

  it('revoked, it says so in the reader’s language', async () => {
    const { me } = here;
    await me.goesTo('kawa-hibiki');
    await me.types('/agreement review');
    await me.page
      .getByRole('button', { name: `Revoke: ${reader}` })
      .last()
      .click();
    await me.page.getByRole('dialog').getByRole('button').last().click();
    await me.page.getByText('is revoked').first().waitFor();
    await page().reload();
    await shown('レビュー用リンクは取り消されました').waitFor();
  });
});
