import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const set = (values: string): Promise<string> =>
  refusalOf(client, () => client.query(`update billing_plan_item set ${values}`));

describe('an item of a billing plan', () => {
  test('has a day where it waits for one, and nowhere else', async () => {
    const rule = 'billing_plan_item_day_where_due';
    expect(await set(`trigger = 'date'`)).toBe(rule);
    expect(await set(`bill_on = '2026-12-24'`)).toBe(rule);
    expect(await set(`trigger = 'date', bill_on = '2026-12-24'`)).toBe('taken');
  });

  test('stands beside one of another subject, never twice', async () => {
    const more = { id: 'pli_2', position: 1, label: 'Balance', deducts: 300 };
    const key = 'billing_plan_item_engagement_id_subject_trigger_agreement_v_key';
    expect(await refusalOf(client, () => insert(client, 'billing_plan_item', more))).toBe(key);
    const another = { ...more, subject: 'plan_2', trigger: 'manual' };
    expect(await refusalOf(client, () => insert(client, 'billing_plan_item', another))).toBe('taken');
  });
});

describe('a line that nobody planned', () => {
  const line = (more: Record<string, unknown>): Promise<string> =>
    refusalOf(client, () =>
      insert(client, 'invoice_line', {
        id: 'lin_2',
        subject: 'lin_2',
        trigger: 'courtesy',
        plan_item_id: null,
        amount: 0,
        worth: 500,
        ...more,
      }),
    );
  test('costs nothing, and may say what it would have cost', async () => {
    expect(await line({})).toBe('taken');
    expect(await line({ worth: null })).toBe('taken');
    expect(await line({ amount: 1, worth: null })).toBe('invoice_line_planned');
    expect(await line({ amount: -1, worth: null })).toBe('invoice_line_planned');
  });
  test('and what is paid for is no courtesy', async () => {
    const rule = 'invoice_line_courtesy_free';
    expect(await line({ plan_item_id: 'pli_1', amount: 1 })).toBe(rule);
    expect(await line({ worth: 0 })).toBe(rule);
    expect(await line({ worth: -1 })).toBe(rule);
  });
});

test('what is taken off leaves room for what it is taken off from, and not the other way round', async () => {
  // The deposit of 400 is billed already (lin_1); 600 are left of 1,000.
  const about = { agreement_version: 9, plan_item_id: 'pli_1', subject: 'mil_9' };
  const work = { ...about, id: 'lin_3', trigger: 'acceptance', amount: 1_000 };
  const off = { ...about, id: 'lin_4', trigger: 'deduction', amount: -400 };
  const both = (rows: readonly Record<string, unknown>[]) =>
    refusalOf(client, async () => {
      await client.query('update invoice set total = total + 600');
      for (const row of rows) await insert(client, 'invoice_line', row);
    });
  expect(await both([off, work])).toBe('taken');
  expect(await both([work, off])).toBe('invoice_line_within_contract');
});
