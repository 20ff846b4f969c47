import { expect, test } from 'vitest';
import { z } from 'zod';
import { ApiError } from '../../../src/local-workspace/web-api/api-error.ts';
import { arg, paged } from '../../../src/local-workspace/web-api/method.ts';
import { kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('a missing argument is named', async () => {
  const { call } = await staged();
  expect((await call('chat.postMessage', { text: 'a' })).body).toEqual({
    ok: false,
    error: 'invalid_arguments',
    response_metadata: { messages: ['[ERROR] missing required field: channel [json-pointer:]'] },
  });
});

test('arguments come as form fields as well as JSON', () => {
  const schema = z.object({ blocks: arg.json, flag: arg.flag, count: arg.count, text: arg.text });
  expect(schema.parse({ blocks: '[1]', flag: 'true', count: '5', text: 7 })).toEqual({
    blocks: [1],
    flag: true,
    count: 5,
    text: '7',
  });
  expect(schema.parse({ blocks: [1], flag: false })).toEqual({ blocks: [1], flag: false });
  expect(schema.parse({})).toEqual({});
});

test('pages have cursors, and odd cursors are refused', () => {
  const items = [1, 2, 3, 4, 5];
  const first = paged(items, { limit: 2 });
  expect(first).toMatchObject({ items: [1, 2], more: true });
  const second = paged(items, { limit: 3, cursor: first.response_metadata.next_cursor });
  expect(second).toEqual({ items: [3, 4, 5], more: false, response_metadata: { next_cursor: '' } });
  expect(() => paged(items, { limit: 1, cursor: 'nonsense' })).toThrow(ApiError);
});

test('properties that Slack does not know are ignored in arguments', async () => {
  const { call } = await staged();
  expect((await call('chat.postMessage', { channel: kawa, text: 'a', colour: 'red' })).body).toMatchObject({
    ok: true,
  });
});
