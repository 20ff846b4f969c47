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

let nth = 0;
const remind = (change: Record<string, unknown>): Promise<string> => {
  nth += 1;
  return refusalOf(client, () =>
    insert(client, 'invoice_reminder', { id: `rmd_new_${nth}`, step: 'on-the-day', ...change }),
  );
};

describe('reminders of an invoice', () => {
  test('are of an open one; that a person was asked to call may be noted of any', async () => {
    expect(await remind({})).toBe('invoice_reminder_of_open');
    expect(await remind({ step: 'call', local_day: '2026-12-02' })).toBe('taken');
    await insert(client, 'engagement', { id: 'eng_2' });
    const sent = {
      ...{ id: 'inv_2', engagement_id: 'eng_2', status: 'sent', number: 'INV-2', total: 0 },
      ...{ issued_on: '2026-11-20', due_on: '2026-12-04', sent_at: '2026-11-20T01:00:00Z' },
    };
    await insert(client, 'invoice', sent);
  });

  test('are one a day in an engagement, and each step once; a promise may pass more than once', async () => {
    const of = { invoice_id: 'inv_2', engagement_id: 'eng_2' };
    await insert(client, 'invoice_reminder', { id: 'rmd_2', ...of, step: 'on-the-day' });
    expect(await remind({ ...of, step: 'three-late' })).toBe('invoice_reminder_one_a_day');
    expect(await remind({ ...of, step: 'call' })).toBe('taken');
    expect(await remind({ ...of, local_day: '2026-12-01' })).toBe('invoice_reminder_step_once');
    await insert(client, 'invoice_reminder', {
      ...of,
      ...{ id: 'rmd_3', step: 'promise-passed', local_day: '2026-12-01' },
    });
    expect(await remind({ ...of, step: 'promise-passed', local_day: '2026-12-02' })).toBe('taken');
  });
});
