import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { refusalOf } from './support/rows.ts';

let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`
    insert into effect (id, key, kind, payload, cause, next_try_at, created_at)
    values ('eff_1', 'eff_1', 'slack.post', '{}', 'evt_1', now(), now())`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const changed = (change: string): Promise<string> =>
  refusalOf(client, () => client.query(`update effect set ${change} where id = 'eff_1'`));
const place = `line_hour = now(), line_client = 'cli_1', line_turn = 1`;

describe('what stands in line', () => {
  test('has a place in it', async () => {
    expect(await changed('in_line = true')).toBe('effect_in_line_has_place');
    expect(await changed(`in_line = true, line_hour = now(), line_turn = 1`)).toBe(
      'effect_in_line_has_place',
    );
    expect(await changed(`in_line = true, ${place}`)).toBe('taken');
  });

  test('has no turn yet', async () => {
    expect(await changed(`in_line = true, has_turn = true, ${place}`)).toBe('effect_in_line_without_turn');
    expect(await changed(`in_line = false, has_turn = true, ${place}`)).toBe('taken');
  });
});
