import { expect, inject, it } from 'vitest';
import { DatabaseRefused, inWordsOfConnecting } from '../../../src/adapters/postgres/connect-refused.ts';
import { openDatabase } from '../../../src/adapters/postgres/database.ts';

async function tried(url: string): Promise<unknown> {
  const { pool, close } = openDatabase(url, { connections: 1, onError: () => undefined });
  const error: unknown = await pool
    .query('select 1')
    .catch((thrown: unknown) => inWordsOfConnecting(thrown, url));
  await close();
  return error;
}

it.each([
  [
    'a port where nothing listens',
    (url: URL) => {
      url.port = '1';
    },
    'nothing listens',
  ],
  [
    'a database that does not exist',
    (url: URL) => {
      url.pathname = '/nowhere';
    },
    'does not exist',
  ],
  [
    'a wrong password',
    (url: URL) => {
      url.password = 'a-wrong-one';
    },
    'user or password',
  ],
])('%s is said with its fix, and without the password', async (_what, spoil, words) => {
  const url = new URL(inject('adminUrl'));
  spoil(url);
  const error = await tried(url.href);
  expect(error).toBeInstanceOf(DatabaseRefused);
  expect(String(error)).toContain(words);
  expect(String(error)).toContain('DATABASE_URL');
  expect(String(error)).not.toContain(url.password);
});

it('an error that nobody foresaw is left as it is', () => {
  const error = new Error('the sky is falling');
  expect(inWordsOfConnecting(error, 'postgresql://localhost/x')).toBe(error);
});
