import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createAnnouncer } from '../../src/local-house/announcer.ts';

test('many changes in a moment are told once, to everybody who listens still', async () => {
  const changes = createAnnouncer(10);
  const told: string[] = [];
  changes.onChange(() => told.push('one'));
  const stop = changes.onChange(() => told.push('two'));
  for (let n = 0; n < 5; n += 1) changes.announce();
  await pause(40);
  expect(told).toEqual(['one', 'two']);
  stop();
  changes.announce();
  await pause(40);
  expect(told).toEqual(['one', 'two', 'one']);
  changes.announce();
  changes.close();
  await pause(40);
  expect(told).toHaveLength(3);
});
