import { randomUUID } from 'node:crypto';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../src/adapters/postgres/database.ts';
import { claimHead, lineUp } from '../src/adapters/postgres/effect-ledger.ts';
import { migrate } from '../src/adapters/postgres/migrate.ts';
import { dailySummary, weeklyDigest } from '../src/digests/notices.ts';
import { Rhythm } from '../src/kernel/rhythm.ts';
import { temporaryDataDir } from './support/data-dir.ts';
import { emptyDatabase } from './support/database.ts';
import { migrationsDirectory, poolOn } from './support/postgres.ts';

/** The first of the two that brought billing in full. */
const BILLING_IN_FULL = '20261122000010_billing_in_full';

const run = (pool: pg.Pool, directory: string) =>
  migrate({ pool, directory, now: () => Temporal.Now.instant(), newId: () => randomUUID() });

/** The first of those that brought the rhythm. */
const RHYTHM = '20261124000012_rhythm';

/** An invoice in every state, each of an item of its own; the paid one paid, the sent one in part. */
const billed = `
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

const money = { minor: '600', currency: 'JPY' };
/** Digests as they were archived before there were risks, previews and monthly reports. */
const oldWeekly = {
  ...{ name: 'Website', timeZone: 'Asia/Tokyo', engagementId: 'eng', done: ['Sketches'], inProgress: [] },
  slipped: [{ title: 'Pages', dueOn: '2026-11-20', waitsForClient: true }],
  deliveries: [{ milestoneId: 'mil', deliveryId: 'del', title: 'Pages', until: null }],
  changes: [],
  materials: [{ what: 'Logo', dueOn: '2026-11-20', late: true }],
  ...{ agreed: money, billed: money, paid: money },
};
const lists =
  'accepted paid signed delivered agreedChanges due waitingDeliveries questions toAssess toAgree toApprove invoices';
const oldDaily = {
  ...Object.fromEntries(lists.split(' ').map((name) => [name, []])),
  ...{ day: '2026-11-20', stuck: 1, paid: [{ engagement: 'Website', amount: money }] },
};

/** What was told, what waits to be, and what is due, as the bot before the rhythm left it. */
const told = `
  insert into agency (name, locale, time_zone, country, currency, created_at)
    values ('Hibiki', 'en', 'Asia/Tokyo', 'JP', 'JPY', now());
  insert into client (id, name, locale, country, time_zone, created_at)
    values ('cli', 'Kawa', 'en', 'JP', 'Asia/Tokyo', now());
  insert into engagement (id, client_id, name, status, locale, time_zone, country, currency, agreed_total,
                          agreement_version, terms, created_at)
    values ('eng', 'cli', 'Website', 'active', 'en', 'Asia/Tokyo', 'JP', 'JPY', 600, 1, '{}', now());
  insert into digest (id, engagement_id, scope, kind, local_day, content, created_at)
    values ('dig_w', 'eng', 'eng', 'weekly', '2026-11-20', '${JSON.stringify(oldWeekly)}', now()),
           ('dig_d', null, 'agency', 'daily', '2026-11-20', '${JSON.stringify(oldDaily)}', now());
  insert into effect (id, key, kind, payload, cause, queue, priority, next_try_at, created_at)
    values ('eff', 'digest:dig_w', 'slack.post',
            '{"notice": "digest.weekly", "params": {"digestId": "dig_w", "engagementId": "eng"},
              "audience": {"to": "client", "engagementId": "eng"}}', 'evt', 'client:eng', 20, now(), now());
  insert into due (id, engagement_id, scope, kind, subject, local_day, due_at, payload, state)
    select 'due_' || kind, 'eng', 'eng', kind, 'x', '2026-11-27', now(), '{}', state
      from unnest(array['digest.weekly', 'material.remind', 'milestone.warn-of-window']) as kind,
           unnest(array['waiting']) as state;
  insert into slack_pace (channel_id, next_at) values ('C1', now() - interval '1 hour')`;

/** A database as it stood before the migration `first`, with that in it, and brought up to date. */
async function broughtFrom(first: string, content: string) {
  const database = await emptyDatabase();
  const pool = poolOn(database.url);
  onTestFinished(async () => {
    await pool.end();
    await database.drop();
  });
  const names = (await readdir(migrationsDirectory)).sort();
  const later = names.filter((name) => name >= first);
  const directory = await temporaryDataDir();
  for (const name of names.filter((one) => !later.includes(one)))
    await cp(join(migrationsDirectory, name), join(directory, name), { recursive: true });
  await run(pool, directory);
  await pool.query(content);
  expect(await run(pool, migrationsDirectory)).toEqual({ applied: later });
  return { pool, url: database.url };
}

test('a database from before billing in full is taken along, and what was approved names the account of then', async () => {
  const { pool } = await broughtFrom(BILLING_IN_FULL, billed);
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

test('what was told and promised before the rhythm is read, posted and due as before', async () => {
  const { url } = await broughtFrom(RHYTHM, told);
  const { prisma, close } = openDatabase(url, { connections: 2, onError: () => undefined });
  onTestFinished(close);
  const engagementId = 'eng';
  const weekly = await weeklyDigest.load(prisma, { digestId: 'dig_w', engagementId });
  const daily = await dailySummary.load(prisma, { digestId: 'dig_d' });
  if (weekly === undefined || daily === undefined) throw new Error('a digest is gone');
  expect(weeklyDigest.say(weekly).sections?.length).toBeGreaterThan(2);
  expect(dailySummary.say(daily).sections).toHaveLength(2);
  const { rhythm, paused } = await prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  expect([Rhythm.parse(rhythm), paused]).toEqual([{ place: 'channel', frequency: 'weekly' }, null]);
  expect(await prisma.due.count({ where: { state: 'waiting' } })).toBe(3);
  // It has a job, and is tried with it; what it was due is not known, so nothing holds it over.
  const taken = await claimHead(prisma, 'client:eng', 'p');
  expect(taken).toMatchObject({ id: 'eff', priority: 20, has_turn: false, due_at: null });
  if (taken !== undefined) await lineUp(prisma, taken, { afterMs: 0, problem: 'no turn' });
  const place = { inLine: true, lineClient: 'cli', lineTurn: 1 };
  expect(await prisma.effect.findUniqueOrThrow({ where: { id: 'eff' } })).toMatchObject(place);
  expect(await prisma.$queryRaw`select given from engawa_turns('C1', 1, 1010, 1, null)`).toEqual([
    { given: 1 },
  ]);
});
