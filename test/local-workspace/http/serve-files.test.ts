import { expect, test } from 'vitest';
import { ask } from '../support/browse.ts';
import { aoi, haru, kawa, team } from '../support/fresh-workspace.ts';
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

const shown = async (name: string, content: string) => {
  const stage = await staged();
  const { ws } = stage;
  const { ts } = await ws.asPerson(aoi).uploads(team, [{ name, content }]);
  const file = Object.values(ws.state.files)[0];
  const path = `/files-pri/${file?.team}-${file?.id}/${encodeURIComponent(name)}`;
  const as = (id: string, at = path) => ask(ws, `${at}?as=${id}`);
  return { ...stage, ts, path, as };
};

test('a browser is shown what the person can see, and the sign-in page otherwise', async () => {
  const { ws, as, path } = await shown('a.png', 'picture');
  const seen = await as('U0SORA0001');
  expect([seen.status, seen.headers['content-type'], seen.text]).toEqual([200, 'image/png', 'picture']);
  expect(seen.headers).toMatchObject({
    'content-disposition': expect.stringMatching(/^inline/),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  for (const id of [haru, 'U0NOBODY01', ''])
    expect(await as(id)).toMatchObject({ status: 200, text: expect.stringContaining('Sign in') });
  expect((await ask(ws, path)).text).toContain('Sign in');
  expect((await as(aoi, path.replace('/a.png', '/download/a.png'))).headers['content-disposition']).toMatch(
    /^attachment/,
  );
});

test('what is not shared yet is shown to whoever picked it', async () => {
  const { ws, as } = await shown('a.png', 'picture');
  for (const file of Object.values(ws.state.files)) file.shares = [];
  expect((await as(aoi)).text).toBe('picture');
  expect((await as('U0SORA0001')).text).toContain('Sign in');
});

test.each([
  ['a.svg', /^inline/, /sandbox/],
  ['a.txt', /^inline/, /sandbox/],
  ['a.pdf', /^inline/, /^frame-ancestors 'self'$/],
  ['a.html', /^attachment/, /sandbox/],
  ['a.zip', /^attachment/, /sandbox/],
])('%s cannot act in the page’s name', async (name, disposition, policy) => {
  const { as } = await shown(name, '<script>alert(1)</script>');
  const { headers } = await as(aoi);
  expect(headers['content-disposition']).toMatch(disposition);
  expect(headers['content-security-policy']).toMatch(policy);
});

test('a name in any script comes whole', async () => {
  const { as } = await shown('議事録.txt', 'x');
  expect((await as(aoi)).headers['content-disposition']).toBe(
    `inline; filename*=UTF-8''${encodeURIComponent('議事録.txt')}`,
  );
});
