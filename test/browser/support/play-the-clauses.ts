import { expect, it } from 'vitest';
import type { InHouse } from './in-house.ts';
import { wordsOfClauses } from './words-of-clauses.ts';
import { wordsOfTheThread } from './words-of-the-thread.ts';

/** From the template to what changed between two versions, as a lead and an owner do it, each step a test. */
export function playTheClauses(here: InHouse, locale: 'en' | 'ja'): void {
  const thread = wordsOfTheThread[locale];
  const words = wordsOfClauses[locale];
  const as = async (name: string, channel = 'kawa-hibiki') => {
    await here.me.becomes(name);
    await here.me.goesTo(channel);
    return here.me;
  };
  const dialog = () => here.tab.page.getByRole('dialog').last();
  const reads = (text: string) => dialog().getByText(text).first().waitFor();
  /** Everything that is open: a note lies above the form that it answers. */
  const closes = () =>
    expect
      .poll(
        async () => {
          if ((await here.tab.page.getByRole('dialog').count()) > 0)
            await here.tab.page.keyboard.press('Escape');
          return here.tab.page.getByRole('dialog').count();
        },
        { timeout: 30_000, interval: 300 },
      )
      .toBe(0);
  const enters = async (command: string, entries: Parameters<typeof here.me.fillsIn>[0]) => {
    await here.me.opens(command);
    await here.me.fillsIn(entries);
    await here.me.submits();
  };
  const previews = async (...texts: string[]) => {
    await here.me.types('/agreement preview');
    for (const text of texts) await reads(text);
  };
  /** In the form's own words: its second field of text is for long clauses. */
  const changes = async (clause: string, text: string) => {
    await previews();
    await dialog().getByRole('button', { name: words.change, exact: true }).click();
    await here.me.fillsIn({ [words.which]: [clause] });
    await here.me.submits();
    await here.me.fillsIn({ [locale === 'ja' ? '条文' : words.text]: text, [words.why]: words.because });
    await here.me.submits();
  };

  it('the lead edits the template; what it cannot say is said under the field', async () => {
    const aoi = await as('Aoi Tanaka');
    await enters('/intake', thread.intake);
    await aoi.leavesForm();
    await closes();
    const ren = await as('Ren Mori');
    await enters('/agreement templates', { [words.template]: words.service, [words.what]: words.edit });
    await ren.fillsIn({ [words.clause]: [words.payment] });
    await ren.submits();
    await ren.fillsIn({ [words.text]: words.unknown });
    await ren.submits();
    await reads(words.unknownSaid);
    await ren.fillsIn({ [words.text]: words.known });
    await ren.submits();
    await reads(words.saved);
    await closes();
  });

  it('a free clause is changed for this project and stands in the draft at once', async () => {
    await as('Ren Mori');
    await enters('/milestone add', thread.milestone);
    await closes();
    await enters('/agreement draft', thread.agreement);
    await reads(words.drafted);
    await closes();
    await changes(words.free, words.freeText);
    await reads(words.made);
    await closes();
    await previews(words.freeRead, words.deviates);
    await closes();
  });

  it('a locked one waits for a second person: nothing is sent, and who asked does not decide', async () => {
    const ren = await as('Ren Mori');
    await changes(words.locked, words.lockedText);
    await reads(words.waits);
    await closes();
    await ren.types('/agreement send');
    await ren.sees(words.notReady);
    await ren.presses(words.change).opens(words.notReady);
    await closes();
    await as('Ren Mori', 'team');
    await ren.presses(words.approve).under(words.card);
    await ren.sees(words.own);
  });

  it('the owner sends it back with a reason; asked again, they approve, and the draft says it', async () => {
    const aoi = await as('Aoi Tanaka', 'team');
    await aoi.presses(words.sendBack).opens(words.card);
    await aoi.fillsIn({ [words.why]: words.reason });
    await aoi.submits();
    expect(await aoi.sees(words.sentBack)).toContain(words.reason);
    await closes();
    await as('Ren Mori');
    await changes(words.locked, words.lockedText);
    await reads(words.waits);
    await closes();
    await as('Aoi Tanaka', 'team');
    await aoi.presses(words.approve).under(words.card);
    await aoi.sees(words.approved);
    await as('Ren Mori');
    await previews(words.deviates);
    await closes();
  });

  it('a link that is dead stops it, until somebody sends it anyway', async () => {
    const ren = await as('Ren Mori');
    await enters('/agreement send', {});
    await reads(words.dead);
    await ren.fillsIn({ [words.links]: words.anyway });
    await ren.submits();
    await closes();
    await ren.sees(thread.review);
  });

  it('the next version shows what changed since, clause by clause', async () => {
    await as('Ren Mori');
    await enters('/agreement void', { [words.voidReason]: words.reason });
    await closes();
    await enters('/agreement draft', { ...thread.agreement, [words.window]: '7' });
    await closes();
    await previews();
    await dialog().getByRole('button', { name: words.since, exact: true }).click();
    await reads(words.differs);
    await closes();
  });
}
