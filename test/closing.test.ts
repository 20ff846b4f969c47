import { expect, test } from 'vitest';
import { createClosing } from '../src/closing.ts';

test('the last is closed first, each once, and one that is stuck does not keep the rest open', async () => {
  const closed: string[] = [];
  const closing = createClosing();
  closing.add(async () => void closed.push('ground'));
  closing.add(() => Promise.reject(new Error('the door is stuck')));
  closing.add(async () => void closed.push('roof'));
  await expect(closing.close()).rejects.toThrow('the door is stuck');
  expect(closed).toEqual(['roof', 'ground']);
  await expect(closing.close()).resolves.toBeUndefined();
  expect(closed).toHaveLength(2);
});
