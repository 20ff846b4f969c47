import type { BrowserContextOptions, Page } from 'playwright-core';

export interface Picture {
  /** the file, without .png */
  readonly name: string;
  /** the page's address behind `#/` */
  readonly at: string;
  readonly how: BrowserContextOptions;
  /** Brings about what is to be seen. */
  readonly shows: (page: Page) => Promise<void>;
}

const wide = { viewport: { width: 1280, height: 800 } };
const main = (page: Page) => page.getByRole('main');

/** The panel beside Slack is open where there is room for it; here it is in the way. */
async function withoutOutside(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.waitFor();
  if ((await button.getAttribute('aria-pressed')) === 'true') await button.click();
}

/** Goes to what is new, so that it is read, and from there to the newest card with this button. */
async function scrolledTo(page: Page, button: string): Promise<void> {
  const messages = main(page).getByRole('article');
  await messages.last().waitFor();
  const unread = main(page).getByRole('button', { name: 'Jump to what is new' });
  if (await unread.isVisible()) await unread.click();
  const card = messages.filter({ has: page.getByRole('button', { name: button, exact: true }) }).last();
  await card.scrollIntoViewIfNeeded();
}

export const pictures: readonly Picture[] = [
  {
    name: 'delivery',
    at: 'U0HARU0001/C0KAWA0001?lang=en&theme=light',
    how: wide,
    async shows(page) {
      await withoutOutside(page, 'Outside');
      await scrolledTo(page, 'Accept');
    },
  },
  {
    name: 'form',
    at: 'U0REN00001/C0KAWA0001?lang=en&theme=light',
    how: wide,
    async shows(page) {
      await withoutOutside(page, 'Outside');
      await scrolledTo(page, 'Accept');
      const box = main(page).getByRole('textbox');
      await box.fill('/milestone add');
      await box.press('Escape');
      await box.press('Enter');
      const form = page.getByRole('dialog').filter({ has: page.getByRole('form') });
      await form.getByLabel('Title').fill('Gift boxes');
      await form.getByLabel('Outcome').fill('Customers can order a gift box with a card.');
    },
  },
  {
    name: 'japanese-dark',
    at: 'U0HANA0001/C0MINATO01?lang=ja&theme=dark',
    how: { ...wide, colorScheme: 'dark' },
    async shows(page) {
      await withoutOutside(page, '外の世界');
      await main(page).getByRole('article').last().waitFor();
    },
  },
  {
    name: 'time-machine',
    at: 'U0AOI00001/C0TEAM0001?lang=en&theme=light',
    how: { viewport: { width: 1440, height: 800 } },
    async shows(page) {
      await page.getByRole('complementary').getByRole('tabpanel').waitFor();
      await main(page).getByRole('article').last().waitFor();
      await page.getByRole('button', { name: /^Time: / }).click();
      await page.getByRole('dialog').filter({ hasText: 'Time machine' }).waitFor();
    },
  },
  {
    name: 'phone',
    at: 'U0HARU0001/C0KAWA0001?lang=en&theme=light',
    how: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    shows: (page) => scrolledTo(page, 'Accept'),
  },
];
