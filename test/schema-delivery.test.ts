import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { insert, insertAll, refusalOf, sha256, type Table } from './support/rows.ts';

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

/** What becomes of a change, which is taken back afterwards. */
const told = (...sql: readonly string[]): Promise<string> =>
  refusalOf(client, async () => {
    for (const one of sql) await client.query(one);
  });
/** What becomes of another row beside the one that is there. */
const another = (table: Table, change: Record<string, unknown>): Promise<string> =>
  refusalOf(client, () => insert(client, table, change));

describe('milestones', () => {
  test('are due on a hard or a soft day', async () => {
    for (const kind of ['hard', 'soft'])
      expect(await told(`update milestone set due_kind = '${kind}'`)).toBe('taken');
    for (const kind of ['', 'firm', 'HARD'])
      expect(await told(`update milestone set due_kind = '${kind}'`)).toBe('milestone_due_kind_known');
  });
  test('take a day of work at least, or are not estimated', async () => {
    for (const days of ['null', '1'])
      expect(await told(`update milestone set work_days = ${days}`)).toBe('taken');
    for (const days of ['0', '-1'])
      expect(await told(`update milestone set work_days = ${days}`)).toBe('milestone_work_days_positive');
  });
  test('do not wait for themselves', async () => {
    const wait = (awaited: string) =>
      `insert into milestone_dependency (milestone_id, awaited_id) values ('mil_1', '${awaited}')`;
    expect(await told(wait('mil_1'))).toBe('milestone_dependency_not_itself');
  });
});

describe('the change log', () => {
  const set = (values: string): string => `update change_request set ${values}`;

  test.each([
    `what = 'something else'`,
    `why = 'another reason'`,
    `number = 7`,
    `asked_by = '{"kind": "system"}'`,
    `asked_at = now()`,
    `quote = '{}'`,
    `scope_point = 'A shop'`,
    `id = 'chg_2'`,
  ])('keeps what was asked: %s', async (values) => {
    expect(await told(set(values))).toBe('change_request_log');
  });

  test('is not shortened', async () => {
    expect(await told('delete from change_request')).toBe('change_request_log');
    expect(await told('truncate change_request cascade')).toBe('change_request_written_once');
  });

  test('goes on: assessed anew, sent to be signed, decided', async () => {
    for (const status of ['asked', 'assessed', 'signing', 'agreed', 'declined', 'expired'])
      expect(await told(set(`status = '${status}', impact = 'two days'`))).toBe('taken');
    for (const status of ['agreed', 'declined', 'expired'])
      expect(await told(set(`status = 'signing'`), set(`status = '${status}'`))).toBe('taken');
  });

  test('what is decided stays decided', async () => {
    for (const status of ['agreed', 'declined', 'expired'])
      for (const after of ['asked', 'assessed', 'signing', status])
        expect(await told(set(`status = '${status}'`), set(`status = '${after}', price_delta = 1`))).toBe(
          'change_request_log',
        );
    expect(await told(set(`status = 'signing'`), set(`status = 'assessed'`))).toBe('change_request_log');
  });
});

describe('what a client provides', () => {
  test('lies in Slack or here, and then with the hash of its bytes', async () => {
    const file = { id: 'fil_2', slack_file_id: null };
    expect(await another('material_file', { ...file, bytes: null })).toBe('material_file_somewhere');
    expect(await another('material_file', { ...file, sha256: sha256('other') })).toBe(
      'material_file_sha256_of_bytes',
    );
    expect(await another('material_file', { id: 'fil_2', slack_file_id: 'F1', bytes: null })).toBe('taken');
  });
  test('comes late by some days, or is not in the ledger', async () => {
    const none = { id: 'dly_2', subject: 'mat_2', business_days: 0 };
    expect(await another('client_delay', none)).toBe('client_delay_days_positive');
    expect(await another('client_delay', { ...none, business_days: 1 })).toBe('taken');
  });
});

describe('a roadmap', () => {
  test('is posted once at least, and no refresh has seen what has not moved', async () => {
    expect(await told('update roadmap set posting = 0')).toBe('roadmap_posting_positive');
    expect(await told('update roadmap set moves = 1, seen = 2')).toBe('roadmap_seen_within_moves');
    expect(await told('update roadmap set seen = -1')).toBe('roadmap_seen_within_moves');
    expect(await told('update roadmap set posting = 2, moves = 2, seen = 2')).toBe('taken');
  });
  test('keeps every picture as it was', async () => {
    for (const change of ['update roadmap_picture set facts = null', 'delete from roadmap_picture'])
      expect(await told(change)).toBe('roadmap_picture_written_once');
    expect(await another('roadmap_picture', { number: 2 })).toBe('taken');
  });
});
