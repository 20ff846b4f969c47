import type { Locator, Page } from 'playwright-core';
import { blockWords } from '../../../src/local-workspace/page/block-kit/words.ts';
import { composerWords } from '../../../src/local-workspace/page/composer/words.ts';
import { peopleWords } from '../../../src/local-workspace/page/people/words.ts';
import { timeWords } from '../../../src/local-workspace/page/time/words.ts';
import type { Words } from '../../../src/local-workspace/page-api/outside.ts';
import { type Entered, enterInto } from './enter.ts';
import { exactly, fragmentsOf } from './words.ts';

type Locale = keyof Words;

/** Somebody at the page: finds everything by its role, its label and its words, and waits as people do. */
export function personAt(page: Page, locale: Locale = 'en') {
  const main = page.getByRole('main');
  const inLanguage = (words: Words): RegExp => fragmentsOf(words[locale]);
  const messageBox = (): Locator => main.getByRole('textbox', { name: inLanguage(composerWords.label) });
  const form = (): Locator =>
    page
      .getByRole('dialog')
      .filter({ has: page.getByRole('form') })
      .last();
  const messages = (words: string): Locator => main.getByRole('article').filter({ hasText: words });
  const field = (label: string): Locator =>
    form()
      .getByLabel(exactly(label, `(?:\\s*${fragmentsOf(blockWords.optional[locale]).source})?`))
      .first();

  const self = {
    page,
    main,
    form,
    field,
    messages,
    messageBox,
    /** Switches who one is. */
    async becomes(name: string): Promise<void> {
      const switcher = page.getByRole('button', { name: inLanguage(peopleWords.switchWho) });
      const already = await switcher.getByText(name, { exact: true }).count();
      if (already > 0) return;
      await switcher.click();
      await page.getByRole('option', { name }).click();
      await switcher.getByText(name, { exact: true }).waitFor();
    },
    async goesTo(channel: string): Promise<void> {
      if ((await main.getByRole('heading', { name: channel, exact: true }).count()) > 0) return;
      await page
        .getByRole('navigation')
        .getByRole('button', { name: new RegExp(`^${channel}`) })
        .click();
      await main.getByRole('heading', { name: channel, exact: true }).waitFor();
    },
    /** Types a message or a command and sends it with Enter. */
    async types(text: string): Promise<void> {
      const box = messageBox();
      await box.fill(text);
      // The first Enter would take a suggestion.
      if ((await box.getAttribute('aria-activedescendant')) !== null) await box.press('Escape');
      await box.press('Enter');
    },
    /** Types a command and waits for the form that it opens. */
    async opens(command: string): Promise<Locator> {
      await self.types(command);
      await form().waitFor();
      return form();
    },
    async fillsIn(entries: Readonly<Record<string, Entered>>): Promise<void> {
      for (const [label, entered] of Object.entries(entries)) await enterInto(field(label), entered, page);
    },
    /** Presses the button that sends the form, and waits until it has been answered. */
    async submits(): Promise<void> {
      const answered = page.waitForResponse((one) => one.url().endsWith('/submits'));
      await form().getByRole('button').and(page.locator('[type=submit]')).click();
      await answered;
    },
    /** Closes what stands there after a form was sent: the form is gone, or words took its place. */
    async leavesForm(): Promise<void> {
      await form().locator('[aria-invalid=true]').waitFor({ state: 'detached' });
      for (let left = await form().count(); left > 0; left = await form().count()) {
        await page.keyboard.press('Escape');
        await form().waitFor({ state: 'detached' });
      }
    },
    /** Presses a button of the time machine and waits until time has arrived. */
    async movesTime(by: string): Promise<void> {
      await page.getByRole('button', { name: inLanguage(timeWords.label) }).click();
      const machine = page.getByRole('dialog').filter({ hasText: timeWords.title[locale] });
      const arrived = page.waitForResponse(
        (one) => one.url().endsWith('/outside') && one.request().method() === 'POST',
        { timeout: 60_000 },
      );
      await machine.getByRole('button', { name: by, exact: true }).click();
      await arrived;
      await page.keyboard.press('Escape');
    },
    async submitsWell(): Promise<void> {
      await self.submits();
      await form().waitFor({ state: 'detached' });
    },
    presses: (label: string) => ({
      /** Presses it under the newest message that says this and has it. */
      async under(words: string): Promise<void> {
        const button = page.getByRole('button', { name: label, exact: true });
        await messages(words)
          .filter({ has: button })
          .last()
          .getByRole('button', { name: label, exact: true })
          .click();
      },
      async opens(words: string): Promise<Locator> {
        await self.presses(label).under(words);
        await form().waitFor();
        return form();
      },
    }),
    /** Waits for a message with these words and answers with all that it says. */
    async sees(words: string): Promise<string> {
      const message = messages(words).last();
      await message.waitFor();
      return message.innerText();
    },
    /** Waits for the words that the page shows beside everything else for a while. */
    async isTold(words: string): Promise<void> {
      await page.getByRole('region').getByText(words).first().waitFor();
    },
  };
  return self;
}
export type PersonAtPage = ReturnType<typeof personAt>;
