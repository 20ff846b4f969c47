import { expect, it } from 'vitest';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { signs } from './support/signs.ts';
import { wordsOfTheThread } from './support/words-of-the-thread.ts';

const words = wordsOfTheThread.en;
const LONGEST = 60;

describeInChromium('the guided tour', () => {
  const here = inHouse({ viewport: { width: 1440, height: 900 } });
  const tour = () => here.tab.page.getByRole('region', { name: 'Guided tour' });
  const now = () => tour().getByRole('status');
  const button = (name: RegExp) => now().getByRole('button', { name });

  /** What the step itself cannot do for a person: a press on a card. */
  const presses: Readonly<Record<string, () => Promise<void>>> = {
    'The client signs': () => signs(here.me, words),
    'Deliver, and have it accepted': () => here.me.presses(words.accept).under('Delivered'),
    'Let the invoice go': () => here.me.presses(words.approve).under('Invoice'),
  };

  /** Does what the card says, once. Throws when the card says something else by now. */
  async function followsIt(): Promise<void> {
    const own = button(/^(Become|Send .* for me|Close|\+1 week)/);
    if ((await own.count()) > 0) {
      // The card may say something else by now, as while time moves: then it is read again.
      return own.first().click({ timeout: 2_000 });
    }
    if ((await here.me.form().count()) > 0) {
      const example = button(/example/i);
      if ((await example.count()) > 0) {
        await example.click({ timeout: 2_000 });
        await example.and(here.tab.page.locator(':enabled')).waitFor();
      }
      return here.me.submits();
    }
    const heading = await now().getByRole('heading').innerText();
    await presses[heading]?.();
  }

  it('leads by clicking alone from the intake to the weekly digest', { timeout: 180_000 }, async () => {
    const seen: string[] = [];
    for (let moves = 0; moves < LONGEST; moves += 1) {
      const before = await now().innerText();
      const step = before.split('\n')[0] ?? '';
      if (before.includes('That is a whole engagement')) break;
      if (seen.at(-1) !== step) seen.push(step);
      const followed = await followsIt().then(
        () => true,
        () => false,
      );
      // Whoever came too late reads the card again, as people do.
      if (followed)
        await expect.poll(() => now().innerText(), { timeout: 30_000, message: before }).not.toBe(before);
    }
    expect(seen).toEqual([
      'Take a client in',
      'Add a milestone',
      'Draft and send the agreement',
      'The client signs',
      'Deliver, and have it accepted',
      'Let the invoice go',
      'A week passes',
    ]);
    await now().getByText('That is a whole engagement').waitFor();
    await here.me.becomes('Haru Kawamura');
    await here.me.goesTo('kawa-hibiki');
    await here.me.sees(': this week');
    await here.me.sees('Invoice 2026-0001');
  });

  it('can be left, and taken up again', async () => {
    await tour().getByRole('button', { name: 'Leave the tour' }).click();
    await tour().waitFor({ state: 'detached' });
    await here.tab.page.reload();
    await here.tab.page.getByRole('button', { name: /tour/i }).click();
    await tour().waitFor();
  });
});
