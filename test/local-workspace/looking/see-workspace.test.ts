import { expect, test } from 'vitest';
import { seeHome, seeWorkspace } from '../../../src/local-workspace/looking/see-workspace.ts';
import { markErrors, openModal } from '../../../src/local-workspace/modals/modal-stack.ts';
import { publishHome } from '../../../src/local-workspace/modals/publish-home.ts';
import { aoi, haru } from '../support/fresh-workspace.ts';
import { inside } from '../support/inside.ts';

const words = (text: string) => ({ type: 'plain_text' as const, text });
const view = {
  type: 'modal' as const,
  title: words('Form'),
  submit: words('Send'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'b',
      label: words('Title'),
      element: { type: 'plain_text_input' as const, action_id: 'v', initial_value: 'Draft' },
    },
  ],
};

test('everything around the messages, with the app’s offers and whether they are for this person', () => {
  const commands = [{ name: '/x', description: 'Does x', usageHint: '[now]' }];
  const shortcuts = [{ callbackId: 's', name: 'S', description: 'Does s', type: 'message' as const }];
  const { ws, user, bot } = inside({ commands, shortcuts });
  expect(seeWorkspace(ws, user(aoi))).toMatchObject({
    me: { id: aoi },
    botUserId: bot,
    commands,
    shortcuts,
    mayUseApp: true,
    modals: [],
    now: ws.now(),
  });
  expect(seeWorkspace(ws, user(haru))).toMatchObject({ commands, mayUseApp: false });
});

test('a client whom the bot has only written to knows the bot by name', () => {
  const { ws, user, bot } = inside();
  expect(seeWorkspace(ws, user(aoi)).users[bot]).toMatchObject({ name: 'Engawa', bot: true });
});

test('open forms come with what was entered and what was wrong with it', () => {
  const { ws, user } = inside();
  const modal = openModal(ws, aoi, view);
  expect(seeWorkspace(ws, user(aoi)).modals).toMatchObject([
    { id: modal.id, hash: modal.hash, view, values: { b: { v: { value: 'Draft' } } }, errors: {} },
  ]);
  markErrors(ws, modal, { b: 'Not this' });
  expect(seeWorkspace(ws, user(aoi)).modals[0]?.errors).toEqual({ b: 'Not this' });
  expect(seeWorkspace(ws, user(haru)).modals).toEqual([]);
});

test('a Home is for the app’s own workspace', () => {
  const { ws, user } = inside();
  expect(seeHome(ws, user(aoi))).toBeNull();
  for (const id of [aoi, haru]) publishHome(ws, id, { type: 'home', blocks: [{ type: 'divider' }] });
  expect(seeHome(ws, user(aoi))).toMatchObject({ blocks: [{ type: 'divider' }], values: {} });
  expect(seeHome(ws, user(haru))).toBeNull();
});
