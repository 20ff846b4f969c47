import { describe, expect, it } from 'vitest';
import { newId, newSecret, randomShare } from '../../../src/adapters/system/ids.ts';

describe('ids', () => {
  it('say what they name, sort by age, and never repeat', async () => {
    const earlier = newId('mil');
    await new Promise((resolve) => setTimeout(resolve, 3));
    const later = newId('mil');
    expect(earlier).toMatch(/^mil_[0-9a-hjkmnp-tv-z]{25}$/);
    expect(earlier < later).toBe(true);
    expect(new Set(Array.from({ length: 2_000 }, () => newId('evt'))).size).toBe(2_000);
  });
});

it('a share lies between nothing and all', () => {
  for (let count = 0; count < 200; count += 1) {
    const share = randomShare();
    expect(share >= 0 && share < 1).toBe(true);
  }
});

it('a secret has 32 bytes and is another each time', () => {
  expect(Buffer.from(newSecret(), 'base64url')).toHaveLength(32);
  expect(newSecret()).not.toBe(newSecret());
});
