import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { insert, insertAll, refusalOf, sha256 } from './support/rows.ts';

let database: FreshDatabase;
let client: pg.Client;

beforeEach(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await insertAll(client);
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

const refusal = (sql: string): Promise<string> => refusalOf(client, () => client.query(sql));

describe('the audit chain', () => {
  const link = (seq: number, change: Record<string, unknown> = {}) => ({
    seq,
    prev: sha256(String(seq - 1)),
    hash: sha256(String(seq)),
    ...change,
  });
  const append = (...links: Record<string, unknown>[]): Promise<string> =>
    refusalOf(client, async () => {
      for (const one of links) await insert(client, 'audit', one);
    });

  test('goes on without a gap, each row naming the hash before it', async () => {
    expect(await append(link(2), link(3))).toBe('taken');
    expect(await append(link(3))).toBe('audit_contiguous');
    expect(await append(link(2, { prev: sha256('forged') }))).toBe('audit_contiguous');
    expect(await append(link(2), link(2))).toBe('audit_pkey');
    expect(await append(link(2, { chain: 'eng_2' }))).toBe('audit_contiguous');
    expect(await append(link(0, { chain: 'eng_2' }))).toBe('audit_seq_from_one');
  });

  test('takes a batch in any order', async () => {
    const batch = `insert into audit select chain, n, type, at, actor, body, encode(sha256((n - 1)::text::bytea), 'hex'),
      encode(sha256(n::text::bytea), 'hex') from audit, (values (4), (2), (3)) as later(n)`;
    expect(await refusal(batch)).toBe('taken');
    expect(await refusal(batch.replace('(2), ', ''))).toBe('audit_contiguous');
  });

  test('holds hashes only', async () => {
    expect(await append(link(2, { hash: 'abc' }))).toBe('audit_hash_hex');
    expect(await append(link(1, { chain: 'eng_2', prev: '' }))).toBe('audit_hash_hex');
    expect(await refusal("update audit_chain set last_hash = ''")).toBe('audit_chain_last_hash_hex');
  });
});
