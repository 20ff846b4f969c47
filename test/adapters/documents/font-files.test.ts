import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontFiles } from '../../../src/adapters/documents/font-files.ts';

describe('font files', () => {
  it.each(['japanese', 'chinese', 'european'] as const)('lie where they are said to lie: %s', (family) => {
    for (const weight of ['regular', 'bold'] as const) {
      const files = fontFiles(family, weight);
      expect(files.length).toBeGreaterThan(5);
      for (const file of files) expect(existsSync(file.path)).toBe(true);
    }
  });

  it('begin with the whole file, and a slice refuses what it does not hold', () => {
    const [whole, ...slices] = fontFiles('japanese', 'regular');
    expect(whole?.path).toMatch(/noto-sans-jp-japanese-400-normal\.woff$/);
    expect(whole?.mayHold(0x65e5)).toBe(true);
    const holders = slices.filter((slice) => slice.mayHold(0x9ad9));
    expect(holders).toHaveLength(1);
  });
});
