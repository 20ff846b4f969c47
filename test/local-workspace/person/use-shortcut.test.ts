import { expect, test } from 'vitest';
import { aoi, team } from '../support/fresh-workspace.ts';
import { modal, staged } from '../support/staged.ts';

test('shortcuts give triggers; a message shortcut tells the message', async () => {
  const stage = await staged(async ({ body }) => {
    if (body.type === 'shortcut')
      await stage.call('views.open', { trigger_id: body.trigger_id, view: modal([]) });
    return {};
  });
  const person = stage.ws.asPerson(aoi);
  expect(await person.usesShortcut('new_risk')).toMatchObject({ ok: true, view: { user: aoi } });
  expect(stage.heard[0]?.body).toMatchObject({ type: 'shortcut', callback_id: 'new_risk' });
  const said = await person.says(team, 'we may be late');
  expect(await person.usesMessageShortcut(team, String(said.ts), 'note_risk')).toMatchObject({ ok: true });
  expect(stage.heard[1]?.body).toMatchObject({
    type: 'message_action',
    callback_id: 'note_risk',
    message: { text: 'we may be late' },
    response_url: expect.any(String),
  });
  expect(await person.usesMessageShortcut(team, '1.0', 'note_risk')).toMatchObject({
    error: 'message_not_found',
  });
});

test('an app that does not answer', async () => {
  const { ws } = await staged(() => ({ status: 404 }));
  expect(await ws.asPerson(aoi).usesShortcut('x')).toMatchObject({
    ok: false,
    error: 'dispatch_failed (HTTP 404)',
  });
});

test('a shortcut that is not in the manifest is not sent', async () => {
  const known = { callbackId: 'new_risk', name: 'New risk', description: '', type: 'global' as const };
  const { ws, heard } = await staged(undefined, { shortcuts: [known] });
  expect(await ws.asPerson(aoi).usesShortcut('new_task')).toMatchObject({ error: 'unknown_shortcut' });
  expect(heard).toEqual([]);
  expect(await ws.asPerson(aoi).usesShortcut('new_risk')).toMatchObject({ ok: true });
});
