import { expect, test } from 'vitest';
import { triggers } from '../../../src/local-workspace/bot-line/triggers.ts';

test('a trigger lives three seconds and is good once', () => {
  let now = 0;
  const all = triggers(
    () => now,
    () => 'r',
  );
  const id = all.issue({ user: 'U1' });
  expect(all.look('1.2.3')).toBe('invalid_trigger_id');
  now = 3000;
  expect(all.look(id)).toEqual({ user: 'U1' });
  now = 3001;
  expect(all.look(id)).toBe('expired_trigger_id');
  const next = all.issue({ user: 'U1' });
  expect(next).not.toBe(id);
  all.look(next);
  expect(all.look(next)).toEqual({ user: 'U1' });
  all.spend(next);
  expect(all.look(next)).toBe('exchanged_trigger_id');
});
