import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { insertAll, refusalOf } from './support/rows.ts';

let database: FreshDatabase;
let client: pg.Client;

beforeEach(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await insertAll(client);
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

const told = (...sql: readonly string[]): Promise<string> =>
  refusalOf(client, async () => {
    for (const one of sql) await client.query(one);
  });

const approved =
  "update invoice set status = 'approved', number = '2026-0001', issued_on = '2026-11-02', due_on = '2026-11-16'";
const taxed = 'update invoice_line set tax_basis_points = 1000';

describe('the tax of an invoice', () => {
  test('may be changed while it is a draft or held', async () => {
    const whole = "update invoice set tax_total = 40, taxes = '{\"rows\":[]}', tax_note = 'export'";
    expect(await told(taxed, whole)).toBe('taken');
    expect(await told("update invoice set status = 'held', held_reason = 'Wait'", taxed, whole)).toBe(
      'taken',
    );
  });

  test('is fixed from its approval on', async () => {
    expect(await told(approved, taxed)).toBe('invoice_line_tax_fixed');
    for (const set of ['tax_total = 1', 'taxes = \'{"rows":[]}\'', "tax_note = 'none'"])
      expect(await told(approved, `update invoice set ${set}`)).toBe('invoice_tax_fixed');
    expect(await told(approved, 'update invoice set tax_total = tax_total, taxes = taxes')).toBe('taken');
  });

  test('is not below zero, and its rate is a share', async () => {
    expect(await told('update invoice set tax_total = -1')).toBe('invoice_tax_not_negative');
    for (const rate of [-1, 10_001])
      expect(await told(`update invoice_line set tax_basis_points = ${rate}`)).toBe('invoice_line_tax_known');
  });
});

test('a line stays, but for a courtesy on a draft', async () => {
  const gift = `insert into invoice_line (id, invoice_id, engagement_id, subject, trigger, agreement_version,
      description, amount, currency, worth)
    select 'lin_gift', id, engagement_id, 'lin_gift', 'courtesy', 1, 'Favicon', 0, currency, 5 from invoice limit 1`;
  const off = "delete from invoice_line where trigger = 'courtesy'";
  expect(await told(gift, off)).toBe('taken');
  expect(await told("delete from invoice_line where trigger <> 'courtesy'")).toBe(
    'invoice_line_written_once',
  );
  expect(await told(gift, approved, off)).toBe('invoice_line_written_once');
});

test('of a line nothing but its tax may ever be changed', async () => {
  for (const set of ['amount = 1', "description = 'x'", 'turn = 1', "subject = 'x'", 'worth = 1'])
    expect(await told(`update invoice_line set ${set} where false`)).toBe('invoice_line_written_once');
});
