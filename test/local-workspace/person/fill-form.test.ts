import { expect, test } from 'vitest';
import { aoi, team } from '../support/fresh-workspace.ts';
import { input, modal, staged } from '../support/staged.ts';

const text = (label: string, rest: object = {}) =>
  input(label, { type: 'plain_text_input', action_id: 'v' }, rest);

async function form(...blocks: unknown[]) {
  const stage = await staged(async ({ body }) => {
    if (body.command) await stage.call('views.open', { trigger_id: body.trigger_id, view: modal(blocks) });
    return {};
  });
  await stage.ws.asPerson(aoi).types(team, '/form');
  return { ...stage, person: stage.ws.asPerson(aoi) };
}

test('inputs are found by their visible label, letter for letter', async () => {
  const { person } = await form(text('Title'), text('Due'));
  expect(await person.fills({ Title: 'a', Due: 'b' })).toEqual({ ok: true });
  expect(await person.fills({ title: 'a' })).toMatchObject({
    ok: false,
    error: 'no_such_input',
    detail: expect.stringContaining('"Title", "Due"'),
  });
});

test('two inputs of one label cannot be told apart', async () => {
  const { person } = await form(text('Title'), text('Title'));
  expect(await person.fills({ Title: 'a' })).toMatchObject({ error: 'ambiguous' });
});

test('without a form there is nothing to fill', async () => {
  const { ws } = await staged();
  expect(await ws.asPerson(aoi).fills({ Title: 'a' })).toMatchObject({ error: 'no_form' });
});

test('an input with dispatch_action tells the app at once', async () => {
  const { person, heard } = await form(
    text('Search', { dispatch_action: true, block_id: 'b' }),
    text('Other'),
  );
  await person.fills({ Search: 'kawa', Other: 'x' });
  expect(heard.map((one) => one.body.type)).toEqual([undefined, 'block_actions']);
  expect(heard[1]?.body).toMatchObject({
    actions: [{ type: 'plain_text_input', block_id: 'b', value: 'kawa' }],
    view: { state: { values: { b: { v: { value: 'kawa' } } } } },
  });
});
