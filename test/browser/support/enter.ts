import type { Locator, Page } from 'playwright-core';

export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
/** What a person gives one input: text, the words of an option, those of several, or files. */
export type Entered = string | readonly string[] | { readonly files: readonly PickedFile[] };

/** Uses an input as somebody would who sees it, whatever kind it is of. */
export async function enterInto(input: Locator, entered: Entered, page: Page): Promise<void> {
  await input.waitFor();
  if (typeof entered === 'object' && 'files' in entered) return pick(input, entered.files, page);
  const words = typeof entered === 'string' ? [entered] : entered;
  const isA = async (kind: Locator): Promise<boolean> => (await input.and(kind).count()) > 0;
  if (await isA(page.locator('select'))) return void (await input.selectOption({ label: words[0] ?? '' }));
  if (await isA(page.getByRole('combobox'))) return choose(input, words, page);
  if (await isA(page.getByRole('group').or(page.getByRole('radiogroup')))) return tick(input, words);
  await input.fill(words.join('\n'));
}

async function pick(input: Locator, files: readonly PickedFile[], page: Page): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  // With the keyboard: what one sees and presses with the mouse stands beside the input itself.
  await input.press('Space');
  await (await choosing).setFiles([...files]);
}

/** `*` ticks every box there is. */
async function tick(group: Locator, words: readonly string[]): Promise<void> {
  const boxes = group.getByRole('checkbox').or(group.getByRole('radio'));
  if (words[0] === '*') {
    for (const box of await boxes.all()) await box.check();
    return;
  }
  for (const word of words) await boxes.and(group.getByLabel(word)).check();
}

/** Types a part of the words, as one does in a long list, and takes the line that says them. */
async function choose(box: Locator, words: readonly string[], page: Page): Promise<void> {
  const list = page.getByRole('listbox').last();
  for (const word of words) {
    await box.click();
    await box.pressSequentially(word.slice(0, 4));
    await list.getByRole('option', { name: word }).first().click();
  }
  if (await list.isVisible()) await box.press('Escape');
}
