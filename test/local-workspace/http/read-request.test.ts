import { expect, test } from 'vitest';
import { parseRecord } from '../../../src/local-workspace/http/read-request.ts';
import { aoi, kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('arguments come as form, JSON, multipart or query', async () => {
  const { ws } = await staged();
  const authorization = `Bearer ${ws.botToken}`;
  const post = async (
    body: string | URLSearchParams | FormData,
    headers: Record<string, string> = {},
    query = '',
  ) => {
    const response = await fetch(`${ws.url}chat.postMessage${query}`, {
      method: 'POST',
      headers: { authorization, ...headers },
      body,
    });
    return JSON.parse(await response.text());
  };
  const blocks = JSON.stringify([{ type: 'divider' }]);
  const form = new FormData();
  form.set('channel', kawa);
  form.set('text', 'multipart');
  expect(await post(new URLSearchParams({ channel: kawa, text: 'form', blocks }))).toMatchObject({
    ok: true,
  });
  expect(await post(form)).toMatchObject({ ok: true });
  expect(
    await post(JSON.stringify({ text: 'json' }), { 'content-type': 'application/json' }, `?channel=${kawa}`),
  ).toMatchObject({ ok: true });
  expect(await post('{broken', { 'content-type': 'application/json' })).toEqual({
    ok: false,
    error: 'invalid_json',
  });
  expect(
    ws
      .asPerson(aoi)
      .reads(kawa)
      .map((one) => one.text),
  ).toEqual(['form', 'multipart', 'json']);
});

test('only objects are records', () => {
  expect([parseRecord('{"a":1}'), parseRecord('[1]'), parseRecord('{')]).toEqual([
    { a: 1 },
    undefined,
    undefined,
  ]);
});
