import { expect, it } from 'vitest';
import { sampleOf } from '../support/deep.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { openTab } from './support/open-tab.ts';
import { personAt } from './support/person.ts';
import { as, playDelivering, playPlanning } from './support/play-milestones.ts';

describeInChromium('milestones', () => {
  const here = inHouse();
  const pageWidthLeft = (): Promise<number> =>
    here.tab.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  playPlanning(here, 'en');

  it('a third is added; none can wait for what waits for it, not even when two people edit at once', async () => {
    const aoi = await as(here, 'Aoi Tanaka');
    await aoi.opens('/milestone add');
    await aoi.fillsIn({
      Title: 'Launch',
      Outcome: 'It is live',
      'Acceptance criteria': 'The domain leads to it',
      Amount: '50,000',
      Due: '2026-12-24',
    });
    await aoi.submits();
    await aoi.leavesForm();
    // Ren has the form before Launch waits for Build.
    const other = await openTab(`${here.house.address}/#/?lang=en`);
    try {
      const ren = personAt(other.page, 'en');
      await ren.becomes('Ren Mori');
      await ren.goesTo('kawa-hibiki');
      await ren.opens('/milestone edit');
      await ren.fillsIn({ Milestone: 'Build' });
      await ren.submits();
      await ren.fillsIn({ 'Depends on': ['Launch'] });
      await aoi.opens('/milestone edit');
      await aoi.fillsIn({ Milestone: 'Launch' });
      await aoi.submits();
      await aoi.fillsIn({ 'Depends on': ['Build'] });
      await aoi.submits();
      await aoi.leavesForm();
      await ren.submits();
      await ren.form().getByText('“Launch” itself waits for this milestone').waitFor();
    } finally {
      await other.close();
    }
  });

  it('on a phone it is edited and put in another order, and nothing is wider than the screen', async () => {
    const { page } = here.tab;
    const aoi = await as(here, 'Aoi Tanaka');
    // What stands beside the channel would lie over it.
    await page.getByRole('button', { name: 'Outside', exact: true }).click();
    await page.getByRole('complementary', { name: 'The outside' }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Leave the tour' }).click();
    await page.setViewportSize({ width: 390, height: 844 });
    await aoi.opens('/milestone edit');
    await aoi.fillsIn({ Milestone: 'Launch' });
    await aoi.submits();
    await aoi.field('Place in the list').waitFor();
    expect(await pageWidthLeft(), 'the form').toBe(0);
    await aoi.fillsIn({ Title: 'Go live', 'Place in the list': '1' });
    await aoi.submits();
    await aoi.leavesForm();
    await aoi.types('/milestone list');
    await aoi.sees('1. Go live: JPY 50,000');
    await aoi.sees('3. Build');
    expect(await pageWidthLeft(), 'the list').toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  playDelivering(here, 'en');
});

for (const locale of sampleOf(['ja', 'zh'] as const, () => false))
  describeInChromium(`milestones, in ${locale}`, () => {
    const there = inHouse({ locale });
    playPlanning(there, locale);
    playDelivering(there, locale);
  });
