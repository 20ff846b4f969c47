import { expect, it } from 'vitest';
import { input, modal, plain } from '../local-workspace/support/staged.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { onStage } from './support/on-stage.ts';

const text = { type: 'plain_text_input', action_id: 'entered' };
const named = (label: string, element: object = text, rest: object = {}) => ({
  ...input(label, element, rest),
  block_id: label,
});
const titleForm = modal([named('Title'), named('Note', text, { optional: true })]);

describeInChromium('what goes wrong is said where it went wrong', () => {
  const on = onStage();
  const errorOf = async (label: string): Promise<string> => {
    const ids = (await on.me.field(label).getAttribute('aria-describedby')) ?? '';
    const described = ids
      .split(' ')
      .filter((id) => id !== '')
      .map((id) => on.me.page.locator(`[id="${id}"]`));
    return (await Promise.all(described.map((one) => one.innerText()))).join(' ');
  };

  it('a required field that is empty: under it, and the app hears nothing', async () => {
    await on.opens(titleForm);
    await on.me.submits();
    await expect.poll(() => errorOf('Title')).toContain('Please complete this required field.');
    expect(await on.me.field('Title').getAttribute('aria-invalid')).toBe('true');
    expect(on.submitted()).toEqual({});
    await on.me.fillsIn({ Title: 'Shop' });
    await on.me.submitsWell();
    expect(on.submitted()).toMatchObject({
      Title: { entered: { value: 'Shop' } },
      Note: { entered: { value: null } },
    });
  });

  it('what the app says of a field: under that field, with what was entered still there', async () => {
    const errors = { Title: 'There is a project of this name.' };
    await on.opens(titleForm, ({ body }) =>
      body.type === 'view_submission' && body.view.state.values.Title.entered.value === 'Shop'
        ? { body: { response_action: 'errors', errors }, headers: { 'content-type': 'application/json' } }
        : undefined,
    );
    await on.me.fillsIn({ Title: 'Shop' });
    await on.me.submits();
    await expect.poll(() => errorOf('Title')).toContain('There is a project of this name.');
    expect(await on.me.field('Title').inputValue()).toBe('Shop');
    await on.me.fillsIn({ Title: 'Shop 2' });
    await on.me.submitsWell();
  });

  it('an app that fails: words above the form, and a second try', async () => {
    let fails = true;
    await on.opens(titleForm, ({ body }) =>
      body.type === 'view_submission' && fails ? { status: 500 } : undefined,
    );
    await on.me.fillsIn({ Title: 'Shop' });
    await on.me.submits();
    await on.me.form().getByText('We had some trouble connecting. Try again?').waitFor();
    expect(await on.me.field('Title').inputValue()).toBe('Shop');
    fails = false;
    await on.me.submitsWell();
  });

  it('another form in its place, and one on top that leads back', async () => {
    const view = (title: string) => ({ ...titleForm, title: plain(title) });
    const answers: object[] = [
      { response_action: 'push', view: view('On top') },
      { response_action: 'update', view: view('In its place') },
    ];
    await on.opens(titleForm, ({ body }) =>
      body.type === 'view_submission'
        ? { body: answers.shift() ?? '', headers: { 'content-type': 'application/json' } }
        : undefined,
    );
    await on.me.fillsIn({ Title: 'Shop' });
    await on.me.submits();
    await on.me.form().getByRole('heading', { name: 'On top' }).waitFor();
    await on.me.form().getByRole('button', { name: 'Back' }).click();
    await on.me.form().getByRole('heading', { name: 'Form' }).waitFor();
    expect(await on.me.field('Title').inputValue()).toBe('Shop');
    await on.me.submits();
    await on.me.form().getByRole('heading', { name: 'In its place' }).waitFor();
    await on.me.page.keyboard.press('Escape');
    await on.me.form().waitFor({ state: 'detached' });
  });

  it('a command that does not exist, and an app that does not answer in time', async () => {
    await on.me.types('/dance');
    await on.me.main.getByText('/dance is not a valid command').waitFor();
    await on.me.messageBox().fill('');
    on.stage.botAnswers(() => ({ afterMs: 5_000 }));
    await on.me.types('/form');
    await on.me.main.getByText('operation_timeout').waitFor();
  });

  it('a client types a command: why clients have none', async () => {
    on.stage.botAnswers(() => undefined);
    await on.me.becomes('Haru Kawamura');
    await on.me.types('/form');
    await on.me.main.getByText('Slash commands belong to Hibiki Studio’s workspace.').waitFor();
    expect(on.stage.heard).toEqual([]);
    await on.me.messageBox().fill('');
  });
});
