import { expect, test } from 'vitest';
import { aoi, team } from '../support/fresh-workspace.ts';
import { button, modal, staged } from '../support/staged.ts';

async function stacked(rest: object) {
  const view = modal([{ type: 'actions', elements: [button('Deeper')] }], rest);
  const stage = await staged(async ({ body }) => {
    const method = body.command ? 'views.open' : body.type === 'block_actions' ? 'views.push' : undefined;
    if (method) await stage.call(method, { trigger_id: body.trigger_id, view });
    return {};
  });
  const person = stage.ws.asPerson(aoi);
  await person.types(team, '/form');
  await person.pressesInModal('Deeper');
  const closed = () => stage.heard.map((one) => one.body).filter((body) => body.type === 'view_closed');
  return { person, closed };
}

test('the app hears of it only where it asked to', async () => {
  const silent = await stacked({});
  await silent.person.closes();
  expect(silent.person.views()).toHaveLength(1);
  expect(silent.closed()).toEqual([]);
  const told = await stacked({ notify_on_close: true });
  await told.person.closes();
  expect(told.closed()).toMatchObject([{ is_cleared: false, team: { id: 'T0AGENCY01' } }]);
  expect(told.closed()[0]).not.toHaveProperty('trigger_id');
});

test('the cross, or clear_on_close, takes the whole stack', async () => {
  const crossed = await stacked({ notify_on_close: true });
  await crossed.person.closes({ all: true });
  expect(crossed.person.views()).toEqual([]);
  expect(crossed.closed()).toMatchObject([{ is_cleared: true }, { is_cleared: true }]);
  const clearing = await stacked({ clear_on_close: true });
  await clearing.person.closes();
  expect(clearing.person.views()).toEqual([]);
  expect(await clearing.person.closes()).toMatchObject({ ok: false, error: 'no_form' });
});
