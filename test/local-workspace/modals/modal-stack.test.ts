import { expect, test } from 'vitest';
import { changeModal, markErrors, openModal } from '../../../src/local-workspace/modals/modal-stack.ts';
import { topModal } from '../../../src/local-workspace/state/view.ts';
import { aoi, team } from '../support/fresh-workspace.ts';
import { inside } from '../support/inside.ts';
import { button, modal, staged } from '../support/staged.ts';

const page = (title: string, rest: object = {}) =>
  modal([{ type: 'actions', elements: [button('Deeper', { action_id: 'deeper' })] }], {
    title: { type: 'plain_text', text: title },
    ...rest,
  });

/** An app whose command opens a modal, and whose button pushes another, as deep as Slack lets it. */
async function digging() {
  const errors: unknown[] = [];
  const stage = await staged(async ({ body }) => {
    const method = body.command ? 'views.open' : body.type === 'block_actions' ? 'views.push' : undefined;
    if (method)
      errors.push(
        (await stage.call(method, { trigger_id: body.trigger_id, view: page(`p${errors.length}`) })).body[
          'error'
        ],
      );
    return {};
  });
  return { ...stage, errors };
}

test('three modals stand on each other, a fourth is refused', async () => {
  const { ws, errors } = await digging();
  const person = ws.asPerson(aoi);
  await person.types(team, '/dig');
  for (let push = 0; push < 3; push += 1) await person.pressesInModal('Deeper');
  expect(errors).toEqual([undefined, undefined, undefined, 'push_limit_reached']);
  const [first, second, third] = person.views();
  expect(person.views()).toHaveLength(3);
  expect(second).toMatchObject({ root_view_id: first?.id, previous_view_id: first?.id });
  expect(third).toMatchObject({ root_view_id: first?.id, previous_view_id: second?.id });
});

test('a change gives a new hash; a closed modal is gone with its values', async () => {
  const { ws, call } = await digging();
  const person = ws.asPerson(aoi);
  const { view } = await person.types(team, '/dig');
  const changed = (await call('views.update', { view_id: view?.id, view: page('new') })).body['view'];
  expect(changed).not.toMatchObject({ hash: view?.hash });
  await person.closes();
  expect(person.views()).toEqual([]);
  expect(Object.keys(ws.state.values)).toEqual([]);
});

test('what was wrong is told once, and goes with the next drawing', () => {
  const { ws, changes } = inside();
  const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Form' }, blocks: [] };
  const modal = openModal(ws, aoi, view);
  const marked = markErrors(ws, modal, { b: 'Not this' });
  expect([marked.errors, marked.hash]).toEqual([{ b: 'Not this' }, modal.hash]);
  expect(topModal(ws.state, aoi)).toEqual(marked);
  expect(markErrors(ws, marked, {})).toEqual(modal);
  expect(markErrors(ws, modal, {})).toEqual(modal);
  expect(changes.map(({ type }) => type)).toEqual(['view-opened', 'view-changed', 'view-changed']);
  expect(changeModal(ws, markErrors(ws, modal, { b: 'Nor this' }), view)).not.toHaveProperty('errors');
});
