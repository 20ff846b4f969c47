import { expect, onTestFinished, test, vi } from 'vitest';
import { createAnnouncer } from '../../src/local-house/announcer.ts';

test('many changes in a moment are told once, to everybody who listens still', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const changes = createAnnouncer(10);
  const told: string[] = [];
  changes.onChange(() => told.push('one'));
  const stop = changes.onChange(() => told.push('two'));
  for (let n = 0; n < 5; n += 1) changes.announce();
  vi.advanceTimersByTime(9);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(told).toEqual(['one', 'two']);
  stop();
  changes.announce();
  vi.advanceTimersByTime(100);
  expect(told).toEqual(['one', 'two', 'one']);
  changes.announce();
  changes.close();
  vi.advanceTimersByTime(100);
  expect(told).toHaveLength(3);
});
