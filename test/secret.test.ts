import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { Secret } from '../src/secret.ts';

it('a secret is given to whoever asks for it and shown to nobody', () => {
  const secret = new Secret('hunter2');
  expect(secret.reveal()).toBe('hunter2');
  const shown = [
    String(secret),
    `${secret}`,
    JSON.stringify({ secret }),
    inspect(secret),
    inspect({ deep: [secret] }, { showHidden: true, depth: 9 }),
  ];
  for (const one of shown) expect(one).not.toContain('hunter2');
  expect(JSON.stringify({ secret })).toBe('{"secret":"[secret]"}');
});
