import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { asAdmin } from './support/postgres.ts';
import { insert, insertAll, refusalOf } from './support/rows.ts';

let database: FreshDatabase;
let client: pg.Client;
let other: pg.Client;

// Each test may commit, so each has a database of its own: 1000 agreed, 400 of it billed on a draft.
beforeEach(async () => {
  database = await freshDatabase();
  [client, other] = [connection(), connection()];
  await Promise.all([client.connect(), other.connect()]);
  await insertAll(client);
});
afterEach(async () => {
  await Promise.all([client.end(), other.end()]);
  await database.drop();
});

function connection(): pg.Client {
  const made = new pg.Client({ connectionString: database.url });
  made.on('error', () => undefined);
  return made;
}

const refusal = (sql: string, values: unknown[] = []): Promise<string> =>
  refusalOf(client, () => client.query(sql, values));

/** A second invoice over `amount` with one line for another milestone. */
async function bill(on: pg.Client, amount: number, change: Record<string, unknown> = {}): Promise<void> {
  const n = `over_${amount}`;
  await insert(on, 'billing_plan_item', { id: `pli_${n}`, subject: `mil_${n}`, amount });
  await insert(on, 'invoice', { id: `inv_${n}`, total: amount });
  await insert(on, 'invoice_line', {
    id: `lin_${n}`,
    invoice_id: `inv_${n}`,
    plan_item_id: `pli_${n}`,
    subject: `mil_${n}`,
    amount,
    ...change,
  });
}

const untilSomebodyWaits = (): Promise<unknown> =>
  asAdmin(database.url, (watch) =>
    vi.waitFor(
      async () => {
        const waiting =
          "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        expect((await watch.query(waiting)).rowCount).toBe(1);
      },
      { timeout: 20_000, interval: 10 },
    ),
  );

async function rewriteTrigger(
  from: string,
  to: string,
  functions: readonly string[] = ['engawa_line_within_contract'],
): Promise<void> {
  for (const name of functions) {
    const { rows } = await client.query('select pg_get_functiondef($1::regproc) as sql', [name]);
    const sql: string = rows[0]?.sql;
    expect(sql).toContain(from);
    await client.query(sql.replace(from, to));
  }
}

const billed = async (): Promise<unknown> =>
  (await client.query("select sum(amount)::int as sum from invoice_line where engagement_id = 'eng_1'"))
    .rows[0]?.sum;

describe('the contract cap', () => {
  test('lines up to the agreed total are taken, one unit more is refused', async () => {
    expect(await refusalOf(client, () => bill(client, 600))).toBe('taken');
    expect(await refusalOf(client, () => bill(client, 601))).toBe('invoice_line_within_contract');
  });

  test('lines of one statement count together', async () => {
    await insert(client, 'billing_plan_item', { id: 'pli_2', subject: 'mil_2' });
    const sql = `insert into invoice_line
      select 'lin_many_' || n, 'inv_1', 'eng_1', 'pli_2', 'mil_many_' || n, 'date', 1, '…', 200, 'JPY' from generate_series(1, $1) n`;
    const enough = (n: number) => async (): Promise<void> => {
      await client.query(sql, [n]);
      await client.query('update invoice set total = 400 + 200 * $1::int', [n]);
    };
    expect(await refusalOf(client, enough(3))).toBe('taken');
    expect(await refusalOf(client, enough(4))).toBe('invoice_line_within_contract');
  });

  test('a void invoice makes room, and its lines still can not be billed a second time', async () => {
    await client.query("update invoice set status = 'void'");
    expect(await refusalOf(client, () => bill(client, 1000))).toBe('taken');
    await insert(client, 'invoice', { id: 'inv_2', total: 0 });
    expect(
      await refusalOf(client, () => insert(client, 'invoice_line', { id: 'lin_2', invoice_id: 'inv_2' })),
    ).toBe('invoice_line_engagement_id_subject_trigger_agreement_versio_key');
  });

  test('a credit is a negative line and makes room too', async () => {
    await client.query('begin');
    await bill(client, 500);
    await insert(client, 'billing_plan_item', { id: 'pli_credit', subject: 'chg_1' });
    await insert(client, 'invoice_line', {
      id: 'lin_credit',
      invoice_id: 'inv_over_500',
      plan_item_id: 'pli_credit',
      subject: 'chg_1',
      amount: -200,
    });
    await client.query("update invoice set total = 300 where id = 'inv_over_500'");
    await client.query('commit');
    expect(await refusalOf(client, () => bill(client, 300))).toBe('taken');
    expect(await refusalOf(client, () => bill(client, 301))).toBe('invoice_line_within_contract');
  });

  test('the currency must be the agreed one, the invoice the own one, the engagement a real one', async () => {
    const line = (change: Record<string, unknown>): Promise<string> =>
      refusalOf(client, () => bill(client, 1, change));
    expect(await line({ currency: 'USD' })).toBe('invoice_line_currency_agreed');
    expect(await line({ currency: 'jpy' })).toBe('invoice_line_currency_agreed');
    expect(await line({ engagement_id: 'eng_9' })).toBe('invoice_line_of_engagement');
    await insert(client, 'engagement', { id: 'eng_2' });
    expect(await line({ engagement_id: 'eng_2' })).toBe('invoice_line_on_own_invoice');
    await client.query("update invoice set status = 'void'");
    expect(await line({ invoice_id: 'inv_1' })).toBe('invoice_line_on_own_invoice');
  });

  test('REPEATABLE READ, which would read the sum too early, is refused', async () => {
    await client.query('begin isolation level repeatable read');
    await expect(bill(client, 1)).rejects.toMatchObject({ constraint: 'invoice_line_isolation' });
    await client.query('rollback');
  });

  /** Two transactions that each hold an invoice of the engagement, and then bill 500 and 550 at the same time. */
  async function race(lockedBetween: boolean): Promise<unknown> {
    await client.query('begin');
    await other.query('begin');
    await insert(client, 'invoice', { id: 'inv_first', total: 0 });
    await insert(other, 'invoice', { id: 'inv_second', total: 0 });
    await bill(client, 500);
    const second = bill(other, 550).then(
      () => 'taken',
      (error: unknown) => error,
    );
    if (lockedBetween) await untilSomebodyWaits();
    else await second;
    await client.query('commit');
    const outcome = await second;
    await other.query('commit');
    return outcome;
  }

  test('two transactions at once do not bill more than was agreed, and do not deadlock', async () => {
    expect(await race(true)).toMatchObject({ constraint: 'invoice_line_within_contract' });
    expect(await billed()).toBe(900);
  });

  test('(control) without the row lock they do', async () => {
    // Both take it; the first of them (schema-again.test.ts) for its own reason.
    await rewriteTrigger(' for no key update', '', [
      'engawa_line_billed_once',
      'engawa_line_within_contract',
    ]);
    expect(await race(false)).toBe('taken');
    expect(await billed()).toBe(1450);
  });

  test('the agreed total does not go below what is billed, nor the currency change after it', async () => {
    expect(await refusal('update engagement set agreed_total = 400')).toBe('taken');
    expect(await refusal('update engagement set agreed_total = 399')).toBe('engagement_covers_billed');
    expect(await refusal("update engagement set currency = 'USD'")).toBe('engagement_currency_billed');
    await client.query("update invoice set status = 'void'");
    expect(await refusal('update engagement set agreed_total = 0')).toBe('taken');
  });

  test('a lower agreed total waits for the lines that are being written', async () => {
    await client.query('begin');
    await bill(client, 600);
    const lower = other.query('update engagement set agreed_total = 500').then(
      () => 'taken',
      (error: unknown) => error,
    );
    await untilSomebodyWaits();
    await client.query('commit');
    expect(await lower).toMatchObject({ constraint: 'engagement_covers_billed' });
  });
});

describe('an invoice', () => {
  test('asks for the sum of its lines, at the latest when it is committed', async () => {
    expect(await refusal('update invoice set total = 399')).toBe('invoice_total_of_lines');
    expect(await refusalOf(client, () => insert(client, 'invoice', { id: 'inv_2', total: 5 }))).toBe(
      'invoice_total_of_lines',
    );
    await client.query('begin');
    await client.query('update invoice set total = 399');
    await expect(client.query('commit')).rejects.toMatchObject({ constraint: 'invoice_total_of_lines' });
  });

  test('does not get a line without asking for more', async () => {
    expect(await refusalOf(client, () => bill(client, 100, { invoice_id: 'inv_1' }))).toBe(
      'invoice_total_of_lines',
    );
  });

  test('is void for good, and keeps its engagement and currency', async () => {
    expect(await refusal("update invoice set currency = 'USD'")).toBe('invoice_stays');
    await insert(client, 'engagement', { id: 'eng_2' });
    expect(await refusal("update invoice set engagement_id = 'eng_2'")).toBe('invoice_stays');
    await client.query("update invoice set status = 'void'");
    expect(await refusal("update invoice set status = 'draft'")).toBe('invoice_void_for_good');
  });
});
