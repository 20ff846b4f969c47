import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { createWorld } from '../../../src/adapters/system/world.ts';

it('a world begins when it is told to and waits as long as it is told to', async () => {
  const world = createWorld(Temporal.Instant.from('2026-11-23T00:00:00Z'));
  expect(world.clock.now().toString()).toMatch(/^2026-11-23T00:00:0/);
  const before = world.monotonicMs();
  await world.sleep(20);
  expect(world.monotonicMs() - before).toBeGreaterThanOrEqual(18);
  expect(world.newId('mil')).toMatch(/^mil_/);
});
