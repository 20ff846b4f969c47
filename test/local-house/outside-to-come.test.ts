import { expect, test } from 'vitest';
import { outsideToCome } from '../../src/local-house/outside-to-come.ts';

test('who asks or listens too early waits, and who has left is told nothing', async () => {
  const { outside, come } = outsideToCome();
  const told: string[] = [];
  const asked = outside.act({ act: 'start-bot' });
  outside.onChange(() => told.push('stays'));
  outside.onChange(() => told.push('leaves'))();
  const listeners = new Set<() => void>();
  come({
    look: () => Promise.reject(new Error('nothing to see')),
    act: async () => ({ ok: true }),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
  expect(await asked).toEqual({ ok: true });
  await expect(outside.look()).rejects.toThrow('nothing to see');
  for (const listener of listeners) listener();
  expect(told).toEqual(['stays']);
});
