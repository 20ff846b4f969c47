import { expect, test } from 'vitest';
import { kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('bytes are for the bot’s token; others get a page with status 200', async () => {
  const { ws, call } = await staged();
  const { file_id: id, upload_url } = (
    await call('files.getUploadURLExternal', { filename: 'a.csv', length: 3 })
  ).body;
  await fetch(String(upload_url), { method: 'POST', body: 'a,b' });
  await call('files.completeUploadExternal', { files: [{ id }], channel_id: kawa });
  const { file } = (await call('files.info', { file: id })).body;
  const url = typeof file === 'object' && file && 'url_private' in file ? String(file.url_private) : '';
  const get = (token: string, at = url) => fetch(at, { headers: { authorization: `Bearer ${token}` } });
  const good = await get(ws.botToken);
  expect([good.headers.get('content-type'), await good.text()]).toEqual(['text/csv', 'a,b']);
  const bad = await get('xoxb-wrong');
  expect([bad.status, bad.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await bad.text()).not.toContain('a,b');
  expect((await get(ws.botToken, `${url.split('/files-pri')[0]}/files-pri/T1-F1/x`)).status).toBe(404);
});
