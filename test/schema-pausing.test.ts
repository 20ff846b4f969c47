import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { insert, insertAll, refusalOf } from './support/rows.ts';

let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await insertAll(client);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test('a project that rests says why and until when; one that goes on need not', async () => {
  const another = (change: Record<string, unknown>): Promise<string> =>
    refusalOf(client, () => insert(client, 'engagement', { id: 'eng_2', ...change }));
  expect(await another({ status: 'paused', paused: null })).toBe('engagement_paused_says_why');
  expect(await another({ status: 'paused', paused: '{}' })).toBe('taken');
  expect(await another({ status: 'active', paused: null })).toBe('taken');
});
