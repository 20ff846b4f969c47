import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { aoi, kawa } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('Slack’s own client uploads; sharing comes after the answer', async () => {
  const { ws, call } = await staged();
  const client = new WebClient(ws.botToken, { slackApiUrl: ws.url });
  await client.filesUploadV2({
    channel_id: kawa,
    filename: 'offer.pdf',
    file: Buffer.from('%PDF-1.7'),
    initial_comment: 'The offer',
  });
  const read = await ws.until(() => ws.asPerson(aoi).reads(kawa)[0]);
  expect(read).toMatchObject({ text: 'The offer', source: { files: [expect.stringMatching(/^F/)] } });
  const [file] = Object.values(ws.state.files);
  const { file: info } = (await call('files.info', { file: file?.id })).body;
  expect(info).toMatchObject({
    name: 'offer.pdf',
    mimetype: 'application/pdf',
    shares: { public: { [kawa]: [{ ts: read.ts }] } },
  });
});

test('a file is not there before its bytes and its completion', async () => {
  const { ws, call } = await staged();
  const { file_id: id, upload_url: url } = (
    await call('files.getUploadURLExternal', { filename: 'a.txt', length: 3 })
  ).body;
  expect((await call('files.completeUploadExternal', { files: [{ id }] })).body).toMatchObject({
    error: 'file_update_failed',
  });
  expect((await call('files.info', { file: id })).body).toMatchObject({ error: 'file_not_found' });
  expect((await fetch(String(url), { method: 'POST', body: 'four' })).status).toBe(400);
  expect((await fetch(String(url), { method: 'POST', body: 'abc' })).status).toBe(200);
  const done = (await call('files.completeUploadExternal', { files: [{ id, title: 'A' }] })).body;
  expect(done).toMatchObject({ ok: true, files: [{ id, title: 'A' }] });
  expect((await call('files.list', {})).body['files']).toHaveLength(1);
  await call('files.delete', { file: id });
  expect(Object.keys(ws.state.files)).toEqual([]);
});

test('completing needs files that exist', async () => {
  const { call } = await staged();
  expect((await call('files.completeUploadExternal', { files: [{ id: 'F1' }] })).body).toMatchObject({
    error: 'file_not_found',
  });
  expect((await call('files.completeUploadExternal', { files: [] })).body).toMatchObject({
    error: 'invalid_arguments',
  });
});
