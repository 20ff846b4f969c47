import { expect } from 'vitest';
import type { PersonAtPage } from './person.ts';

type Words = Record<'review' | 'open' | 'decider' | 'sign' | 'signed', string>;

/** Takes the personal link from the private answer, reads the page in its own tab, ticks, types the name and signs. */
export async function signs(person: PersonAtPage, words: Words): Promise<void> {
  const links = person.main.getByText(words.open);
  // A link for an earlier agreement may stand there still.
  const before = await links.count();
  await person.presses(words.review).under(words.review);
  await expect.poll(() => links.count()).toBeGreaterThan(before);
  const opening = person.page.context().waitForEvent('page');
  await links.last().click();
  const page = await opening;
  await page.waitForLoadState();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('textbox').first().fill(words.decider);
  await page.getByRole('button', { name: words.sign }).click();
  await page.getByText(words.signed).first().waitFor();
  await page.close();
}
