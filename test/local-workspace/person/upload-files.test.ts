import { expect, test } from 'vitest';
import { aoi, team } from '../support/fresh-workspace.ts';
import { input, modal, staged } from '../support/staged.ts';

test('a picked file reaches the app with an address it can read', async () => {
  const { ws, call, heard } = await staged(async ({ body }) => {
    const blocks = [
      input(
        'Proof',
        { type: 'file_input', action_id: 'v', filetypes: ['pdf'], max_files: 1 },
        { block_id: 'b' },
      ),
    ];
    if (body.command) await call('views.open', { trigger_id: body.trigger_id, view: modal(blocks) });
    return {};
  });
  const person = ws.asPerson(aoi);
  await person.types(team, '/deliver');
  await person.fills({ Proof: [{ name: 'a.txt', content: 'no' }] });
  expect(await person.submits()).toMatchObject({
    ok: false,
    fieldErrors: { Proof: 'a.txt is not of an allowed type.' },
  });
  const pdf = { name: 'a.pdf', content: Buffer.from('%PDF').toString('base64'), encoding: 'base64' as const };
  await person.fills({ Proof: [pdf, pdf] });
  expect(await person.submits()).toMatchObject({
    ok: false,
    fieldErrors: { Proof: 'Please choose no more than 1.' },
  });
  await person.fills({ Proof: [pdf] });
  expect(await person.submits()).toEqual({ ok: true });
  const [file] = heard.at(-1)?.body.view.state.values.b.v.files ?? [];
  expect(file).toMatchObject({ name: 'a.pdf', mimetype: 'application/pdf', size: 4, user: aoi });
  const response = await fetch(file.url_private, { headers: { authorization: `Bearer ${ws.botToken}` } });
  expect(await response.text()).toBe('%PDF');
});
