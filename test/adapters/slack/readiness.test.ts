import { afterEach, beforeEach, expect, test } from 'vitest';
import { createReadiness } from '../../../src/adapters/slack/readiness.ts';
import { type Ear, openEar } from './slack-ear.ts';

let ear: Ear;
beforeEach(async () => {
  ear = await openEar();
});
afterEach(() => ear.close());

test('many checks at once ask Slack once, and for half a minute nobody asks again', async () => {
  let now = 1_000;
  const ready = createReadiness(ear.client, () => now);
  expect(await Promise.all([ready(), ready(), ready()])).toEqual([true, true, true]);
  now += 30_000;
  expect(await ready()).toBe(true);
  expect(ear.heard).toHaveLength(1);
  now += 1;
  await ready();
  expect(ear.heard).toHaveLength(2);
});

test('a no is kept as long as a yes, and taken back by the next answer', async () => {
  let now = 0;
  const ready = createReadiness(ear.client, () => now);
  ear.answers['auth.test'] = { body: { ok: false, error: 'token_revoked' } };
  expect([await ready(), await ready()]).toEqual([false, false]);
  delete ear.answers['auth.test'];
  expect(await ready()).toBe(false);
  now += 30_001;
  expect(await ready()).toBe(true);
});

test('a Slack that is gone is a no, not an error', async () => {
  const ready = createReadiness(ear.client, () => 0);
  await ear.close();
  expect(await ready()).toBe(false);
});
