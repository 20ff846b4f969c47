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

const preview = (change: Record<string, unknown>): Promise<string> =>
  refusalOf(client, () =>
    insert(client, 'digest_preview', { id: 'dpv_2', local_day: '2026-12-04', ...change }),
  );

test('a preview is open, skipped or sent', async () => {
  for (const status of ['open', 'sent']) expect(await preview({ status })).toBe('taken');
  for (const status of ['', 'Open', 'gone'])
    expect(await preview({ status })).toBe('digest_preview_status_known');
});

test('whoever skipped it stands there, with the moment', async () => {
  const decided = { decided_by: '{}', decided_at: '2026-11-26T01:00:00Z' };
  expect(await preview({ status: 'skipped', ...decided })).toBe('taken');
  expect(await preview({ status: 'skipped' })).toBe('digest_preview_decided');
  expect(await preview({ status: 'skipped', ...decided, decided_at: null })).toBe('digest_preview_decided');
  expect(await preview({ status: 'skipped', ...decided, decided_by: null })).toBe('digest_preview_decided');
});

test('there is one for a digest, and one digest for a day', async () => {
  expect(await preview({ local_day: '2026-11-27' })).toBe('digest_preview_engagement_id_local_day_key');
  const again = { id: 'dig_2' };
  expect(await refusalOf(client, () => insert(client, 'digest', again))).toBe(
    'digest_scope_kind_local_day_key',
  );
  expect(await refusalOf(client, () => insert(client, 'digest', { ...again, kind: 'monthly' }))).toBe(
    'taken',
  );
});

test('a preview is of an engagement that there is', async () => {
  expect(await preview({ engagement_id: 'eng_none' })).toBe('digest_preview_engagement_id_fkey');
});

test('what every tick looks for has an index that holds nothing else', async () => {
  const { rows } = await client.query<{ name: string; has: string }>(
    `select indexname as name, indexdef as has from pg_indexes
      where indexname in ('due_waiting', 'invoice_sent', 'invoice_looked_at') order by 1`,
  );
  const has = rows.map((row) => `${row.name}: ${row.has.replace(/^.*? USING btree /, '')}`);
  expect(has[0]).toBe("due_waiting: (kind, scope) WHERE (state = 'waiting'::text)");
  expect(has[1]).toMatch(/^invoice_looked_at: \(COALESCE\(provider_asked_at, sent_at\), id\) WHERE/);
  expect(has[2]).toBe("invoice_sent: (id) WHERE (status = 'sent'::text)");
});
