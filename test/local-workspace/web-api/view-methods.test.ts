import { expect, test } from 'vitest';
import { aoi, team } from '../support/fresh-workspace.ts';
import { button, modal, staged } from '../support/staged.ts';

const view = modal([{ type: 'actions', elements: [button('More', { action_id: 'more' })] }]);

async function triggered() {
  const stage = await staged();
  await stage.ws.asPerson(aoi).types(team, '/form');
  const trigger_id: string = stage.heard[0]?.body.trigger_id;
  return { ...stage, trigger_id };
}

test('a trigger opens one modal, for the person who gave it', async () => {
  const { ws, call, trigger_id } = await triggered();
  expect((await call('views.open', { trigger_id, view })).body).toMatchObject({
    ok: true,
    view: { type: 'modal' },
  });
  expect(ws.asPerson(aoi).views()).toHaveLength(1);
  expect((await call('views.open', { trigger_id, view })).body).toEqual({
    ok: false,
    error: 'exchanged_trigger_id',
  });
});

test('a trigger of three seconds ago, or made up, opens none', async () => {
  const { call, clock, trigger_id } = await triggered();
  clock.wall += 3001;
  expect((await call('views.open', { trigger_id, view })).body).toEqual({
    ok: false,
    error: 'expired_trigger_id',
  });
  expect((await call('views.open', { trigger_id: '1.2.3', view })).body).toEqual({
    ok: false,
    error: 'invalid_trigger_id',
  });
});

test('a refused view does not use the trigger up', async () => {
  const { call, trigger_id } = await triggered();
  const bad = { ...view, title: { type: 'plain_text', text: 'x'.repeat(25) } };
  expect((await call('views.open', { trigger_id, view: bad })).body).toEqual({
    ok: false,
    error: 'invalid_arguments',
    response_metadata: {
      messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
    },
  });
  expect((await call('views.open', { trigger_id, view: JSON.stringify(view) })).body).toMatchObject({
    ok: true,
  });
});

test('views.push wants a trigger from inside a modal', async () => {
  const { ws, call, heard, trigger_id } = await triggered();
  expect((await call('views.push', { trigger_id, view })).body).toMatchObject({
    error: 'invalid_trigger_id',
  });
  await call('views.open', { trigger_id, view });
  await ws.asPerson(aoi).pressesInModal('More');
  expect((await call('views.push', { trigger_id: heard[1]?.body.trigger_id, view })).body).toMatchObject({
    ok: true,
  });
  expect(ws.asPerson(aoi).views()).toHaveLength(2);
});

test('views.update: by id or external id, with the current hash, while it is open', async () => {
  const { ws, call, trigger_id } = await triggered();
  await call('views.open', { trigger_id, view: { ...view, external_id: 'mine' } });
  const [open] = ws.asPerson(aoi).views();
  const update = async (args: object) => (await call('views.update', { view, ...args })).body;
  expect(await update({ external_id: 'mine', hash: open?.hash })).toMatchObject({ ok: true });
  expect(await update({ view_id: open?.id, hash: open?.hash })).toEqual({
    ok: false,
    error: 'hash_conflict',
  });
  expect(await update({ view_id: open?.id })).toMatchObject({ ok: true });
  expect(await update({})).toMatchObject({ error: 'invalid_arguments' });
  await ws.asPerson(aoi).closes();
  expect(await update({ view_id: open?.id })).toEqual({ ok: false, error: 'not_found' });
});

test('an external_id is held by one view', async () => {
  const { ws, call, heard, trigger_id } = await triggered();
  await call('views.open', { trigger_id, view: { ...view, external_id: 'mine' } });
  await ws.asPerson(aoi).pressesInModal('More');
  const next = { trigger_id: heard[1]?.body.trigger_id, view: { ...view, external_id: 'mine' } };
  expect((await call('views.push', next)).body).toMatchObject({ error: 'duplicate_external_id' });
});

test('views.publish: a Home, for somebody who exists', async () => {
  const { call } = await triggered();
  const home = { type: 'home', blocks: [] };
  expect((await call('views.publish', { user_id: 'U0NOBODY01', view: home })).body).toMatchObject({
    error: 'user_not_found',
  });
  expect((await call('views.publish', { user_id: aoi, view })).body).toMatchObject({
    error: 'invalid_arguments',
  });
});
