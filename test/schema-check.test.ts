import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FindingKind, SettledHow } from '../src/billing/check/finding.ts';
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

const told = (...sql: readonly string[]): Promise<string> =>
  refusalOf(client, async () => {
    for (const one of sql) await client.query(one);
  });
const another = (change: Record<string, unknown>): Promise<string> =>
  refusalOf(client, () => insert(client, 'billing_finding', { id: 'fnd_2', ...change }));

describe('what the daily check found', () => {
  test('is of a kind that the room knows', async () => {
    for (const kind of FindingKind.options)
      expect(await told(`update billing_finding set kind = '${kind}'`)).toBe('taken');
    for (const kind of ['', 'nonsense', 'UNBILLED'])
      expect(await told(`update billing_finding set kind = '${kind}'`)).toBe('billing_finding_kind_known');
  });

  test('is open once for each kind and subject, and can be found again once it is settled', async () => {
    expect(await another({})).toBe('billing_finding_one_open');
    expect(await another({ kind: 'over-contract' })).toBe('taken');
    expect(await another({ subject: 'eng_2' })).toBe('taken');
    const settled = { settled_at: '2026-11-03T00:00:00Z', settled_how: 'gone' };
    expect(await another(settled)).toBe('taken');
  });

  test('is settled at a moment and in a way, or open', async () => {
    for (const how of SettledHow.options)
      expect(await told(`update billing_finding set settled_at = now(), settled_how = '${how}'`)).toBe(
        'taken',
      );
    for (const set of [
      'settled_at = now()',
      "settled_how = 'gone'",
      "settled_at = now(), settled_how = 'forgotten'",
    ])
      expect(await told(`update billing_finding set ${set}`)).toBe('billing_finding_settled_whole');
  });
});
