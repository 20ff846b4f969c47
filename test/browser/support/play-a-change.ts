import { expect, it } from 'vitest';
import { begins } from './begins.ts';
import type { InHouse } from './in-house.ts';
import { signs } from './signs.ts';
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

/** Everybody of a project whose client speaks this language, at one page. */
export function peopleOf(here: InHouse, locale: keyof typeof wordsOfChanges) {
  const words = wordsOfChanges[locale];
  const as = async (name: string, channel = 'kawa-hibiki') => {
    await here.me.becomes(name);
    await here.me.goesTo(channel);
    return here.me;
  };
  return {
    as,
    async does(name: string, command: string, entries: Parameters<typeof here.me.fillsIn>[0]) {
      const person = await as(name);
      await person.opens(command);
      await person.fillsIn(entries);
      await person.submits();
      await person.leavesForm();
    },
    /** Presses what asks again, and means it. */
    async agrees(under: string) {
      const haru = await as('Haru Kawamura');
      await haru.presses(words.agree).under(under);
      const sure = here.tab.page.getByRole('dialog', { name: words.sure });
      await sure.getByRole('button', { name: words.agree, exact: true }).click();
    },
    async assesses(what: string, entries: Parameters<typeof here.me.fillsIn>[0]) {
      const aoi = await as('Aoi Tanaka', 'team');
      await aoi.presses('Assess').opens(what);
      await aoi.fillsIn(entries);
      await aoi.submitsWell();
    },
  };
}

/** From a signed agreement on: the client asks, the team assesses with three other ways, the client takes one of them. */
export function playAChange(here: InHouse, locale: keyof typeof wordsOfChanges): void {
  const words = wordsOfChanges[locale];
  const { as, agrees, assesses } = peopleOf(here, locale);

  it('a project is agreed', async () => {
    const project = begins(here, plan);
    await project.takesIn({ Language: words.language });
    await project.plans(plan.milestone);
    await project.plans(launch);
    await project.sends();
    await signs(await as('Haru Kawamura'), words.sign);
  });

  it('the client asks for a change with the button on their card', async () => {
    const haru = await as('Haru Kawamura');
    await haru.presses(words.request).opens(words.invitation);
    await haru.fillsIn(words.asked);
    await haru.submitsWell();
    await haru.sees(words.received);
  });

  it('the team assesses it with three other ways; the client sees what each costs and moves', async () => {
    await assesses('Change #1 asked for', {
      Milestone: 'Launch',
      'Impact on scope': 'A page with ten products',
      'Price difference': '180,000',
      'Or: business days more': '5',
      Alternatives:
        'Swap for a list of products | 20,000 | 2027-01-18\nLater: after launch | 150,000 | 2027-03-01\nNo: a link to another shop',
    });
    const card = await (await as('Haru Kawamura')).sees(words.proposal);
    for (const said of [...words.shown, 'A page with ten products']) expect(card).toContain(said);
  });

  it('the client takes another one, and agrees to it; both sides are told what moved', async () => {
    const haru = await as('Haru Kawamura');
    await haru.presses(words.choose).opens(words.proposal);
    await haru.fillsIn(words.option);
    await haru.submitsWell();
    await haru.messages(words.proposal).getByText(words.chosen, { exact: true }).waitFor();
    await agrees(words.proposal);
    await haru.sees(words.agreed);
    const told = await haru.sees(words.moved);
    for (const said of words.because) expect(told).toContain(said);
    await (await as('Aoi Tanaka', 'team')).sees('Days have moved');
  });
}
