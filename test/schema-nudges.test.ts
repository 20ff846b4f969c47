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

const another = (table: 'nudge' | 'snooze', change: Record<string, unknown>): Promise<string> =>
  refusalOf(client, () => insert(client, table, { id: 'new_1', ...change }));

describe('a nudge', () => {
  test('is the only one of its day, in an engagement and on a side, whatever it is about', async () => {
    expect(await another('nudge', {})).toBe('nudge_one_a_day');
    expect(await another('nudge', { kind: 'invoice.remind', subject: 'inv_1' })).toBe('nudge_one_a_day');
    expect(await another('nudge', { local_day: '2026-12-01' })).toBe('taken');
    expect(await another('nudge', { audience: 'team' })).toBe('taken');
  });

  test('that was taken back was never said', async () => {
    expect(await another('nudge', { taken_back_at: '2026-11-30T01:00:00Z' })).toBe('taken');
  });

  test('is of an engagement, to one of two sides', async () => {
    expect(await another('nudge', { audience: 'everybody' })).toBe('nudge_audience_known');
    expect(await another('nudge', { engagement_id: 'eng_none' })).toMatch(/^nudge_engagement.*fkey$/);
  });
});

describe('a reminder is put off', () => {
  test('by one person to one moment at a time', async () => {
    expect(await another('snooze', {})).toBe('snooze_one_at_a_time');
    const other = '{"kind":"member","id":"mem_2","name":"Mio"}';
    expect(await another('snooze', { by: other })).toBe('taken');
    expect(await another('snooze', { ended_at: '2026-11-30T01:00:00Z' })).toBe('taken');
    expect(await another('snooze', { subject: 'mat_2' })).toBe('taken');
    expect(await another('snooze', { engagement_id: 'eng_none', subject: 'mat_2' })).toMatch(
      /^snooze_engagement.*fkey$/,
    );
  });
});
