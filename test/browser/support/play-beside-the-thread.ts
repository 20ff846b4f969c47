import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { InHouse } from './in-house.ts';
import { outsideOf } from './outside-of.ts';
import { wordsOfTheThread } from './words-of-the-thread.ts';

const words = wordsOfTheThread.en;
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** What people do with messages and beside Slack, once the thread has been played in English. */
export function playBesideTheThread(here: InHouse): void {
  const page = () => here.tab.page;
  const asked = () => here.me.messages('Is the sketch ready?');
  const thread = () => page().getByRole('complementary', { name: 'Thread' });
  const as = async (name: string) => {
    await here.me.becomes(name);
    await here.me.goesTo('kawa-hibiki');
    return here.me;
  };
  const fromMenu = async (item: RegExp): Promise<void> => {
    await asked()
      .getByRole('button', { name: /^More for the message/ })
      .click();
    await page().getByRole('menuitem', { name: item }).click();
  };
  const replies = async (text: string): Promise<void> => {
    await thread().getByRole('textbox').fill(text);
    await thread().getByRole('textbox').press('Enter');
    await thread().getByRole('article').filter({ hasText: text }).waitFor();
  };

  it('a message is answered in its thread, and the answer is answered there', async () => {
    const aoi = await as('Aoi Tanaka');
    await aoi.types('Is the sketch ready?');
    await fromMenu(/^Reply in thread/);
    await replies('A photo will do.');
    await as('Haru Kawamura');
    await asked().getByRole('button', { name: '1 reply' }).click();
    await thread().getByText('A photo will do.').waitFor();
    await replies('Here it is.');
    await asked().getByRole('button', { name: '2 replies' }).waitFor();
    expect(await here.me.main.getByText('Here it is.').count(), 'in the channel itself').toBe(0);
  });

  it('without room for both, thread and panel take each other’s place, and the panel’s button says so', async () => {
    const { panel } = outsideOf(here.me);
    const button = page().getByRole('button', { name: 'Outside', exact: true });
    await thread().waitFor();
    expect(await panel.isVisible()).toBe(false);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    await panel.waitFor();
    expect(await thread().count()).toBe(0);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
  });

  it('a reaction is added, joined and taken back', async () => {
    const reaction = (whose: string) => asked().getByRole('button', { name: `:tada: ${whose}`, exact: true });
    await as('Aoi Tanaka');
    await fromMenu(/^Add reaction/);
    await page().getByRole('menuitem', { name: 'tada' }).click();
    await reaction('1: Aoi Tanaka').waitFor();
    await as('Haru Kawamura');
    await reaction('1: Aoi Tanaka').click();
    await reaction('2: Aoi Tanaka, Haru Kawamura').click();
    await reaction('1: Aoi Tanaka').waitFor();
    expect(await reaction('1: Aoi Tanaka').getAttribute('aria-pressed')).toBe('false');
  });

  it('a picture is sent with a message, and shown', async () => {
    const haru = await as('Haru Kawamura');
    const choosing = page().waitForEvent('filechooser');
    await haru.main.getByRole('button', { name: 'Attach files' }).click();
    await (await choosing).setFiles([{ name: 'sketch.png', mimeType: 'image/png', buffer: pixel }]);
    await haru.main.getByText('sketch.png').waitFor();
    await haru.types('The sketch');
    await haru.messages('The sketch').getByRole('img', { name: 'sketch.png' }).waitFor();
    const width = 'document.querySelector("img[alt=\'sketch.png\']").naturalWidth';
    await expect.poll(() => page().evaluate(width)).toBe(1);
  });

  it('the client’s transfer arrives, and stands on the statement and in its file', async () => {
    const bank = await outsideOf(here.me).tab('bank');
    const invoice = bank.getByRole('listitem').filter({ hasText: '2026-0002' });
    await invoice.getByRole('textbox', { name: 'Amount in JPY' }).fill('150,000');
    await invoice.getByRole('button', { name: 'A transfer arrives' }).click();
    await here.me.isTold('It is on the statement.');
    await bank.getByRole('row').filter({ hasText: 'Kawa Foods' }).getByText('JPY 150,000').waitFor();
    const downloading = page().waitForEvent('download');
    await bank.getByRole('link', { name: 'Download as CSV' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe('statement.csv');
    expect((await readFile(await file.path(), 'utf8')).split('\r\n')).toEqual([
      '\uFEFFbooked_at,from,reference,currency,amount',
      expect.stringMatching(/^2026-.*Z,Kawa Foods,2026-0002,JPY,150000$/),
      '',
    ]);
  });

  it('all of it is thrown away, and one begins with an empty workspace in Japanese', async () => {
    const open = outsideOf(here.me).panel.getByRole('button', { name: 'Start over …' });
    const dialog = page().getByRole('dialog', { name: 'Start over' });
    await open.click();
    await dialog.getByText('Everything in this workspace is deleted').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await here.me.goesTo('kawa-hibiki');
    await here.me.sees(words.kickoff);
    await open.click();
    await dialog.getByRole('radio', { name: /^An empty workspace/ }).check();
    await dialog.getByRole('combobox', { name: 'Language of the agency' }).selectOption('日本語');
    await dialog.getByRole('button', { name: 'Delete everything and start over' }).click();
    const { panel } = outsideOf(here.me, 'ja');
    await panel.getByText('完了：0 件', { exact: true }).waitFor({ timeout: 60_000 });
    expect(await page().getByRole('article').count()).toBe(0);
    // The bot speaks it, too.
    await page().getByRole('button', { name: '/intake を代わりに送信' }).click();
    await page().getByRole('dialog').getByRole('combobox', { name: 'クライアントのチャンネル' }).waitFor();
  });
}
