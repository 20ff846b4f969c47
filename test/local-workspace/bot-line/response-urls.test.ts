import { expect, test } from 'vitest';
import { responseUrls } from '../../../src/local-workspace/bot-line/response-urls.ts';

test('five uses within thirty minutes', () => {
  let now = 0;
  const urls = responseUrls({ wallNow: () => now, random: () => 'r', origin: () => 'http://host' });
  const ticketOf = (url: string) => url.replace('http://host/response/', '');
  const ticket = ticketOf(urls.issue({ user: 'U1', channel: 'C1' }));
  for (let use = 0; use < 5; use += 1) expect(urls.take(ticket)).toMatchObject({ user: 'U1' });
  expect(urls.take(ticket)).toBe('used_url');
  const late = ticketOf(urls.issue({ user: 'U1', channel: 'C1' }));
  now = 30 * 60 * 1000;
  expect(urls.take(late)).toMatchObject({ user: 'U1' });
  now += 1;
  expect(urls.take(late)).toBe('expired_url');
  expect(urls.take('nonsense')).toBe('invalid_url');
});

test('a command’s private answer becomes the original', () => {
  const urls = responseUrls({ wallNow: () => 0, random: () => 'r', origin: () => 'http://host' });
  const url = urls.issue({ user: 'U1', channel: 'C1' });
  urls.rememberOriginal(url, '5.0');
  expect(urls.take(url.replace('http://host/response/', ''))).toMatchObject({
    original: { kind: 'ephemeral', ts: '5.0' },
  });
});
