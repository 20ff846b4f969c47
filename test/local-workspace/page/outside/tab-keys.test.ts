import { describe, expect, it } from 'vitest';
import { tabAfter } from '../../../../src/local-workspace/page/outside/tab-keys.ts';

describe('keys on a row of tabs', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 5, 0],
    ['ArrowLeft', 0, 5],
    ['ArrowLeft', 3, 2],
    ['Home', 4, 0],
    ['End', 1, 5],
    ['ArrowDown', 1, undefined],
    ['a', 1, undefined],
  ])('%s on tab %i', (key, at, to) => {
    expect(tabAfter(key, at, 6)).toBe(to);
  });
});
