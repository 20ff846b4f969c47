import { expect, test } from 'vitest';
import { asBrowser, ask } from '../support/browse.ts';
import { aoi, haru, kawa, team } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

async function looking() {
  const stage = await staged();
  const look = async (path: string) => {
    const { status, text } = await ask(stage.ws, path, { headers: asBrowser(stage.ws) });
    return { status, body: JSON.parse(text) };
  };
  return { ...stage, look };
}

test('the workspace, the Home and a channel are looked at as somebody', async () => {
  const { ws, call, look } = await looking();
  await call('views.publish', { user_id: aoi, view: { type: 'home', blocks: [{ type: 'divider' }] } });
  await ws.asPerson(aoi).says(team, 'hello');
  expect((await look(`/view/${aoi}`)).body).toMatchObject({
    me: { id: aoi },
    channels: [{ id: team }, { id: kawa }, {}],
  });
  expect((await look(`/view/${aoi}/home`)).body).toMatchObject({ blocks: [{ type: 'divider' }] });
  expect((await look(`/view/${haru}/home`)).body).toBeNull();
  expect((await look(`/view/${aoi}/channel/${team}`)).body).toMatchObject({
    messages: [{ text: 'hello' }],
    hasMore: false,
  });
});

test('a page has fifty messages, a thread is whole', async () => {
  const { ws, look } = await looking();
  const { ts } = await ws.asPerson(aoi).says(kawa, 'parent');
  for (let count = 0; count < 60; count += 1)
    await ws.asPerson(aoi).says(kawa, `${count}`, { thread_ts: String(ts) });
  for (let count = 0; count < 60; count += 1) await ws.asPerson(aoi).says(kawa, `${count}`);
  const page = (await look(`/view/${haru}/channel/${kawa}`)).body;
  expect([page.messages.length, page.hasMore]).toEqual([50, true]);
  const older = (await look(`/view/${haru}/channel/${kawa}?before=${page.messages[0].ts}`)).body;
  expect([older.messages.length, older.hasMore, older.messages[0].replies]).toEqual([11, false, 60]);
  const thread = (await look(`/view/${haru}/channel/${kawa}?thread=${ts}`)).body;
  expect([thread.messages.length, thread.messages[0].text]).toEqual([61, 'parent']);
  expect((await look(`/view/${haru}/channel/${kawa}?limit=5`)).body.messages).toHaveLength(5);
});

test('nobody looks into a channel in which they are not, nor at what there is not', async () => {
  const { ws, look } = await looking();
  expect(await look(`/view/${haru}/channel/${team}`)).toMatchObject({
    status: 404,
    body: { error: 'not_in_channel' },
  });
  expect((await look('/view/U0NOBODY01')).status).toBe(404);
  expect((await look(`/view/${ws.botUserId}`)).status).toBe(404);
  expect((await look(`/view/${aoi}/elsewhere`)).status).toBe(404);
  for (const query of ['limit=0', 'limit=1001', 'limit=x', 'before=yesterday', 'thread=1'])
    expect(await look(`/view/${aoi}/channel/${kawa}?${query}`)).toMatchObject({
      status: 400,
      body: { error: 'invalid_arguments', detail: expect.stringContaining('limit') },
    });
});
