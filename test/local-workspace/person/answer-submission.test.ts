import { expect, test } from 'vitest';
import { aoi, team } from '../support/fresh-workspace.ts';
import { button, input, modal, plain, staged } from '../support/staged.ts';

const trouble = 'We had some trouble connecting. Try again?';
const title = input(
  'Title',
  { type: 'plain_text_input', action_id: 'v', initial_value: 'x' },
  { block_id: 'b' },
);
const text = { type: 'section', block_id: 's', text: plain('Words') };
const deeper = { type: 'actions', elements: [button('Deeper')] };
const named = (name: string) => modal([title], { title: plain(name) });

async function answering(body: string | object, levels = 1) {
  const stage = await staged(async (heard) => {
    const method = heard.body.command
      ? 'views.open'
      : heard.body.type === 'block_actions'
        ? 'views.push'
        : undefined;
    if (!method) return { body };
    await stage.call(method, { trigger_id: heard.body.trigger_id, view: modal([title, text, deeper]) });
    return {};
  });
  const person = stage.ws.asPerson(aoi);
  await person.types(team, '/form');
  for (let level = 1; level < levels; level += 1) await person.pressesInModal('Deeper');
  return { person, outcome: await person.submits() };
}

test('nothing closes the submitted form and shows the one below', async () => {
  const { person, outcome } = await answering('', 2);
  expect(outcome).toMatchObject({ ok: true, view: { id: person.views()[0]?.id } });
  expect(person.views()).toHaveLength(1);
});

test('errors stand beside their inputs', async () => {
  const { person, outcome } = await answering({ response_action: 'errors', errors: { b: 'Too short' } });
  expect(outcome).toMatchObject({ ok: false, error: 'errors', fieldErrors: { Title: 'Too short' } });
  expect(person.views()).toHaveLength(1);
});

test('update, push and clear', async () => {
  const updated = await answering({ response_action: 'update', view: named('Step two') });
  expect(updated.person.views().map((one) => one.view.title.text)).toEqual(['Step two']);
  const pushed = await answering({ response_action: 'push', view: named('On top') });
  expect(pushed.person.views().map((one) => one.view.title.text)).toEqual(['Form', 'On top']);
  const cleared = await answering({ response_action: 'clear' }, 3);
  expect([cleared.outcome, cleared.person.views()]).toEqual([{ ok: true }, []]);
});

test.each<[string, string | object, number]>([
  ['an error on a block without input', { response_action: 'errors', errors: { s: 'no' } }, 1],
  ['an error on a block that is not there', { response_action: 'errors', errors: { z: 'no' } }, 1],
  ['errors without errors', { response_action: 'errors', errors: {} }, 1],
  ['an unknown action', { response_action: 'celebrate' }, 1],
  ['text', 'thanks', 1],
  [
    'an invalid view',
    { response_action: 'update', view: modal([title], { title: plain('x'.repeat(25)) }) },
    1,
  ],
  ['a push on top of three', { response_action: 'push', view: named('Fourth') }, 3],
])('%s is trouble, and the form stays', async (_name, body, levels) => {
  const { person, outcome } = await answering(body, levels);
  expect(outcome).toMatchObject({ ok: false, error: trouble });
  expect(person.views()).toHaveLength(levels);
});
