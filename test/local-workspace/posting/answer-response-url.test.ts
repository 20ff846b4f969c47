import { expect, test } from 'vitest';
import { aoi, haru, kawa } from '../support/fresh-workspace.ts';
import { button, staged } from '../support/staged.ts';

const respond = async (url: string, body: object) => {
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  return { status: response.status, text: await response.text() };
};

/** A card in the shared channel, pressed by the client; the response_url that the press gave. */
async function pressed() {
  const stage = await staged();
  const blocks = [{ type: 'actions', elements: [button('Accept', { action_id: 'a' })] }];
  const { ts } = (await stage.call('chat.postMessage', { channel: kawa, text: 'card', blocks })).body;
  await stage.ws.asPerson(haru).presses(kawa, String(ts), 'Accept');
  const url: string = stage.heard[0]?.body.response_url;
  return { ...stage, url, ts: String(ts) };
}

test('a response is private to the person by default, and public when it says so', async () => {
  const { ws, url } = await pressed();
  expect(await respond(url, { text: 'thanks' })).toEqual({ status: 200, text: 'ok' });
  expect(
    ws
      .asPerson(haru)
      .reads(kawa)
      .map((one) => one.kind),
  ).toEqual(['message', 'ephemeral']);
  expect(ws.asPerson(aoi).reads(kawa)).toHaveLength(1);
  await respond(url, { text: 'accepted', response_type: 'in_channel' });
  expect(ws.asPerson(aoi).reads(kawa)).toHaveLength(2);
});

test('the original can be replaced and deleted', async () => {
  const { ws, url, ts } = await pressed();
  await respond(url, { text: 'done', replace_original: true });
  expect(ws.asPerson(aoi).reads(kawa)).toMatchObject([{ ts, readable: 'done', buttons: [] }]);
  await respond(url, { delete_original: true });
  expect(ws.asPerson(aoi).reads(kawa)).toEqual([]);
  expect(await respond(url, { delete_original: true })).toMatchObject({ status: 404 });
});

test('a private original stays private when it is replaced', async () => {
  const { ws, heard } = await staged(() => ({ body: { text: 'only you', blocks: [{ type: 'divider' }] } }));
  await ws.asPerson(aoi).types(kawa, '/milestone list');
  await respond(heard[0]?.body.response_url, {
    text: 'new',
    replace_original: true,
    response_type: 'in_channel',
  });
  expect(ws.asPerson(aoi).reads(kawa)).toMatchObject([{ kind: 'ephemeral', readable: 'new' }]);
  expect(ws.asPerson(haru).reads(kawa)).toEqual([]);
});

test('five uses; after half an hour none', async () => {
  const { url, clock } = await pressed();
  for (let use = 0; use < 5; use += 1) expect((await respond(url, { text: 'a' })).status).toBe(200);
  expect(await respond(url, { text: 'a' })).toMatchObject({
    status: 404,
    text: expect.stringContaining('used_url'),
  });
  const late = await pressed();
  late.clock.wall += 30 * 60 * 1000 + 1;
  expect((await respond(late.url, { text: 'a' })).text).toContain('expired_url');
  expect(clock.wall).not.toBe(late.clock.wall);
});

test('what it says is held to the same limits as a post', async () => {
  const { url } = await pressed();
  expect(await respond(url, {})).toMatchObject({ status: 400, text: expect.stringContaining('no_text') });
  expect((await respond(url, { blocks: [{ type: 'alert', text: 'x' }] })).text).toContain('invalid_blocks');
});
