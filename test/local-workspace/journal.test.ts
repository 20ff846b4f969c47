import { expect, test } from 'vitest';
import { journal } from '../../src/local-workspace/journal.ts';

test('calls are counted by method', () => {
  const kept = journal();
  const entry = { args: {}, at: 0, outcome: { status: 200, ok: true }, acted: true };
  kept.write({ ...entry, method: 'a' });
  kept.write({ ...entry, method: 'b' });
  expect(kept.calls('a')).toHaveLength(1);
  expect(kept.entries).toHaveLength(2);
  kept.clear();
  expect(kept.entries).toEqual([]);
});
