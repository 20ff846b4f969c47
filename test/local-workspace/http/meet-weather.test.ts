import { expect, test, vi } from 'vitest';
import type { LastingFault } from '../../../src/local-workspace/faults.ts';
import { aoi, team } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

const json = { 'content-type': 'application/json' };
const answer = (url: string) =>
  fetch(url, { method: 'POST', headers: json, body: JSON.stringify({ text: 'a' }) }).then(
    ({ status }) => status,
    () => 'reset',
  );

async function outdoors() {
  const stage = await staged();
  await stage.ws.asPerson(aoi).types(team, '/x');
  const responseUrl: string = stage.heard[0]?.body.response_url;
  const upload = async () => {
    stage.ws.faults.none();
    const { upload_url } = (await stage.call('files.getUploadURLExternal', { filename: 'a', length: 12 }))
      .body;
    return String(upload_url);
  };
  return { ...stage, responseUrl, uploadUrl: await upload() };
}

test.each<[LastingFault, number | string]>([
  [{ kind: 'unavailable-before' }, 503],
  [{ kind: 'reset-before' }, 'reset'],
])('%j: nothing that the app sends arrives, until the weather clears', async (fault, seen) => {
  const { ws, call, responseUrl, uploadUrl } = await outdoors();
  ws.faults.while(fault);
  const method = call('chat.postMessage', { channel: team, text: 'a' }).then(
    ({ status }) => status,
    () => 'reset',
  );
  expect([await method, await answer(responseUrl), await answer(uploadUrl)]).toEqual([seen, seen, seen]);
  expect([ws.state.messages[team], ws.state.ephemerals]).toEqual([undefined, []]);
  ws.faults.none();
  expect([await answer(responseUrl), await answer(uploadUrl)]).toEqual([200, 200]);
  expect((await call('chat.postMessage', { channel: team, text: 'a' })).body).toMatchObject({ ok: true });
});

test('in slow weather everything arrives, late', async () => {
  const { ws, responseUrl } = await outdoors();
  ws.faults.while({ kind: 'delay', ms: 1 });
  expect(await answer(responseUrl)).toBe(200);
  expect(ws.state.ephemerals).toHaveLength(1);

  ws.faults.while({ kind: 'delay', ms: 3_600_000 });
  const met = vi.spyOn(ws.faults, 'lasting');
  const late = answer(responseUrl);
  await expect.poll(() => met.mock.calls.length).toBe(1);
  ws.faults.none();
  expect(await answer(responseUrl)).toBe(200);
  expect(ws.state.ephemerals, 'who came later was not held back').toHaveLength(2);
  // Nobody waits for the end of the hour.
  await ws.close();
  await late;
  expect(ws.state.ephemerals).toHaveLength(3);
});
