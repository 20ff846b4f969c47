import { expect, test } from 'vitest';
import { aoi, kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('something has to be said', async () => {
  const { call } = await staged();
  expect((await call('chat.postMessage', { channel: kawa })).body).toMatchObject({
    ok: false,
    error: 'no_text',
  });
  expect((await call('chat.postMessage', { channel: kawa, text: '', blocks: [] })).body).toMatchObject({
    error: 'no_text',
  });
  expect((await call('chat.postMessage', { channel: kawa, text: 'a', attachments: 'b' })).body).toMatchObject(
    { error: 'invalid_attachments' },
  );
});

test('text is cut above 40,000 characters; blocks get ids', async () => {
  const { call, ws } = await staged();
  await call('chat.postMessage', { channel: kawa, text: 'x'.repeat(40_001), blocks: [{ type: 'divider' }] });
  const source = ws.asPerson(aoi).reads(kawa)[0]?.source;
  expect(source?.text).toHaveLength(40_000);
  expect(source?.blocks[0]?.block_id).toBeTruthy();
});
