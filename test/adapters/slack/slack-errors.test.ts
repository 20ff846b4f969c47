import { once } from 'node:events';
import { createServer } from 'node:http';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import { expect, test } from 'vitest';
import { boltLogger } from '../../../src/adapters/slack/bolt-logger.ts';
import { slackWordOf, whatItMeans } from '../../../src/adapters/slack/slack-errors.ts';
import { InDoubt, NeedsAHuman, TryLater } from '../../../src/kernel/effect.ts';
import { keptLog, originOf } from './stage.ts';

const platform = (error: string, response_metadata = {}) =>
  new WebAPIPlatformError({ ok: false, error, response_metadata });
const request = (original: Error) => new WebAPIRequestError(original);
const coded = (message: string, properties: object, cause?: Error) =>
  Object.assign(new Error(message, { cause }), properties);

test.each([
  ['Retry-After', new WebAPIRateLimitedError(7), TryLater],
  ['a limit as a word', platform('ratelimited'), TryLater],
  [
    'a 429 without a readable Retry-After',
    new Error('Retry header did not contain a valid timeout'),
    TryLater,
  ],
  ['a definite no', platform('channel_not_found'), NeedsAHuman],
  ['a taken token', platform('token_revoked'), NeedsAHuman],
  ['a wrong address', new WebAPIHTTPError(404, 'Not Found', {}), NeedsAHuman],
  ['fatal_error', platform('fatal_error'), InDoubt],
  ['a page in place of an answer', platform('<html>Bad gateway</html>'), InDoubt],
  ['HTTP 500', new WebAPIHTTPError(500, 'x', {}), InDoubt],
  ['HTTP 503', new WebAPIHTTPError(503, 'x', {}), InDoubt],
  ['HTTP 408', new WebAPIHTTPError(408, 'x', {}), InDoubt],
  [
    'a lost connection',
    request(
      new TypeError('fetch failed', { cause: coded('reset', { code: 'ECONNRESET', syscall: 'read' }) }),
    ),
    InDoubt,
  ],
  ['no answer in time', request(new DOMException('timeout', 'TimeoutError')), InDoubt],
  ['an answer cut in the middle', new TypeError('terminated'), InDoubt],
  [
    'a refused connection',
    request(
      new TypeError('fetch failed', {
        cause: coded('refused', { code: 'ECONNREFUSED', syscall: 'connect' }),
      }),
    ),
    TryLater,
  ],
  [
    'a name that is not found',
    request(
      new TypeError('fetch failed', {
        cause: coded('no name', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }),
      }),
    ),
    TryLater,
  ],
  [
    'a connection that never came about',
    request(new TypeError('fetch failed', { cause: coded('slow', { code: 'UND_ERR_CONNECT_TIMEOUT' }) })),
    TryLater,
  ],
])('%s', (_name, error, kind) => {
  expect(whatItMeans(error, 'chat.postMessage')).toBeInstanceOf(kind);
});

test('several addresses, of which one may have been reached, leave in doubt', () => {
  const refused = coded('refused', { syscall: 'connect' });
  const all = request(new TypeError('fetch failed', { cause: new AggregateError([refused, refused]) }));
  const some = request(
    new TypeError('fetch failed', {
      cause: new AggregateError([refused, coded('reset', { syscall: 'read' })]),
    }),
  );
  expect(whatItMeans(all, 'x')).toBeInstanceOf(TryLater);
  expect(whatItMeans(some, 'x')).toBeInstanceOf(InDoubt);
});

test('a port where nobody listens was certainly not reached, in the words of the client itself', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = originOf(server);
  server.close();
  const client = new WebClient('x', {
    slackApiUrl: `${origin}/`,
    retryConfig: { retries: 0 },
    logger: boltLogger(keptLog().log),
  });
  const error = await client.auth.test().catch((thrown: unknown) => thrown);
  expect(whatItMeans(error, 'auth.test')).toBeInstanceOf(TryLater);
});

test('Retry-After is kept to the second, and Slack’s details reach the person', () => {
  expect(whatItMeans(new WebAPIRateLimitedError(31), 'x')).toMatchObject({ afterMs: 31_000 });
  expect(whatItMeans(platform('ratelimited', { retryAfter: 12 }), 'x')).toMatchObject({ afterMs: 12_000 });
  const error = whatItMeans(
    platform('invalid_blocks', { messages: ['[ERROR] must be less than 151 characters'] }),
    'chat.postMessage',
  );
  expect(error.message).toBe('chat.postMessage: invalid_blocks · [ERROR] must be less than 151 characters');
});

test('what already says what it means stays as it is', () => {
  const later = new TryLater(5, 'x');
  expect(whatItMeans(later, 'y')).toBe(later);
  expect(slackWordOf(platform('not_enabled'))).toBe('not_enabled');
  expect(slackWordOf(new Error('not_enabled'))).toBeUndefined();
});
