import { expect, it } from 'vitest';
import { timeWords } from '../../../src/local-workspace/page/time/words.ts';
import type { InHouse } from './in-house.ts';
import { outsideOf } from './outside-of.ts';
import { signs } from './signs.ts';
import { wordsOfTheThread } from './words-of-the-thread.ts';

const KAWA = 'kawa-hibiki';

/** The main job as five people do it at the page, each step a test. */
export function playTheThread(here: InHouse, locale: 'en' | 'ja'): void {
  const words = wordsOfTheThread[locale];
  const as = async (name: string, channel = KAWA) => {
    await here.me.becomes(name);
    await here.me.goesTo(channel);
    return here.me;
  };

  it('the owner takes the client in, who reads how it goes on', async () => {
    const aoi = await as('Aoi Tanaka');
    await aoi.opens('/intake');
    await aoi.fillsIn(words.intake);
    await aoi.submits();
    await aoi.leavesForm();
    await (await as('Haru Kawamura')).sees(words.kickoff);
  });

  it('the lead plans a milestone, drafts the agreement and sends it', async () => {
    const ren = await as('Ren Mori');
    for (const [command, entries] of [
      ['/milestone add', words.milestone],
      ['/agreement draft', words.agreement],
      ['/agreement send', {}],
    ] as const) {
      await ren.opens(command);
      await ren.fillsIn(entries);
      await ren.submits();
      await ren.leavesForm();
    }
    await ren.sees(words.review);
  });

  it('the decision-maker has a link in their mail, too, that leads to the agreement', async () => {
    const { tab } = outsideOf(here.me, locale);
    const mails = await tab('mails');
    await mails.getByRole('button', { name: /haru@kawa\.example/ }).click();
    const opening = here.tab.page.context().waitForEvent('page');
    await mails.getByRole('link').click();
    const page = await opening;
    await page.getByRole('button', { name: words.sign }).waitFor();
    await page.close();
    await (await tab('pages')).getByText('haru@kawa.example').waitFor();
  });

  it('a colleague of the client is told who signs; the decision-maker signs on a page of their own', async () => {
    const tomo = await as('Tomo Abe');
    await tomo.presses(words.review).under(words.review);
    await tomo.sees(words.onlySign);
    const haru = await as('Haru Kawamura');
    await signs(haru, words);
    await haru.sees(words.signedBy);
  });

  it('the milestone is delivered; only who decides can accept it', async () => {
    const ren = await as('Ren Mori');
    await ren.opens('/milestone deliver');
    await ren.fillsIn(words.delivery);
    await ren.submits();
    await ren.leavesForm();
    const tomo = await as('Tomo Abe');
    await tomo.presses(words.accept).under(words.delivered);
    await tomo.sees(words.onlyDecide);
    const haru = await as('Haru Kawamura');
    await haru.presses(words.accept).under(words.delivered);
    await haru.sees(words.accepted);
    await haru
      .messages(words.delivered)
      .getByRole('button', { name: words.accept, exact: true })
      .waitFor({ state: 'detached' });
  });

  it('finance lets the invoice go, and the client has it', async () => {
    const mio = await as('Mio Sato', 'team');
    await mio.presses(words.approve).under('200,000');
    const haru = await as('Haru Kawamura');
    expect(await haru.sees(words.invoice)).toContain('200,000');
  });

  it('a week passes: every summary in its order, and the client’s digest', { timeout: 90_000 }, async () => {
    const aoi = await as('Aoi Tanaka', 'team');
    await aoi.movesTime(timeWords.week[locale]);
    const heading = new RegExp(words.daily.map((day) => `(?:${day})`).join('|'), 'g');
    // The holiday on Monday and the weekend have none.
    await expect
      .poll(async () => (await aoi.main.getByRole('article').allInnerTexts()).join(' ').match(heading))
      .toEqual(words.daily);
    await (await as('Haru Kawamura')).sees(words.digest);
  });
}
