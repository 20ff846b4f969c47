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

test('a message’s own address leads to where the page shows it, as a channel’s does', async () => {
  const { ws } = await staged();
  const origin = ws.url.replace('/api/', '');
  const leadsTo = async (path: string) => {
    const { status, headers } = await fetch(`${origin}/archives/${path}`, { redirect: 'manual' });
    return [status, headers.get('location')];
  };
  expect(await leadsTo('C0KAWA0001/p1790000000000100')).toEqual([
    302,
    '/#//C0KAWA0001/message/1790000000.000100',
  ]);
  expect(await leadsTo('C0KAWA0001')).toEqual([302, '/#//C0KAWA0001']);
  expect(await leadsTo('%2F%2Fevil.example/p1')).toEqual([302, '/#//%252F%252Fevil.example']);
});
