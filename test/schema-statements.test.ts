import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { asAdmin } from './support/postgres.ts';
import { insert, insertAll, refusalOf } from './support/rows.ts';

let database: FreshDatabase;
let client: pg.Client;
let other: pg.Client;

// 100 came in with bke_1; inv_1 is there to be paid.
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

const pay = (on: pg.Client, nth: number, amount: number, change: Record<string, unknown> = {}) =>
  insert(on, 'payment', { id: `pay_e${nth}`, reference: `e${nth}`, amount, entry_id: 'bke_1', ...change });

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

describe('money that came in once is applied once', () => {
  test('parts may add up to it, to the last unit', async () => {
    expect(await refusalOf(client, () => pay(client, 1, 60))).toBe('taken');
    await pay(client, 1, 60);
    expect(await refusalOf(client, () => pay(client, 2, 41))).toBe('payment_within_entry');
    expect(await refusalOf(client, () => pay(client, 2, 40))).toBe('taken');
  });

  test('not in another currency', async () => {
    expect(await refusalOf(client, () => pay(client, 1, 60, { currency: 'USD' }))).toBe(
      'payment_within_entry',
    );
  });

  test('also where a payment that was there before is joined to it, or changed', async () => {
    await pay(client, 1, 60);
    await pay(client, 2, 50, { entry_id: null });
    const join = "update payment set entry_id = 'bke_1' where id = 'pay_e2'";
    expect(await refusalOf(client, () => client.query(join))).toBe('payment_within_entry');
    expect(
      await refusalOf(client, () => client.query("update payment set amount = 101 where id = 'pay_e1'")),
    ).toBe('payment_within_entry');
    expect(
      await refusalOf(client, () => client.query("update payment set amount = 100 where id = 'pay_e1'")),
    ).toBe('taken');
  });

  test('by two people at the same moment: the second waits for the first, and is refused', async () => {
    await client.query('begin');
    await pay(client, 1, 60);
    const second = refusalOf(other, () => pay(other, 2, 60));
    await untilSomebodyWaits();
    await client.query('commit');
    expect(await second).toBe('payment_within_entry');
  });
});

describe('once only', () => {
  test('a file', async () => {
    expect(await refusalOf(client, () => insert(client, 'bank_statement', { id: 'bst_2' }))).toBe(
      'bank_statement_sha256_key',
    );
  });
  test('an entry, whichever statement holds it', async () => {
    await insert(client, 'bank_statement', { id: 'bst_2', sha256: 'b'.repeat(64) });
    expect(
      await refusalOf(client, () => insert(client, 'bank_entry', { id: 'bke_2', statement_id: 'bst_2' })),
    ).toBe('bank_entry_key_key');
  });
  test('a statement stays while its entries are there, an entry while payments rest on it', async () => {
    await pay(client, 1, 60);
    expect(await refusalOf(client, () => client.query("delete from bank_entry where id = 'bke_1'"))).toBe(
      'payment_entry_id_fkey',
    );
    expect(await refusalOf(client, () => client.query("delete from bank_statement where id = 'bst_1'"))).toBe(
      'bank_entry_statement_id_fkey',
    );
  });
});
