import { randomUUID } from 'node:crypto';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../src/adapters/postgres/migrate.ts';
import { temporaryDataDir } from './support/data-dir.ts';
import { emptyDatabase } from './support/database.ts';
import { migrationsDirectory, poolOn } from './support/postgres.ts';

/** The first of the two that brought billing in full. */
const BILLING_IN_FULL = '20261122000010_billing_in_full';

const run = (pool: pg.Pool, directory: string) =>
  migrate({ pool, directory, now: () => Temporal.Now.instant(), newId: () => randomUUID() });

/** An invoice in every state, each of an item of its own; the paid one paid, the sent one in part. */
const filled = `
  insert into agency (name, locale, time_zone, country, currency, issuer, created_at)
    values ('Hibiki', 'en', 'Asia/Tokyo', 'JP', 'JPY', '{"legalName": "Hibiki", "bank": {"name": "Sumida"}}', now());
  insert into client (id, name, locale, country, time_zone, created_at)
    values ('cli', 'Kawa', 'en', 'JP', 'Asia/Tokyo', now());
  insert into engagement (id, client_id, name, status, locale, time_zone, country, currency, agreed_total,
                          agreement_version, terms, created_at)
    values ('eng', 'cli', 'Website', 'active', 'en', 'Asia/Tokyo', 'JP', 'JPY', 600, 1, '{}', now());
  create temporary view state as select s, s in ('approved', 'sent', 'paid') as is_out
    from unnest(array['draft', 'held', 'approved', 'sent', 'paid', 'void']) as s;
  insert into billing_plan_item (id, engagement_id, agreement_version, subject, trigger, amount, currency, status)
    select 'pli_' || s, 'eng', 1, 'mil_' || s, 'acceptance', 100, 'JPY', 'billed' from state;
  insert into invoice (id, engagement_id, status, provider, provider_ref, number, currency, total, issued_on, due_on,
                       created_at)
    select 'inv_' || s, 'eng', case s when 'void' then 'draft' else s end, 'bank-transfer', case when s in ('sent', 'paid') then s end,
           case when is_out then s end, 'JPY', 100, case when is_out then date '2026-11-01' end,
           case when is_out then date '2026-11-15' end, now() from state;
  insert into invoice_line (id, invoice_id, engagement_id, plan_item_id, subject, trigger, agreement_version,
                            description, amount, currency)
    select 'lin_' || s, 'inv_' || s, 'eng', 'pli_' || s, 'mil_' || s, 'acceptance', 1, s, 100, 'JPY' from state;
  update invoice set status = 'void' where id = 'inv_void';
  insert into payment (id, invoice_id, amount, currency, paid_on, reference, recorded_by, recorded_at)
    values ('pay_1', 'inv_paid', 100, 'JPY', '2026-11-10', 'all', '{}', now()),
           ('pay_2', 'inv_sent', 40, 'JPY', '2026-11-10', 'a part', '{}', now());
  insert into invoice_remark (id, invoice_id, kind, day, by, at)
    values ('rem_1', 'inv_sent', 'paid-by-transfer', '2026-11-10', '{}', now())`;

test('a database from before billing in full is taken along, and what was approved names the account of then', async () => {
  const database = await emptyDatabase();
  const pool = poolOn(database.url);
  onTestFinished(async () => {
    await pool.end();
    await database.drop();
  });
  const names = (await readdir(migrationsDirectory)).sort();
  const later = names.filter((name) => name >= BILLING_IN_FULL);
  const directory = await temporaryDataDir();
  for (const name of names.filter((one) => !later.includes(one)))
    await cp(join(migrationsDirectory, name), join(directory, name), { recursive: true });
  await run(pool, directory);
  await pool.query(filled);
  expect(await run(pool, migrationsDirectory)).toEqual({ applied: later });
  const { rows } = await pool.query(
    `select status, pay_to ->> 'name' as account, tax_total::int as tax from invoice order by status`,
  );
  expect(rows).toEqual([
    { status: 'approved', account: 'Sumida', tax: 0 },
    { status: 'draft', account: null, tax: 0 },
    { status: 'held', account: null, tax: 0 },
    { status: 'paid', account: 'Sumida', tax: 0 },
    { status: 'sent', account: 'Sumida', tax: 0 },
    { status: 'void', account: null, tax: 0 },
  ]);
  const { rows: kept } = await pool.query(
    'select (select sum(amount)::int from payment) as paid, (select sum(turn)::int from billing_plan_item) as turns',
  );
  expect(kept).toEqual([{ paid: 140, turns: 0 }]);
});
