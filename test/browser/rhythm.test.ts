import { expect, it } from 'vitest';
import { begins } from './support/begins.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { outsideOf } from './support/outside-of.ts';
import { signs } from './support/signs.ts';
import { wordsOfTheThread } from './support/words-of-the-thread.ts';

const words = wordsOfTheThread.en;

describeInChromium('the rhythm', () => {
  const here = inHouse();
  const as = async (name: string, channel = 'kawa-hibiki') => {
    await here.me.becomes(name);
    await here.me.goesTo(channel);
    return here.me;
  };

  it('what happens next is shown before anything of it does', async () => {
    const project = begins(here, words);
    await project.takesIn();
    await project.plans(words.milestone);
    await project.sends();
    await signs(await as('Haru Kawamura'), words);
    const aoi = await as('Aoi Tanaka');
    await aoi.types('/project next');
    const next = await aoi.sees('New website: what happens next');
    expect(next).toContain('“New website: this week”, to Kawa Foods');
    expect(next).toContain('“Invoice 2026-0001: still open”, to Kawa Foods');
    await aoi.presses('Texts of Fri 27 Nov 2026').opens('New website: what happens next');
    await aoi.form().getByText('New website: this week').first().waitFor();
    await aoi.leavesForm();
  });

  it('the client reads of a risk what it costs in days, and chooses a way on', async () => {
    const aoi = await as('Aoi Tanaka');
    await aoi.opens('/risk');
    await aoi.fillsIn({
      Kind: 'Risk',
      What: 'The font is not licensed',
      Effect: 'Every page is set anew',
      Options: 'Wait for the licence\nTake another font',
      'Milestones concerned': ['Wireframes'],
      'Business days by which they move': '2',
    });
    await aoi.submitsWell();
    const haru = await as('Haru Kawamura');
    expect(await haru.sees('Risk notice 1')).toContain('Wireframes: Mon 14 Dec 2026 (was Thu 10 Dec 2026)');
    await haru.presses('Choose 2').under('Risk notice 1');
    const asked = haru.page.getByRole('dialog', { name: 'Choose this?' });
    await asked.getByRole('button', { name: 'Choose 2' }).click();
    await haru.messages('Risk notice 1').getByText('Haru Kawamura chose 2: Take another font').waitFor();
  });

  it('the team reads the first digest a day before, and its note stands above it', async () => {
    const aoi = await as('Aoi Tanaka');
    for (const _day of ['Tuesday', 'Wednesday', 'Thursday']) await aoi.movesTime('Next business day');
    await aoi.movesTime('+1 hour');
    // Whoever leads the project has it directly.
    await aoi.page
      .getByRole('navigation', { name: 'Channels and app' })
      .getByRole('button', { name: /^Direct messages/ })
      .click();
    await aoi.presses('Add a note').opens('Before it goes out: New website');
    await aoi.fillsIn({ Note: 'A good week' });
    await aoi.submitsWell();
    await aoi.movesTime('Next business day');
    for (const _hour of [10, 11, 12, 13, 14, 15]) await aoi.movesTime('+1 hour');
    const digest = await (await as('Haru Kawamura')).sees(words.digest);
    for (const said of ['A good week', 'JPY 300,000', 'The font is not licensed'])
      expect(digest).toContain(said);
  });

  it('the client chooses e-mail from there, and finds the next one in its mailbox', async () => {
    const haru = await as('Haru Kawamura');
    await haru.presses('How we write to you').opens(words.digest);
    await haru.fillsIn({ 'Where digests and reminders go': 'E-mail to the decision-maker' });
    await haru.submits();
    await haru.leavesForm();
    await haru.sees('It holds from now on');
    await haru.movesTime('+1 week');
    const mailbox = await outsideOf(haru).tab('mails');
    await mailbox.getByText(words.digest).first().waitFor();
  });
});
