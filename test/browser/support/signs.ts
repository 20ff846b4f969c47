import type { PersonAtPage } from './person.ts';

type Words = Record<'review' | 'open' | 'decider' | 'sign' | 'signed', string>;

/** Takes the personal link from the private answer, reads the page in its own tab, ticks, types the name and signs. */
export async function signs(person: PersonAtPage, words: Words): Promise<void> {
  await person.presses(words.review).under(words.review);
  const opening = person.page.context().waitForEvent('page');
  await person.main.getByText(words.open).last().click();
  const page = await opening;
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('textbox').first().fill(words.decider);
  await page.getByRole('button', { name: words.sign }).click();
  await page.getByText(words.signed).first().waitFor();
  await page.close();
}
