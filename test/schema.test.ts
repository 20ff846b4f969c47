import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase, type FreshDatabase, freshDatabase } from './support/database.ts';
import { knownWords } from './support/known-words.ts';
import { asAdmin } from './support/postgres.ts';
import { insert, insertAll, refusalOf, sha256, type Table } from './support/rows.ts';
import { rulesToldElsewhere } from './support/rules-told-elsewhere.ts';
import { rulesOf, shapeOf } from './support/shape.ts';

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

test('the migrations and schema.prisma describe the same database', async () => {
  const script = fileURLToPath(new URL('../scripts/print-migration.mjs', import.meta.url));
  const printed = execFileSync(process.execPath, [script], { encoding: 'utf8' });
  const fromSchema = await emptyDatabase();
  const wanted = await asAdmin(fromSchema.url, async (empty) => {
    await empty.query(printed);
    return shapeOf(empty);
  });
  await fromSchema.drop();
  expect(wanted.length).toBeGreaterThan(200);
  // A difference here: put what `node scripts/print-migration.mjs --from <the old schema>` prints into a new migration.
  expect(await shapeOf(client)).toEqual(wanted);
});

/** Changes a stored row, as a bug would. */
const change = (table: Table, column: string, value: unknown): Promise<string> =>
  refusalOf(client, () => client.query(`update "${table}" set "${column}" = $1`, [value]));

/** Every rule that was seen to refuse something. The last test asks whether one was forgotten. */
const seen = new Set<string>();
async function expectRefusal(rule: string, refusal: Promise<string>): Promise<void> {
  expect(await refusal).toBe(rule);
  seen.add(rule);
}

describe('words outside their list are refused, and those in it are taken', () => {
  test.each(knownWords)('%s.%s', async (table, column, words) => {
    for (const word of words) expect(await change(table, column, word)).toBe('taken');
    for (const word of ['', 'nonsense', words[0]?.toUpperCase()]) {
      await expectRefusal(`${table}_${column}_known`, change(table, column, word));
    }
  });
});

describe('currencies are three capitals', () => {
  const tables: readonly Table[] = [
    'agency',
    'agreement',
    'milestone',
    'billing_plan_item',
    'payment',
    'credit_note',
    'refund',
    'payment_dispute',
    'bank_statement',
    'bank_entry',
  ];
  test.each(tables)('%s', async (table) => {
    expect(await change(table, 'currency', 'EUR')).toBe('taken');
    for (const wrong of ['', 'eur', 'EU', 'EURO', 'EUR ', 'E1R']) {
      await expectRefusal(`${table}_currency_code`, change(table, 'currency', wrong));
    }
  });
  // These can't change their currency any more, so a wrong one has to arrive with a new row.
  test('a new engagement, a new invoice', async () => {
    const wrong = { id: 'new', currency: 'jpy' };
    await expectRefusal(
      'engagement_currency_code',
      refusalOf(client, () => insert(client, 'engagement', wrong)),
    );
    await expectRefusal(
      'invoice_currency_code',
      refusalOf(client, () => insert(client, 'invoice', { ...wrong, total: 0 })),
    );
  });
});

describe('amounts make sense', () => {
  const amounts: readonly [string, Table, string, number][] = [
    ['engagement_agreed_total_not_negative', 'engagement', 'agreed_total', -1],
    ['milestone_amount_not_negative', 'milestone', 'amount', -1],
    ['agreement_deposit_within_fee', 'agreement', 'fee', -1],
    ['agreement_deposit_within_fee', 'agreement', 'deposit', -1],
    ['agreement_deposit_within_fee', 'agreement', 'deposit', 1001],
    ['invoice_total_not_negative', 'invoice', 'total', -1],
    ['payment_amount_positive', 'payment', 'amount', 0],
    ['credit_note_amount_positive', 'credit_note', 'amount', 0],
    ['credit_note_tax_within', 'credit_note', 'tax_total', -1],
    ['credit_note_tax_within', 'credit_note', 'tax_total', 2],
    ['refund_amount_positive', 'refund', 'amount', 0],
    ['payment_dispute_amount_positive', 'payment_dispute', 'amount', 0],
    ['bank_entry_amount_positive', 'bank_entry', 'amount', 0],
    ['provider_call_turn_from_one', 'provider_call', 'turn', 0],
    ['agency_addendum_from_percent_sane', 'agency', 'addendum_from_percent', -1],
    ['agency_addendum_from_percent_sane', 'agency', 'addendum_from_percent', 1001],
    ['billing_plan_item_deducts_not_negative', 'billing_plan_item', 'deducts', -1],
    ['billing_plan_item_turn_from_zero', 'billing_plan_item', 'turn', -1],
    ['signing_code_tries_few', 'signing_code', 'tries', -1],
    ['signing_code_tries_few', 'signing_code', 'tries', 6],
  ];
  test.each(amounts)('%s', async (rule, table, column, value) => {
    await expectRefusal(rule, change(table, column, value));
  });
  test('a change may make the work cheaper', async () => {
    expect(await change('change_request', 'price_delta', -5000)).toBe('taken');
  });
});

test('links to the status page that were ended stay ended', async () => {
  await expectRefusal(
    'engagement_status_links_forward',
    refusalOf(client, async () => {
      await client.query('update engagement set status_links = 2');
      return client.query('update engagement set status_links = 1');
    }),
  );
  expect(await change('engagement', 'status_links', 1)).toBe('taken');
});

describe('at most one', () => {
  test('agency', async () => {
    await expectRefusal(
      'agency_single',
      refusalOf(client, () => insert(client, 'agency', { id: 2 })),
    );
  });
  test('open delivery of a milestone', async () => {
    const another = { id: 'del_2', round: 2 };
    await expectRefusal(
      'delivery_one_open',
      refusalOf(client, () => insert(client, 'delivery', another)),
    );
    expect(
      await refusalOf(client, () => insert(client, 'delivery', { ...another, status: 'superseded' })),
    ).toBe('taken');
  });
  test('agreement out for signature', async () => {
    const another = { id: 'agr_2', version: 2 };
    await expectRefusal(
      'agreement_one_out',
      refusalOf(client, () => insert(client, 'agreement', { ...another, status: 'sending' })),
    );
    expect(await refusalOf(client, () => insert(client, 'agreement', { ...another, status: 'draft' }))).toBe(
      'taken',
    );
  });
  test('question about the same billing detail', async () => {
    await expectRefusal(
      'billing_detail_change_one_asked',
      refusalOf(client, () => insert(client, 'billing_detail_change', { id: 'det_2' })),
    );
    for (const other of [{ status: 'confirmed' }, { subject: 'eng_2' }, { kind: 'bank' }])
      expect(
        await refusalOf(client, () => insert(client, 'billing_detail_change', { id: 'det_2', ...other })),
      ).toBe('taken');
  });
  test('live link between an engagement and a channel', async () => {
    const until = '2026-11-03T00:00:00Z';
    await expectRefusal(
      'engagement_channel_one_live',
      refusalOf(client, () => insert(client, 'engagement_channel', { id: 'chn_2' })),
    );
    expect(await refusalOf(client, () => insert(client, 'engagement_channel', { id: 'chn_2', until }))).toBe(
      'taken',
    );
  });
});

describe('what is written once', () => {
  test.each<Table>(['document', 'audit', 'invoice_line', 'client_delay'])('%s', async (table) => {
    const attempts = [
      `update ${table} set ${table === 'audit' ? 'body' : 'id'} = 'x'`,
      `update ${table} set ${table === 'audit' ? 'body' : 'id'} = 'x' where false`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ];
    for (const attempt of attempts) {
      await expectRefusal(
        `${table}_written_once`,
        refusalOf(client, () => client.query(attempt)),
      );
    }
  });
  test('a document whose hash is not that of its bytes', async () => {
    for (const wrong of [sha256('other'), sha256('We agree.').toUpperCase(), '']) {
      await expectRefusal(
        'document_sha256_of_bytes',
        refusalOf(client, () => insert(client, 'document', { id: 'doc_2', sha256: wrong })),
      );
    }
  });
});

test('every rule of the migrations was seen to refuse, here or where its own story is told', async () => {
  const untold = (await rulesOf(client)).filter((rule) => !seen.has(rule));
  expect(untold).toEqual(rulesToldElsewhere);
});
