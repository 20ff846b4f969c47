import { expect, it } from 'vitest';
import { begins } from './begins.ts';
import type { InHouse } from './in-house.ts';
import { signs } from './signs.ts';
import { wordsOfAcceptance } from './words-of-acceptance.ts';
import { wordsOfChanges } from './words-of-changes.ts';
import { wordsOfTheThread } from './words-of-the-thread.ts';

const plan = wordsOfTheThread.en;
const launch = {
  Title: 'Launch',
  Outcome: 'The site is live',
  'Acceptance criteria': 'Reachable at the domain',
  Amount: '500,000',
  Due: '2027-01-15',
};

/** Everybody of the project, at one page. */
function peopleOf(here: InHouse) {
  const as = async (name: string, channel = 'kawa-hibiki') => {
    await here.me.becomes(name);
    await here.me.goesTo(channel);
    return here.me;
  };
  const does = async (command: string, entries: Parameters<typeof here.me.fillsIn>[0]) => {
    const aoi = await as('Aoi Tanaka');
    await aoi.opens(command);
    await aoi.fillsIn(entries);
    await aoi.submits();
    await aoi.leavesForm();
  };
  return { as, does, delivers: () => does('/milestone deliver', plan.delivery) };
}

/** From a signed agreement on: the client accepts a part, sends the rest back, and accepts it the second time. */
export function playAcceptance(here: InHouse, locale: keyof typeof wordsOfAcceptance): void {
  const words = wordsOfAcceptance[locale];
  const { as, delivers } = peopleOf(here);

  it('a project with two milestones is agreed', async () => {
    const project = begins(here, plan);
    await project.takesIn({ Language: wordsOfChanges[locale].language });
    await project.plans(plan.milestone);
    await project.plans(launch);
    await project.sends();
    await signs(await as('Haru Kawamura'), wordsOfChanges[locale].sign);
  });
  it('the first milestone is delivered', delivers);

  it('what is delivered says what the client is held to', async () => {
    const haru = await as('Haru Kawamura');
    await haru.messages(words.delivered).getByText(words.rules[4]).waitFor();
    const card = await haru.sees(words.delivered);
    for (const rule of words.rules) expect(card).toContain(rule);
  });

  it('a part is accepted', async () => {
    const haru = await as('Haru Kawamura');
    await haru.presses(words.part).opens(words.delivered);
    await haru.fillsIn(words.accepts);
    await haru.submitsWell();
    await haru.messages(words.delivered).getByText(words.partly).waitFor();
  });

  it('the rest is sent back; the team reads both', async () => {
    const haru = await as('Haru Kawamura');
    await haru.presses(words.change).opens(words.delivered);
    await haru.form().getByText(words.left).waitFor();
    await haru.fillsIn(words.sendsBack);
    await haru.submitsWell();
    await haru.messages(words.delivered).getByText(words.sentBack).waitFor();
    const aoi = await as('Aoi Tanaka', 'team');
    expect(await aoi.sees('Accepted in part: Wireframes')).toContain('All five pages (accepted)');
    expect(await aoi.sees('Changes requested: Wireframes')).toContain('Approved by legal');
    await aoi.sees('JPY 100,000');
  });

  it('it is delivered once more', delivers);

  it('with what was accepted before, and accepted', async () => {
    const haru = await as('Haru Kawamura');
    await expect.poll(() => haru.messages(words.delivered).count()).toBe(2);
    expect(await haru.sees(words.delivered)).toContain(words.partly);
    await haru.presses(words.accept).under(words.delivered);
    await haru.messages(words.delivered).getByText(words.accepted).waitFor();
    await (await as('Aoi Tanaka', 'team')).sees('Accepted: Wireframes');
  });
}

/** Afterwards: a question about the last delivery stops the clock until the team has answered. */
export function playAnswers(here: InHouse): void {
  const { as, does } = peopleOf(here);

  it('the second milestone is delivered', () =>
    does('/milestone deliver', { ...plan.delivery, Milestone: 'Launch' }));

  it('a question stops the clock', async () => {
    const haru = await as('Haru Kawamura');
    await haru.presses('Ask a question').opens('Delivered: Launch');
    await haru.fillsIn({ 'Your question': 'Which <domain> & when?' });
    await haru.submitsWell();
    await haru.messages('Delivered: Launch').getByText('the time to decide is paused').waitFor();
  });

  it('its answer says until when it runs now', async () => {
    const aoi = await as('Aoi Tanaka', 'team');
    await aoi.presses('Answer').opens('Which <domain> & when?');
    await aoi.fillsIn({ 'Your answer': 'The old one, tonight' });
    await aoi.submitsWell();
    await (await as('Haru Kawamura')).sees('The old one, tonight');
    expect(await here.me.sees('The old one, tonight')).toContain('Please decide by');
  });

  it('whoever may not decide is told who may', async () => {
    const tomo = await as('Tomo Abe');
    await tomo.presses('Accept').under('Delivered: Launch');
    await tomo.main.getByText('Only Haru Kawamura, Yuki Ono can decide').first().waitFor();
  });
}
