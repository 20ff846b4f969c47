import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { outsideOf } from './support/outside-of.ts';
import { wordsOfTheThread } from './support/words-of-the-thread.ts';

const words = wordsOfTheThread.en;
const KAWA = 'kawa-hibiki';
const mei = { name: 'Mei Mori', email: 'mei@kawa.example' };

describeInChromium('an agreement with several signers, approved by a second person', () => {
  const here = inHouse();
  const as = async (name: string, channel = KAWA) => {
    await here.me.becomes(name);
    await here.me.goesTo(channel);
    return here.me;
  };
  const does = async (command: string, entries: Parameters<typeof here.me.fillsIn>[0]) => {
    await here.me.opens(command);
    await here.me.fillsIn(entries);
    await here.me.submits();
    await here.me.leavesForm();
  };
  /** Opens what a click leads to in a tab of its own. */
  const opened = async (click: () => Promise<void>): Promise<Page> => {
    const opening = here.tab.page.context().waitForEvent('page');
    await click();
    return opening;
  };
  const pageOf = async (name: string, under: string): Promise<Page> => {
    const person = await as(name);
    await person.presses(words.review).under(under);
    return opened(() => person.main.getByText(words.open).last().click());
  };
  const signs = async (page: Page, name: string, thanks: string): Promise<void> => {
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.locator('[name=typed_name]').fill(name);
    await page.getByRole('button', { name: words.sign }).click();
    await page.getByText(thanks).first().waitFor();
    await page.close();
  };
  const asksForMei = async (page: Page): Promise<void> => {
    await page.getByText('Somebody else should sign').click();
    await page.locator('[name=other_name]').fill(mei.name);
    await page.locator('[name=other_email]').fill(mei.email);
    await page.locator('[name=other_reason]').fill('She leads the shop.');
    await page.getByRole('button', { name: /^Ask / }).click();
    await page.getByText('You asked that Mei Mori signs instead').waitFor();
  };
  const mailTo = async (address: string) => {
    const mails = await outsideOf(here.me).tab('mails');
    await mails.getByRole('button', { name: address }).first().click();
    return mails;
  };

  it('the owner says that everything that goes out is approved by the lead', async () => {
    await as('Aoi Tanaka');
    await does('/intake', words.intake);
    await does('/engawa setup', { 'Approval before agreements go out': 'Always', Approver: 'Ren Mori' });
    await does('/milestone add', words.milestone);
    await does('/agreement draft', words.agreement);
  });

  it('what is sent to three signers waits for the lead, and the owner can’t approve it alone', async () => {
    await as('Aoi Tanaka');
    await here.me.opens('/agreement send');
    await here.me.form().getByText('Before it goes out, Ren Mori has to approve it.').waitFor();
    await here.me.fillsIn({ 'Others who sign': ['Yuki Ono'], 'Signs for the agency': 'Aoi Tanaka' });
    await here.me.submits();
    await here.me.form().getByText('waits for approval').first().waitFor();
    await here.me.leavesForm();
    const aoi = await as('Aoi Tanaka', 'team');
    await aoi.presses('Approve').under('Approve before sending');
    await aoi.sees('somebody else decides');
    const ren = await as('Ren Mori', 'team');
    const card = await ren.sees('Approve before sending');
    for (const part of ['Haru Kawamura', 'Yuki Ono', 'Aoi Tanaka', 'JPY 500,000', 'If sent back'])
      expect(card).toContain(part);
    await ren.presses('Approve').under('Approve before sending');
    await ren.sees('Approved by Ren Mori');
    await (await as('Haru Kawamura')).sees(words.review);
  });

  it('a wrong address is corrected, and the link goes to the right one', async () => {
    const aoi = await as('Aoi Tanaka');
    await aoi.types('/agreement status');
    await aoi.presses('Correct: Haru Kawamura').opens('1. Haru Kawamura, Kawa Foods: is asked to sign');
    await aoi.fillsIn({ 'E-mail': 'h.kawamura@kawa.example' });
    await aoi.submits();
    await aoi.leavesForm();
    const mails = await mailTo('h.kawamura@kawa.example');
    await mails.getByRole('link').first().waitFor();
  });

  it('the first asks that somebody else signs, is told no and why, and signs', async () => {
    const page = await pageOf('Haru Kawamura', 'Agreement to sign');
    await asksForMei(page);
    const aoi = await as('Aoi Tanaka', 'team');
    await aoi.presses('Refuse').opens('Somebody else should sign');
    await aoi.fillsIn({ Reason: 'We agreed on you, Haru.' });
    await aoi.submits();
    await aoi.leavesForm();
    await aoi.sees('Refused by Aoi Tanaka');
    await page.reload();
    await page.getByText('We agreed on you, Haru.').waitFor();
    await signs(page, 'Haru Kawamura', 'You have signed');
  });

  it('the second has somebody else sign, whose link comes by mail; the old link says so', async () => {
    const page = await pageOf('Yuki Ono', 'Now it is with Yuki Ono');
    await asksForMei(page);
    const aoi = await as('Aoi Tanaka', 'team');
    await aoi.presses('Approve').under('Mei Mori (mei@kawa.example)');
    await aoi.sees('Mei Mori signs.');
    await page.reload();
    await page.getByText('in place of Yuki Ono').waitFor();
    await page.close();
    const mails = await mailTo(mei.email);
    const theirs = await opened(() => mails.getByRole('link').first().click());
    await signs(theirs, mei.name, 'You have signed');
  });

  it('the agency signs last, and everybody reads who signed', async () => {
    const aoi = here.me;
    await aoi.becomes('Aoi Tanaka');
    await here.tab.page
      .getByRole('navigation')
      .getByRole('button', { name: /^Direct messages/ })
      .click();
    await aoi.presses(words.review).under('sign it for the agency');
    const page = await opened(() => aoi.main.getByText(words.open).last().click());
    await page.getByText('For Hibiki Studio K.K., I agree').waitFor();
    await signs(page, 'Aoi Tanaka', words.signed);
    await (await as('Haru Kawamura')).sees('Haru Kawamura, Mei Mori signed for Kawa Foods');
  });
});
