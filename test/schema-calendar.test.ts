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

const dayOff = (change: Record<string, unknown>): Promise<string> =>
  refusalOf(client, () => insert(client, 'day_off', { id: 'off_2', ...change }));
const absence = (change: Record<string, unknown>): Promise<string> =>
  refusalOf(client, () => insert(client, 'absence', { id: 'abs_2', ...change }));

describe('days off', () => {
  test('are in order, named, and not for ever', async () => {
    const free = { first_day: '2026-09-10', last_day: '2026-09-11' };
    expect(await dayOff(free)).toBe('taken');
    expect(await dayOff({ ...free, last_day: '2026-09-09' })).toBe('day_off_in_order');
    expect(await dayOff({ ...free, name: '' })).toBe('day_off_named');
    expect(await dayOff({ ...free, last_day: '2026-12-12' })).toBe('day_off_not_for_ever');
    expect(await dayOff({ ...free, last_day: '2026-12-11' })).toBe('taken');
  });

  test('lie apart, until they are taken back', async () => {
    expect(await dayOff({ first_day: '2026-08-14', last_day: '2026-08-17' })).toBe('day_off_apart');
    expect(await dayOff({ first_day: '2026-08-12', last_day: '2026-08-12', working: true })).toBe(
      'day_off_apart',
    );
    expect(await dayOff({ first_day: '2026-08-15', last_day: '2026-08-17' })).toBe('taken');
    expect(await dayOff({ removed_at: '2026-11-03T01:00:00Z' })).toBe('taken');
  });
});

test('an absence is in order, and nobody stands in for themselves', async () => {
  expect(await absence({})).toBe('taken');
  expect(await absence({ last_day: '2026-11-30' })).toBe('absence_in_order');
  expect(await absence({ stand_in_id: 'mem_1' })).toBe('absence_stands_in_for_another');
});
