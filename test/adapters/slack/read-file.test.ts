import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createReadFileCarrier } from '../../../src/adapters/slack/read-file.ts';
import { NeedsAHuman, TryLater } from '../../../src/kernel/effect.ts';
import { attempt } from './stage.ts';

const content = '%PDF-1.7 the whole logo';
const usual = { name: 'logo.pdf', mimetype: 'application/pdf', size: content.length };
/** What Slack answers: about the file, and when it is fetched. */
const slack = {
  info: { ok: true, file: {} } as object,
  status: 200,
  type: 'application/pdf',
  body: content,
  tokens: [] as (string | undefined)[],
};

let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url?.startsWith('/api/files.info')) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(slack.info));
      return;
    }
    slack.tokens.push(request.headers.authorization);
    response.writeHead(slack.status, { 'content-type': slack.type }).end(slack.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
});
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => {
  Object.assign(slack, { status: 200, type: 'application/pdf', body: content, tokens: [] });
  slack.info = { ok: true, file: { ...usual, url_private: `${origin}/files-pri/F1` } };
});

function read(largest = 1000): Promise<unknown> {
  const client = new WebClient('xoxb-1', { slackApiUrl: `${origin}/api/`, retryConfig: { retries: 0 } });
  const carrier = createReadFileCarrier({ client, botToken: 'xoxb-1' });
  const payload = { engagementId: 'eng_1', subject: 'mat_1', fileId: 'fil_1', slackFileId: 'F1', largest };
  return carrier.carry(payload, attempt('read'));
}
const about = (changes: object): void => {
  slack.info = { ok: true, file: { ...usual, url_private: `${origin}/files-pri/F1`, ...changes } };
};

describe('a file that was given in a form', () => {
  it('is read to its end with the bot’s token, for its hash', async () => {
    expect(await read()).toEqual({
      name: 'logo.pdf',
      mediaType: 'application/pdf',
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect(slack.tokens).toEqual(['Bearer xoxb-1']);
  });

  it('is gone: said by Slack, by a tombstone, or where it lay', async () => {
    slack.info = { ok: false, error: 'file_not_found' };
    expect(await read()).toEqual({ problem: 'removed' });
    about({ mode: 'tombstone' });
    expect(await read()).toEqual({ problem: 'removed' });
    about({});
    slack.status = 404;
    expect(await read()).toEqual({ problem: 'removed' });
  });

  it('lies elsewhere, is empty, too large, or not what its name says', async () => {
    about({ is_external: true });
    expect(await read()).toEqual({ problem: 'elsewhere' });
    about({ size: 0 });
    expect(await read()).toEqual({ problem: 'empty' });
    about({});
    expect(await read(3)).toEqual({ problem: 'too-large' });
    // Larger than was announced.
    about({ size: 2 });
    expect(await read(3)).toEqual({ problem: 'too-large' });
    about({ name: 'logo.png' });
    expect(await read()).toEqual({ problem: 'wrong-kind' });
  });

  it('without the scope Slack shows its sign-in page: a person has to look', async () => {
    slack.type = 'text/html; charset=utf-8';
    await expect(read()).rejects.toThrow(NeedsAHuman);
  });

  it('where Slack fails, it is read again later', async () => {
    slack.status = 503;
    await expect(read()).rejects.toThrow(TryLater);
    slack.info = { ok: false, error: 'internal_error' };
    await expect(read()).rejects.toThrow(TryLater);
  });
});
