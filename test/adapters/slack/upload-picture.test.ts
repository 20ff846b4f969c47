import { createServer, type Server } from 'node:http';
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUploadPicture } from '../../../src/adapters/slack/upload-picture.ts';
import { TryLater } from '../../../src/kernel/effect.ts';
import { originOf } from './stage.ts';

/** What Slack answers, by method, and what was asked of it. */
const slack = {
  answers: {} as Record<string, object>,
  /** What files.info says, one answer after the other; the last one stays. */
  looks: [] as string[],
  uploadStatus: 200,
  asked: [] as string[],
  body: Buffer.alloc(0),
};
const slept: number[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const body = Buffer.concat(parts);
    const method = request.url?.split('/').at(-1) ?? '';
    slack.asked.push(method);
    if (method === 'ticket') {
      slack.body = body;
      response.writeHead(slack.uploadStatus).end('OK');
      return;
    }
    const look = method === 'files.info' && slack.looks.length > 1 ? slack.looks.shift() : slack.looks[0];
    const usual: Record<string, object> = {
      'files.getUploadURLExternal': {
        upload_url: `${originOf(server)}/upload/ticket`,
        file_id: 'F0123456789',
      },
      'files.completeUploadExternal': { files: [{ id: 'F0123456789' }] },
      'files.info': {
        file: { id: 'F0123456789', mimetype: look },
      },
    };
    if (method === 'files.completeUploadExternal') expect(body.toString()).not.toContain('channel');
    const answer = slack.answers[method] ?? { ok: true, ...usual[method] };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => {
  Object.assign(slack, { answers: {}, looks: ['image/png'], uploadStatus: 200, asked: [] });
  slept.length = 0;
});

const upload = () => {
  const client = new WebClient('xoxb-1', {
    slackApiUrl: `${originOf(server)}/api/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  const put = createUploadPicture({
    client,
    sleep: async (ms) => {
      slept.push(ms);
    },
  });
  const { signal } = new AbortController();
  return put({ name: 'roadmap.png', title: 'Website', bytes: new Uint8Array([137, 80, 78, 71]), signal });
};

describe('a picture', () => {
  it('is put where nobody sees it, in three steps', async () => {
    expect(await upload()).toEqual({ slackFileId: 'F0123456789' });
    expect([...slack.body]).toEqual([137, 80, 78, 71]);
    expect(slack.asked).toEqual([
      'files.getUploadURLExternal',
      'ticket',
      'files.completeUploadExternal',
      'files.info',
    ]);
    expect(slept).toEqual([]);
  });

  it('that Slack still looks at is waited for; a message that names it sooner would be refused', async () => {
    slack.looks = ['', '', 'image/png'];
    expect(await upload()).toEqual({ slackFileId: 'F0123456789' });
    expect(slept).toHaveLength(2);
    slack.looks = [''];
    await expect(upload()).rejects.toBeInstanceOf(TryLater);
  });

  it.each(['file_uploads_disabled', 'missing_scope', 'storage_limit_reached'])(
    'that Slack does not take is told by its word: %s',
    async (error) => {
      slack.answers = { 'files.getUploadURLExternal': { ok: false, error } };
      expect(await upload()).toEqual({ refused: error });
      slack.answers = { 'files.completeUploadExternal': { ok: false, error } };
      expect(await upload()).toEqual({ refused: error });
    },
  );

  it('is tried again where it is not known what became of it', async () => {
    slack.uploadStatus = 503;
    await expect(upload()).rejects.toBeInstanceOf(TryLater);
    slack.uploadStatus = 200;
    slack.answers = { 'files.completeUploadExternal': { ok: false, error: 'internal_error' } };
    await expect(upload()).rejects.toBeInstanceOf(TryLater);
  });
});
