import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

let nth = 1;
const raise = (change: Record<string, unknown>): Promise<string> => {
  nth += 1;
  return refusalOf(client, () => insert(client, 'risk', { id: `rsk_${nth}`, number: nth, ...change }));
};
const closing = {
  status: 'closed',
  closed_at: '2026-11-20T01:00:00Z',
  closed_by: '{}',
  outcome: 'It came in time',
};

test('each kind is known, and each says what it is and what it does', async () => {
  for (const kind of ['risk', 'absence', 'force-majeure', 'spare-capacity'])
    expect(await raise({ kind })).toBe('taken');
  for (const kind of ['', 'Risk', 'delay']) expect(await raise({ kind })).toBe('risk_kind_known');
  expect(await raise({ what: '' })).toBe('risk_said');
  expect(await raise({ effect: '' })).toBe('risk_said');
});

test('is open or closed, and closed only with an outcome, by somebody, at some time', async () => {
  expect(await raise({ status: 'parked' })).toBe('risk_status_known');
  expect(await raise(closing)).toBe('taken');
  for (const missing of [{ outcome: '' }, { closed_by: null }, { closed_at: null }, { status: 'open' }])
    expect(await raise({ ...closing, ...missing })).toBe('risk_closed_with_outcome');
});

test('its days stand in order, and its number counts once in a project', async () => {
  expect(await raise({ first_day: '2026-12-02', last_day: '2026-12-01' })).toBe('risk_in_order');
  expect(await raise({ first_day: '2026-12-01', last_day: '2026-12-01' })).toBe('taken');
  expect(await raise({ number: 1 })).toBe('risk_engagement_id_number_key');
});
