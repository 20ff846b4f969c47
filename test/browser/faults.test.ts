import { expect, it } from 'vitest';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { outsideOf } from './support/outside-of.ts';
import { wordsOfTheThread } from './support/words-of-the-thread.ts';

const words = wordsOfTheThread.en;

describeInChromium('the outside goes wrong, and Engawa makes good', () => {
  const here = inHouse({ viewport: { width: 1440, height: 900 } });
  const tab: ReturnType<typeof outsideOf>['tab'] = (which) => outsideOf(here.me).tab(which);
  const kickoffs = () => here.me.messages(words.kickoff).count();

  it('while Slack is down what was decided stands and waits; when it is well again, it is posted once', async () => {
    const aoi = here.me;
    await aoi.goesTo('kawa-hibiki');
    await aoi.opens('/intake');
    await aoi.fillsIn(words.intake);
    // With the form open: it covers Slack, and nothing else.
    await (await tab('faults')).getByRole('radio', { name: 'Down' }).check();
    await aoi.submits();
    await aoi.leavesForm();
    const effects = await tab('effects');
    await effects.getByText('slack.post').first().waitFor();
    await effects.getByText('waiting').first().waitFor();
    expect(await kickoffs()).toBe(0);
    await (await tab('faults')).getByRole('radio', { name: 'Well' }).check();
    await aoi.sees(words.kickoff);
    expect(await kickoffs()).toBe(1);
  });

  it('killed right after it posted, and started again: nothing is lost, nothing is there twice', async () => {
    const aoi = here.me;
    const faults = await tab('faults');
    await aoi.opens('/milestone add');
    await aoi.fillsIn(words.milestone);
    await aoi.submits();
    await aoi.leavesForm();
    await faults.getByRole('button', { name: 'Kill right after the next call' }).click();
    await faults.getByText('It will die right after its next call.', { exact: true }).waitFor();
    await aoi.opens('/agreement draft');
    await aoi.fillsIn(words.agreement);
    await aoi.submits();
    await aoi.leavesForm();
    await aoi.opens('/agreement send');
    await aoi.submits();
    await faults.getByText('stopped', { exact: true }).waitFor();
    await aoi.leavesForm();
    await aoi.types('/project status');
    await aoi.main.getByText('Engawa cannot be reached').waitFor();
    await faults.getByRole('button', { name: 'Start again' }).click();
    await faults.getByText('running', { exact: true }).waitFor();
    await aoi.sees(words.review);
    await (await tab('effects')).getByText('Not done: 0').waitFor({ timeout: 30_000 });
    expect(await aoi.messages(words.review).count()).toBe(1);
  }, 60_000);
});
