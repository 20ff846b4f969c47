import { expect, test } from 'vitest';
import { aoi, haru } from '../support/fresh-workspace.ts';
import { button, staged } from '../support/staged.ts';

const home = (label: string) => ({ type: 'home', blocks: [{ type: 'actions', elements: [button(label)] }] });

test('each person has one Home, which keeps its id and changes its hash', async () => {
  const { ws, call } = await staged();
  const first = (await call('views.publish', { user_id: aoi, view: home('One') })).body['view'];
  const second = (await call('views.publish', { user_id: aoi, view: home('Two') })).body['view'];
  expect(second).toMatchObject({ id: ws.asPerson(aoi).home()?.id });
  expect(first).toMatchObject({ id: ws.asPerson(aoi).home()?.id });
  expect(first).not.toMatchObject({ hash: ws.asPerson(aoi).home()?.hash });
  expect(ws.asPerson(haru).home()).toBeUndefined();
});

test('with a hash, the older write loses', async () => {
  const { ws, call } = await staged();
  await call('views.publish', { user_id: aoi, view: home('One') });
  const hash = ws.asPerson(aoi).home()?.hash;
  expect((await call('views.publish', { user_id: aoi, view: home('Two'), hash })).body).toMatchObject({
    ok: true,
  });
  expect((await call('views.publish', { user_id: aoi, view: home('Three'), hash })).body).toMatchObject({
    error: 'hash_conflict',
  });
});
