import { expect, test } from 'vitest';
import { aoi, haru, kawa } from '../support/fresh-workspace.ts';
import { button, staged } from '../support/staged.ts';

test('everybody’s messages and one’s own whispers, in order', async () => {
  const { ws, call } = await staged();
  await call('chat.postMessage', { channel: kawa, text: 'one <@U0HARU0001>' });
  await call('chat.postEphemeral', { channel: kawa, user: haru, text: 'two' });
  await call('chat.postMessage', {
    channel: kawa,
    text: 'three',
    blocks: [{ type: 'actions', elements: [button('Accept'), button('Ask')] }],
  });
  expect(ws.asPerson(haru).reads(kawa)).toMatchObject([
    { kind: 'message', readable: 'one @haru', buttons: [] },
    { kind: 'ephemeral', readable: 'two' },
    { kind: 'message', text: 'three', readable: '[Accept] [Ask]', buttons: ['Accept', 'Ask'] },
  ]);
  expect(ws.asPerson(aoi).reads(kawa)).toHaveLength(2);
});

test('dates are in the reader’s zone', async () => {
  const { ws, call } = await staged();
  await call('chat.postMessage', { channel: kawa, text: '<!date^1800000000^{time}|08:00 UTC>' });
  expect(ws.asPerson(haru).reads(kawa)[0]?.readable).toMatch(/^5:00\sPM$/);
});
