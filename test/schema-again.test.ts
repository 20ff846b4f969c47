import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { insert, insertAll, refusalOf } from './support/rows.ts';

let database: FreshDatabase;
let client: pg.Client;

const connect = async (): Promise<pg.Client> => {
  const opened = new pg.Client({ connectionString: database.url });
  opened.on('error', () => undefined);
  await opened.connect();
  return opened;
};

beforeEach(async () => {
  database = await freshDatabase();
  client = await connect();
  await insertAll(client);
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

/** Bills the same item once more, on an invoice of its own. */
async function billAgain(by: pg.Client, turn: number): Promise<void> {
  const id = `again_${turn}`;
  await insert(by, 'invoice', { id, total: 400 });
  await insert(by, 'invoice_line', { id: `lin_${id}`, invoice_id: id, turn });
}

/** Both begin while neither sees the other; says what came of the second. */
async function race(second: pg.Client): Promise<string> {
  await client.query('begin');
  await second.query('begin');
  await billAgain(client, 1);
  const other = billAgain(second, 2).then(
    () => 'taken',
    (error: unknown) => (error instanceof pg.DatabaseError ? (error.constraint ?? '') : String(error)),
  );
  await client.query('commit');
  const came = await other;
  await second.query(came === 'taken' ? 'commit' : 'rollback');
  return came;
}

describe('work that was billed', () => {
  test('has one line that stands, whatever the turn', async () => {
    expect(await refusalOf(client, () => billAgain(client, 1))).toBe('invoice_line_billed_once');
    await client.query("update invoice set status = 'void'");
    await client.query('begin');
    await billAgain(client, 1);
    await client.query('commit');
    expect(await refusalOf(client, () => billAgain(client, 2))).toBe('invoice_line_billed_once');
  });

  test('is billed again by one of two transactions at once', async () => {
    await client.query("update invoice set status = 'void'");
    const other = await connect();
    expect(await race(other).finally(() => other.end())).toBe('invoice_line_billed_once');
  });

  test('(control) without the row lock by both', async () => {
    for (const name of ['engawa_line_billed_once', 'engawa_line_within_contract']) {
      const { rows } = await client.query('select pg_get_functiondef($1::regproc) as sql', [name]);
      const sql: string = rows[0]?.sql;
      expect(sql).toContain(' for no key update');
      await client.query(sql.replace(' for no key update', ''));
    }
    await client.query("update invoice set status = 'void'");
    const other = await connect();
    await client.query('begin');
    await other.query('begin');
    await billAgain(client, 1);
    await billAgain(other, 2);
    await client.query('commit');
    await other.query('commit');
    await other.end();
    const { rows } = await client.query(
      "select count(*)::int as live from invoice_line l join invoice i on i.id = l.invoice_id where i.status <> 'void'",
    );
    expect(rows).toEqual([{ live: 2 }]);
  });
});

describe('each once', () => {
  test('the number of a credit note', async () => {
    await client.query("update credit_note set number = 'CN-2026-0001'");
    const same = { id: 'crn_2', number: 'CN-2026-0001' };
    expect(await refusalOf(client, () => insert(client, 'credit_note', same))).toBe('credit_note_number_key');
    expect(await refusalOf(client, () => insert(client, 'credit_note', { id: 'crn_2' }))).toBe('taken');
  });

  test('the reference of money that was sent back', async () => {
    await client.query("update refund set reference = 'BACK 1'");
    const same = { id: 'ref_2', reference: 'BACK 1' };
    expect(await refusalOf(client, () => insert(client, 'refund', same))).toBe(
      'refund_payment_id_reference_key',
    );
    expect(await refusalOf(client, () => insert(client, 'refund', { id: 'ref_2' }))).toBe('taken');
  });
});
