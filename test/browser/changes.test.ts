import { expect, it } from 'vitest';
import { sampleOf } from '../support/deep.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { peopleOf, playAChange } from './support/play-a-change.ts';
import { signs } from './support/signs.ts';
import { wordsOfChanges } from './support/words-of-changes.ts';

const words = wordsOfChanges.en;

describeInChromium('changes', () => {
  const here = inHouse();
  const { as, does, agrees, assesses } = peopleOf(here, 'en');
  playAChange(here, 'en');

  it('what was said in the channel becomes a change from the message’s own menu', async () => {
    const haru = await as('Haru Kawamura');
    await haru.types('You promised us a <second> language & more');
    await haru.sees('You promised us a <second> language & more');
    const aoi = await as('Aoi Tanaka');
    const message = aoi.messages('You promised us').last();
    await message.hover();
    await message.getByRole('button', { name: 'More for the message of Haru Kawamura' }).click();
    await aoi.page.getByRole('menuitem', { name: 'This is a change' }).click();
    await aoi.form().getByText('Haru Kawamura').first().waitFor();
    await aoi.fillsIn({ 'What should change': 'A second language', Why: 'As it was said' });
    await aoi.submitsWell();
    const card = await (await as('Haru Kawamura')).sees('Change #2 received');
    for (const said of ['From this message', 'You promised us a <second> language & more'])
      expect(card).toContain(said);
  });

  it('a large one is agreed to, sent as an addendum, and in force with its signature', async () => {
    await assesses('Change #2 asked for', {
      'Impact on scope': 'All pages in English',
      'Price difference': '300,000',
      'New due day': '2027-02-26',
    });
    expect(await (await as('Haru Kawamura')).sees('Change #2: our proposal')).toContain(
      'is signed as an addendum',
    );
    await agrees('Change #2: our proposal');
    await (await as('Aoi Tanaka', 'team')).sees('Change #2: addendum to send');
    await does('Aoi Tanaka', '/agreement send', {});
    const haru = await as('Haru Kawamura');
    expect(await haru.sees('To sign: Addendum')).toContain('JPY 1,320,000');
    await signs(haru, words.sign);
    await haru.messages('Change #2: our proposal').getByText('Agreed by Haru Kawamura').waitFor();
  });

  it('plan, total and billing have moved, and the log says so', async () => {
    const aoi = await as('Aoi Tanaka');
    await aoi.types('/milestone list');
    const list = await aoi.sees('Milestones of New website');
    for (const said of ['Mon 18 Jan 2027', 'JPY 520,000', 'A second language', 'Fri 26 Feb 2027'])
      expect(list).toContain(said);
    await aoi.types('/change list');
    const log = await aoi.sees('Changes of New website');
    for (const said of ['2 asked: 2 agreed', 'JPY 320,000 (32 % of the contract)', 'JPY 1,320,000'])
      expect(log).toContain(said);
  });
});

for (const locale of sampleOf(['ja', 'zh'] as const, (one) => one === 'zh'))
  describeInChromium(`changes of a client who reads ${locale}`, () => playAChange(inHouse(), locale));
