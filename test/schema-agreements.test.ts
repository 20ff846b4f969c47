import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { insert, insertAll, refusalOf, type Table } from './support/rows.ts';

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

const at = '2026-11-03T00:00:00Z';
const told = (sql: string): Promise<string> => refusalOf(client, () => client.query(sql));
/** What becomes of another row beside the one that is there. */
const another = (table: Table, change: Record<string, unknown>): Promise<string> =>
  refusalOf(client, () => insert(client, table, change));

describe('agreements', () => {
  test('an addendum says what it changes, and nothing else does', async () => {
    const set = (values: string) => told(`update agreement set ${values}`);
    expect(await set(`kind = 'letter'`)).toBe('agreement_kind_known');
    expect(await set(`kind = 'addendum'`)).toBe('agreement_addendum_whole');
    expect(await set(`addendum = '{}'`)).toBe('agreement_addendum_whole');
    expect(await set(`kind = 'addendum', addendum = '{}'`)).toBe('taken');
  });
  test('the second language is another one', async () => {
    expect(await told(`update agreement set second_locale = locale`)).toBe('agreement_second_locale_known');
  });
});

describe('who signs', () => {
  test('a signature is whole or is none', async () => {
    const set = (values: string) => told(`update agreement_signer set ${values}`);
    const rule = 'agreement_signer_signed_whole';
    expect(await set(`status = 'signed'`)).toBe(rule);
    expect(await set(`status = 'signed', signature = '{}'`)).toBe(rule);
    expect(await set(`status = 'signed', signed_at = now()`)).toBe(rule);
    expect(await set(`signature = '{}', signed_at = now()`)).toBe(rule);
    expect(await set(`status = 'signed', signature = '{}', signed_at = now()`)).toBe('taken');
  });
  test('one person signs one agreement once, and may come back after having been replaced', async () => {
    const more = { id: 'sgn_2', position: 2 };
    expect(await another('agreement_signer', more)).toBe('agreement_signer_once');
    expect(await another('agreement_signer', { ...more, status: 'replaced' })).toBe('taken');
    expect(await another('agreement_signer', { ...more, person_id: 'con_2' })).toBe('taken');
  });
  test('one wish to have somebody else sign waits at a time', async () => {
    expect(await another('signing_delegation', { id: 'dlg_2' })).toBe('signing_delegation_one_open');
    expect(await another('signing_delegation', { id: 'dlg_2', decision: 'refused' })).toBe('taken');
  });
});

describe('changes of clauses', () => {
  test('one waits, one holds, and those that are over are not counted', async () => {
    const rule = 'clause_change_one_live';
    expect(await another('clause_change', { id: 'clc_2' })).toBe(rule);
    expect(await another('clause_change', { id: 'clc_2', ended_at: at })).toBe('taken');
    expect(await another('clause_change', { id: 'clc_2', clause_key: 'scope' })).toBe('taken');
    const holds = { id: 'clc_2', decision: 'approved' };
    expect(await another('clause_change', holds)).toBe('taken');
    const both = refusalOf(client, async () => {
      await insert(client, 'clause_change', holds);
      await insert(client, 'clause_change', { id: 'clc_3', locked: false });
    });
    expect(await both).toBe(rule);
  });
});

test('one question for approval of an agreement is open', async () => {
  expect(await another('agreement_approval', { id: 'apr_2' })).toBe('agreement_approval_one_open');
  expect(await another('agreement_approval', { id: 'apr_2', status: 'sent-back' })).toBe('taken');
});

describe('visits of those who read along', () => {
  test('are of a known kind', async () => {
    for (const action of ['compared', 'downloaded', 'refused-network', 'refused-expired', 'refused-revoked'])
      expect(await another('review_view', { id: 'rvv_2', action })).toBe('taken');
    for (const action of ['', 'refused', 'OPENED'])
      expect(await another('review_view', { id: 'rvv_2', action })).toBe('review_view_action_known');
  });
  test('are written once', async () => {
    for (const attempt of [
      `update review_view set ip = null where false`,
      'delete from review_view',
      'truncate review_view',
    ])
      expect(await told(attempt)).toBe('review_view_written_once');
  });
});
