import { expect, test } from 'vitest';
import { ask } from '../support/browse.ts';
import { aoi, haru, kawa, team } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

async function withFile(filename: string) {
  const stage = await staged();
  const { call } = stage;
  const { file_id: id, upload_url } = (await call('files.getUploadURLExternal', { filename, length: 3 }))
    .body;
  await fetch(String(upload_url), { method: 'POST', body: 'abc' });
  await call('files.completeUploadExternal', { files: [{ id }] });
  const image = { type: 'image', slack_file: { id: String(id) }, alt_text: 'A plan' };
  const posts = async (channel: string, block: object = image) =>
    (await call('chat.postMessage', { channel, text: 'x', blocks: [block] })).body;
  return { ...stage, id: String(id), image, posts };
}

test('a message shows a picture that lies in Slack, to those who see the message', async () => {
  const { ws, id, posts } = await withFile('plan.png');
  const path = `/files-pri/-${id}/picture`;
  const looks = async (who: string) => (await ask(ws, `${path}?as=${who}`)).headers['content-type'];
  expect(await looks(haru)).toContain('text/html');
  expect(await posts(team)).toMatchObject({ ok: true });
  expect(await looks(aoi)).toBe('image/png');
  expect(await looks(haru)).toContain('text/html');
  expect(await posts(kawa)).toMatchObject({ ok: true });
  expect(await looks(haru)).toBe('image/png');
});

test('a file that is gone, was never there, or is no picture is refused, and nothing is posted', async () => {
  const { ws, call, id, image, posts } = await withFile('plan.png');
  const no = { ok: false, error: 'invalid_blocks' };
  expect(await posts(kawa, { ...image, slack_file: { id: 'F0000000000' } })).toMatchObject(no);
  await call('files.delete', { file: id });
  expect(await posts(kawa)).toMatchObject(no);
  expect(JSON.stringify(await posts(kawa))).toContain(
    'invalid slack file [json-pointer:/blocks/0/slack_file]',
  );
  expect(ws.state.messages[kawa] ?? []).toEqual([]);
  const { posts: postsText } = await withFile('plan.csv');
  expect(await postsText(kawa)).toMatchObject(no);
});
