import { expect, it } from 'vitest';
import { begins } from './support/begins.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { signs } from './support/signs.ts';
import { wordsOfTheThread } from './support/words-of-the-thread.ts';

const words = wordsOfTheThread.en;
const TITLE = 'Addendum 2: Longer window';

describeInChromium('an addendum', () => {
  const here = inHouse();
  const as = async (name: string, channel = 'kawa-hibiki') => {
    await here.me.becomes(name);
    await here.me.goesTo(channel);
    return here.me;
  };
  const modal = () => here.tab.page.getByRole('dialog').last();

  it('needs an agreement that is signed', async () => {
    const project = begins(here, words);
    await project.takesIn();
    await project.plans(words.milestone);
    await project.sends();
    await signs(await as('Haru Kawamura'), words);
  });

  it('is drafted: a term, a clause worded anew, and one taken out', async () => {
    const aoi = await as('Aoi Tanaka');
    await aoi.opens('/agreement draft');
    await aoi.fillsIn({
      Title: 'Longer window',
      Why: 'The board meets every second week.',
      'Acceptance window (business days)': '8',
      'Clause to change first': '7. Confidentiality',
    });
    await aoi.submits();
    await aoi.form().getByText('It is signed exactly as it stands here.').waitFor();
    await aoi.fillsIn({ Text: 'What either side learns stays secret for five years.' });
    await aoi.submits();
    await aoi.leavesForm();
    await aoi.presses('Change a clause').opens(TITLE);
    await aoi.fillsIn({ 'Which clause': '13. Compliance' });
    await aoi.submits();
    await aoi.form().getByText('What should happen').waitFor();
    await aoi.fillsIn({ 'What should happen': 'Take this clause out' });
    await aoi.submits();
    await aoi.leavesForm();
    const card = await aoi.sees('Taken out: Compliance');
    for (const said of [
      'Locked clauses change: Compliance',
      'Changed: Confidentiality',
      'Changed: Delivery and acceptance',
      '5 → 8',
    ])
      expect(card).toContain(said);
  });

  it('is sent by another person than who worded a locked clause, read and signed on a page of its own', async () => {
    const ren = await as('Ren Mori');
    await ren.opens('/agreement send');
    await ren.submits();
    await ren.leavesForm();
    const haru = await as('Haru Kawamura');
    expect(await haru.sees(`To sign: ${TITLE}`)).toContain('Taken out: Compliance');
    await signs(haru, words);
    await haru.sees(`Signed: ${TITLE}`);
  });

  it('stands in the text in force with its marks, in the modal and in the PDF', async () => {
    const aoi = await as('Aoi Tanaka');
    await aoi.types('/agreement preview');
    await modal().getByText('Changed by addendum 2').first().waitFor();
    const whole = await modal().innerText();
    for (const said of [
      'With addendum 2 of',
      'Taken out by addendum 2',
      'secret for five years',
      'Within 8 business days',
    ])
      expect(whole).toContain(said);
    const opening = here.tab.page.context().waitForEvent('page');
    await modal().getByRole('button', { name: 'As PDF' }).click();
    const paper = await opening;
    await paper.waitForURL(/\/status\/document\//);
    const answer = await here.tab.page.request.get(paper.url());
    expect(answer.headers()['content-type']).toBe('application/pdf');
    await paper.close();
  });
});
