import type { Locator } from 'playwright-core';
import { panelWords } from '../../../src/local-workspace/page/outside/words.ts';
import type { PersonAtPage } from './person.ts';

/** The panel of what is not Slack, in this language. */
export function outsideOf({ page }: PersonAtPage, locale: 'en' | 'ja' = 'en') {
  const panel = page.getByRole('complementary', { name: panelWords.title[locale] });
  return {
    panel,
    async tab(which: keyof typeof panelWords): Promise<Locator> {
      await panel.getByRole('tab', { name: new RegExp(`^${panelWords[which][locale]}`) }).click();
      return panel.getByRole('tabpanel');
    },
  };
}
