import { expect, test } from 'vitest';
import { aoi, haru } from '../support/fresh-workspace.ts';
import { plain, staged } from '../support/staged.ts';

const home = { type: 'home', blocks: [{ type: 'section', text: plain('Welcome') }] };

test('the app is told, and the fresh Home is waited for', async () => {
  const stage = await staged(({ body }) => {
    setTimeout(() => stage.call('views.publish', { user_id: body.event.user, view: home }), 30);
    return {};
  });
  const person = stage.ws.asPerson(aoi);
  expect(await person.opensHome()).toEqual({ ok: true });
  expect(stage.heard[0]?.body.event).toMatchObject({
    type: 'app_home_opened',
    tab: 'home',
    user: aoi,
    channel: person.dm(),
  });
  expect(stage.heard[0]?.body.event).not.toHaveProperty('view');
  await person.opensHome();
  expect(stage.heard[1]?.body.event.view).toMatchObject({ type: 'home' });
});

test('an app that publishes nothing, or a client, sees work in progress', async () => {
  const { ws, call, heard } = await staged();
  expect(await ws.asPerson(aoi).opensHome({ withinMs: 10 })).toMatchObject({
    ok: false,
    error: 'work_in_progress',
  });
  expect((await call('views.publish', { user_id: haru, view: home })).body).toMatchObject({ ok: true });
  expect(await ws.asPerson(haru).opensHome({ withinMs: 10 })).toMatchObject({
    ok: false,
    error: 'work_in_progress',
  });
  expect(heard.at(-1)?.body).toMatchObject({
    team_id: 'T0CLIENT01',
    authorizations: [{ team_id: 'T0AGENCY01' }],
  });
});
