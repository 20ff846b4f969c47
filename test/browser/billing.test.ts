import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { begins } from './support/begins.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { outsideOf } from './support/outside-of.ts';
import { signs } from './support/signs.ts';
import { wordsOfTheThread } from './support/words-of-the-thread.ts';

const words = wordsOfTheThread.en;
const launch = {
  Title: 'Launch',
  Outcome: 'The site is live',
  'Acceptance criteria': 'Reachable at the domain',
  Amount: '800,000',
  Due: '2027-01-15',
};

describeInChromium('billing by bank transfer', () => {
  const here = inHouse();
  const as = async (name: string, channel = 'kawa-hibiki') => {
    await here.me.becomes(name);
    await here.me.goesTo(channel);
    return here.me;
  };

  it('the fee is planned in a form that counts along', async () => {
    const project = begins(here, words);
    await project.takesIn();
    await project.plans(words.milestone);
    await project.plans(launch);
    await project.drafts();
    const aoi = await as('Aoi Tanaka');
    await aoi.opens('/invoice plan');
    await aoi.fillsIn({ 'How it is billed': 'Deposit and balance' });
    await aoi.form().getByText('1. Deposit: JPY 500,000').waitFor();
    await aoi.fillsIn({ '1. Amount or share': '30%' });
    await aoi.form().getByText('2. Balance: JPY 700,000').waitFor();
    await aoi.submits();
    await aoi.form().getByText('The billing plan is saved').waitFor();
    await aoi.leavesForm();
  });

  it('the deposit is billed with the signature; the client says when it will be paid', async () => {
    await begins(here, words).sendsDraft();
    const haru = await as('Haru Kawamura');
    await signs(haru, words);
    await haru.sees('Invoice 2026-0001');
    await haru.presses('We will pay on…').opens('Invoice 2026-0001');
    await haru.fillsIn({ 'You will pay on': '2026-12-01' });
    await haru.submitsWell();
    await haru.sees('paused until Tue 1 Dec 2026');
  });

  it('what is open, promised and expected stands at finance’s home', async () => {
    const { me } = here;
    await me.becomes('Mio Sato');
    await me.page
      .getByRole('navigation', { name: 'Channels and app' })
      .getByRole('button', { name: 'Home' })
      .click();
    for (const title of ['Unpaid, by age', 'Expected cash', 'Promised'])
      await me.main.getByText(title).first().waitFor();
    expect(await me.main.innerText()).toMatch(/Tue 1 Dec 2026: invoice 2026-0001 .*JPY 300,000/);
  });

  it('the transfer stands on the bank’s statement, which finance gives, and confirms what it pays', async () => {
    const bank = await outsideOf(here.me).tab('bank');
    const invoice = bank.getByRole('listitem').filter({ hasText: '2026-0001' });
    await invoice.getByRole('button', { name: 'A transfer arrives' }).click();
    await here.me.isTold('It is on the statement.');
    const downloading = here.me.page.waitForEvent('download');
    await bank.getByRole('link', { name: 'Download as CSV' }).click();
    const path = await (await downloading).path();
    const mio = await as('Mio Sato', 'team');
    await mio.opens('/invoice statement');
    await mio.fillsIn({
      Statement: { files: [{ name: 'statement.csv', mimeType: 'text/csv', buffer: await readFile(path) }] },
    });
    await mio.submits();
    await mio.leavesForm();
    await mio.sees('JPY 300,000');
    await mio.presses('Confirm').under('2026-0001');
    await (await as('Haru Kawamura')).sees('We have received JPY 300,000');
  });
});
