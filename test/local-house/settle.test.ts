import pg from 'pg';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { settle } from '../../src/local-house/settle.ts';
import { freshDatabase } from '../support/database.ts';

let pool: pg.Pool;
beforeEach(async () => {
  const database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  onTestFinished(() => pool.end().then(() => database.drop()));
});

const effect = (id: string, state: string, inSeconds: number, queue: string | null = null) =>
  pool.query(
    `insert into effect (id, key, kind, payload, state, attempts, next_try_at, cause, queue, priority, created_at)
     values ($1, $1, 'slack.post', '{}', $2, 1, now() + $3 * interval '1 second', 'evt', $4, 0, now())`,
    [id, state, inSeconds, queue],
  );

async function settles(
  options: {
    goesOn?: () => boolean;
    patienceMs?: number;
    meanwhile?: (kinds: string) => Promise<unknown>;
  } = {},
) {
  const { meanwhile, ...rest } = options;
  const waits: (string | undefined)[] = [];
  const done: Promise<unknown>[] = [];
  const left = await settle({
    pool,
    onWait(kinds) {
      waits.push(kinds);
      if (kinds !== undefined && meanwhile !== undefined) done.push(meanwhile(kinds));
    },
    goesOn: () => true,
    patienceMs: 700,
    ...rest,
  });
  await Promise.all(done);
  return { left, waits };
}

test('what is done, what will be tried again later, and what waits behind that, keep nobody waiting', async () => {
  await effect('eff_1', 'done', 0);
  await effect('eff_2', 'waiting', 60, 'channel');
  await effect('eff_3', 'waiting', 0, 'channel');
  expect(await settles()).toEqual({ left: undefined, waits: [undefined] });
});

test('what is under way is waited for until it is done, and named when it takes long', async () => {
  await effect('eff_1', 'trying', 0);
  const { left, waits } = await settles({
    patienceMs: 60_000,
    meanwhile: () => pool.query(`update effect set state = 'done'`),
  });
  expect(left).toBeUndefined();
  expect(waits).toContain('slack.post ×1');
  expect(waits.at(-1)).toBeUndefined();
});

test('what does not move is left after a while, by name', async () => {
  await effect('eff_1', 'waiting', 0);
  await effect('eff_2', 'trying', 0);
  expect((await settles()).left).toBe('slack.post ×2');
});

test('where nobody works any more, nobody waits', async () => {
  await effect('eff_1', 'trying', 0);
  expect((await settles({ goesOn: () => false, patienceMs: 60_000 })).left).toBe('slack.post ×1');
});

test('what came in and is not handled yet counts, too', async () => {
  await pool.query(
    `insert into inbox (id, source, external_id, body, received_at) values ('inb_1', 'slack', 'x', '{}', now())`,
  );
  expect((await settles()).left).toBe('slack ×1');
});
