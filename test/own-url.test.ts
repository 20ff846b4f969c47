import { expect, test } from 'vitest';
import { ownUrl } from '../src/own-url.ts';

test.each([
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::', 'http://127.0.0.1:3000'],
  ['::1', 'http://[::1]:3000'],
  ['engawa.local', 'http://engawa.local:3000'],
])('listening on %s, this machine reaches us at %s', (host, url) => {
  expect(ownUrl({ host, PORT: 3000 })).toBe(url);
});
