import { expect, it } from 'vitest';
import { input, modal } from '../local-workspace/support/staged.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { onStage } from './support/on-stage.ts';

const text = { type: 'plain_text_input', action_id: 'entered' };
const fruit = ['Apple', 'Pear'].map((one) => ({ text: { type: 'plain_text', text: one }, value: one }));
const shortForm = modal([
  { ...input('Title', text), block_id: 'Title' },
  {
    ...input('Fruit', { type: 'multi_static_select', action_id: 'entered', options: fruit }),
    block_id: 'Fruit',
  },
]);

describeInChromium('with the keyboard alone', () => {
  const on = onStage();

  it('a channel is opened, a command is completed and sent, and its form is filled in and submitted', async () => {
    const { page } = on.me;
    on.stage.botAnswers((heard) => {
      if (heard.body.command !== undefined) void on.stage.opensView(heard, shortForm);
      return undefined;
    });
    const press = (key: string) => page.keyboard.press(key);
    /** Walks with Tab until the focus is there. */
    const walksTo = async (what: ReturnType<typeof page.getByRole>) => {
      for (let steps = 0; steps < 60; steps += 1) {
        if ((await what.and(page.locator(':focus')).count()) > 0) return;
        await press('Tab');
      }
      throw new Error(`the keyboard does not reach ${what}`);
    };
    await page.reload();
    await on.me.main.waitFor();
    await walksTo(page.getByRole('button', { name: /^team/ }));
    await press('Enter');
    await on.me.main.getByRole('heading', { name: 'team', exact: true }).waitFor();
    await walksTo(on.me.messageBox());
    await page.keyboard.type('/fo');
    await page.getByRole('option', { name: /form/ }).waitFor();
    await press('Tab');
    await page.keyboard.type('short');
    await press('Enter');
    await on.me.form().waitFor();
    expect(on.stage.heard[0]?.body).toMatchObject({ command: '/form', text: 'short' });
    await walksTo(on.me.field('Title'));
    await page.keyboard.type('Shop');
    await press('Tab');
    await press('ArrowDown');
    await page.getByRole('option', { name: 'Apple' }).waitFor();
    await press('Enter');
    await walksTo(on.me.form().getByRole('button', { name: 'Send' }));
    await press('Enter');
    await on.me.form().waitFor({ state: 'detached' });
    expect(on.submitted()).toMatchObject({
      Title: { entered: { value: 'Shop' } },
      Fruit: { entered: { selected_options: [{ value: 'Apple' }] } },
    });
  });

  it('Tab goes round in a form; F6 leads out of it and back; Escape closes it from within alone', async () => {
    const { page } = on.me;
    const focused = (what: ReturnType<typeof page.getByRole>) => what.and(page.locator(':focus')).waitFor();
    const form = await on.opens(shortForm);
    const leave = form.getByRole('button', { name: /F6/ });
    const switcher = page.getByRole('button', { name: /^Switch who you are/ });
    await focused(on.me.field('Title'));
    await page.keyboard.press('Shift+Tab');
    await focused(form.getByRole('button', { name: 'Close' }));
    await page.keyboard.press('Shift+Tab');
    await focused(leave);
    await page.keyboard.press('Tab');
    await focused(form.getByRole('button', { name: 'Close' }));
    await on.me.field('Title').focus();
    await page.keyboard.press('F6');
    await page.getByRole('banner').locator(':focus').waitFor();
    await page.keyboard.press('Escape');
    await switcher.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Aoi Tanaka' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    expect(await form.isVisible(), 'the form').toBe(true);
    await page.keyboard.press('F6');
    await focused(on.me.field('Title'));
    expect(await page.evaluate("document.getElementById('main').closest('[inert]') !== null")).toBe(true);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  it('who one is is switched, and Escape leaves a form and gives the focus back', async () => {
    const { page } = on.me;
    await page.getByRole('button', { name: /^Switch who you are/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Aoi Tanaka' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /^Switch who you are/ })
      .getByText('Ren Mori')
      .waitFor();
    await on.me.becomes('Aoi Tanaka');
    await on.opens(shortForm);
    await page.keyboard.press('Escape');
    await on.me.form().waitFor({ state: 'detached' });
    await on.me.messageBox().and(page.locator(':focus')).waitFor();
  });
});
