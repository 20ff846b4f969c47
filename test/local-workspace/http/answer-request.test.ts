import { expect, test } from 'vitest';
import { aoi, kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

const post = async (url: string, body = '{}') => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
};

test('people act over HTTP, too', async () => {
  const { ws } = await staged();
  const origin = ws.url.replace('/api/', '');
  const said = await post(`${origin}/person/${aoi}/says`, JSON.stringify({ channel: kawa, text: 'hello' }));
  expect(said).toMatchObject({ status: 200, body: { ok: true } });
  expect((await post(`${origin}/person/U0NOBODY01/says`)).status).toBe(404);
  expect((await post(`${origin}/person/${aoi}/says`, '{')).status).toBe(400);
});

test('other addresses are not found', async () => {
  const { ws } = await staged();
  expect((await post(ws.url.replace('/api/', '/elsewhere'))).status).toBe(404);
});
