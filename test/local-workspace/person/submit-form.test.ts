import { expect, test } from 'vitest';
import { aoi, kawa, team } from '../support/fresh-workspace.ts';
import type { Said } from '../support/scripted-bot.ts';
import { input, modal, staged } from '../support/staged.ts';

async function form(view: object, said: () => Said = () => ({})) {
  const stage = await staged(async ({ body }) => {
    if (!body.command) return said();
    await stage.call('views.open', { trigger_id: body.trigger_id, view });
    return {};
  });
  await stage.ws.asPerson(aoi).types(team, '/form');
  return { ...stage, person: stage.ws.asPerson(aoi) };
}

const title = input('Title', { type: 'plain_text_input', action_id: 'v' }, { block_id: 'b' });
const note = input('Note', { type: 'plain_text_input', action_id: 'v' }, { block_id: 'n', optional: true });

test('a submission carries every value, also the empty ones', async () => {
  const { person, heard } = await form(modal([title, note], { private_metadata: 'p', callback_id: 'c' }));
  await person.fills({ Title: 'Wireframes' });
  expect(await person.submits()).toEqual({ ok: true });
  expect(heard[1]?.body).toMatchObject({
    view: {
      private_metadata: 'p',
      callback_id: 'c',
      state: {
        values: { b: { v: { type: 'plain_text_input', value: 'Wireframes' } }, n: { v: { value: null } } },
      },
    },
    response_urls: [],
  });
  expect(person.views()).toEqual([]);
});

test('Slack’s own checks keep the form, and the app hears nothing', async () => {
  const { person, heard } = await form(modal([title]));
  expect(await person.submits()).toMatchObject({
    ok: false,
    error: 'not_sent',
    fieldErrors: { Title: 'Please complete this required field.' },
  });
  expect(heard).toHaveLength(1);
  expect(person.views()).toHaveLength(1);
});

test('without a form, or a submit button, there is nothing to submit', async () => {
  const { person } = await form({ type: 'modal', title: { type: 'plain_text', text: 'Info' }, blocks: [] });
  expect(await person.submits()).toMatchObject({ error: 'no_such_button' });
  await person.closes();
  expect(await person.submits()).toMatchObject({ error: 'no_form' });
});

test.each<[string, Said]>([
  ['silence', { afterMs: 900 }],
  ['an error', { status: 500 }],
])('%s leaves the form open with "trouble connecting"', async (_name, said) => {
  const { person } = await form(modal([]), () => said);
  expect(await person.submits()).toMatchObject({
    ok: false,
    error: 'We had some trouble connecting. Try again?',
  });
  expect(person.views()).toHaveLength(1);
});

test('a channel menu can give the app an address to answer at', async () => {
  const where = input(
    'Where',
    { type: 'conversations_select', action_id: 'v', response_url_enabled: true },
    { block_id: 'b' },
  );
  const { person, heard } = await form(modal([where]));
  await person.fills({ Where: 'kawa-hibiki' });
  await person.submits();
  expect(heard[1]?.body.response_urls).toMatchObject([
    { block_id: 'b', action_id: 'v', channel_id: kawa, response_url: expect.any(String) },
  ]);
});

test('what is wrong is kept by block with the form, until it is sent again or drawn anew', async () => {
  const twin = (id: string) => input('Title', { type: 'plain_text_input', action_id: 'v' }, { block_id: id });
  let errors: object = { b: 'Not this one' };
  const { person, call, ws } = await form(modal([twin('a'), twin('b')]), () => ({
    body: { response_action: 'errors', errors },
  }));
  const marked = () => person.views().at(-1)?.errors;
  const fill = (id: string) => person.enters({ kind: 'modal' }, { blockId: id, actionId: 'v' }, 'words');
  const missing = 'Please complete this required field.';
  expect((await person.submits()).fieldErrors).toEqual({ Title: missing });
  expect(marked()).toEqual({ a: missing, b: missing });
  await fill('a');
  await person.submits();
  expect(marked()).toEqual({ b: missing });
  await fill('b');
  const seen: unknown[] = [];
  ws.onChange((change) => seen.push(change.type));
  expect(await person.submits()).toMatchObject({ fieldErrors: { Title: 'Not this one' } });
  expect([marked(), seen]).toEqual([{ b: 'Not this one' }, ['view-changed', 'view-changed']]);
  // An answer that is none leaves "trouble" alone: the old words are about what was sent before.
  errors = {};
  expect(await person.submits()).toMatchObject({ error: expect.stringContaining('trouble') });
  expect(marked()).toBeUndefined();
  errors = { a: 'Nor this' };
  await person.submits();
  expect(marked()).toEqual({ a: 'Nor this' });
  await call('views.update', { view_id: person.views().at(-1)?.id, view: modal([twin('a'), twin('b')]) });
  expect(marked()).toBeUndefined();
});
