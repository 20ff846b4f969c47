import { expect, test } from 'vitest';
import { aoi, haru, kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('a post is everybody’s, carries its author, and is announced', async () => {
  const { ws, call } = await staged();
  const changes: unknown[] = [];
  ws.onChange((change) => changes.push(change));
  const { body } = await call('chat.postMessage', { channel: kawa, text: 'hello' });
  expect(changes).toEqual([{ type: 'message-posted', channel: kawa, ts: body['ts'] }]);
  expect(ws.asPerson(haru).reads(kawa)).toMatchObject([
    { kind: 'message', from: ws.botUserId, text: 'hello' },
  ]);
  expect(body['message']).toMatchObject({ bot_id: ws.state.installation.botId, team: ws.agencyTeamId });
  const said = await ws.asPerson(haru).says(kawa, 'hi');
  expect(ws.state.messages[kawa]?.find((one) => one.ts === said.ts)).toMatchObject({
    user: haru,
    team: 'T0CLIENT01',
  });
  expect(ws.asPerson(aoi).reads(kawa)).toHaveLength(2);
});
