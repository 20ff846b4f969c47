import { describe, expect, it } from 'vitest';
import { deep } from '../support/deep.ts';
import { runScript } from './run-script.ts';

describe('npm run demo', () => {
  it('plays the whole thread, shows the books, and leaves nothing', { timeout: 240_000 }, async () => {
    const { code, out, problems, left } = await runScript(['scripts/demo.ts']);
    expect(problems).toBe('');
    expect(code).toBe(0);
    expect(left).toEqual([]);
    for (const [words, times] of [
      ['chain verified', 3],
      ['Audit log of New website', 1],
      ['Audit log of 採用サイト', 1],
      ['Effect ledger', 1],
    ] as const)
      expect([words, out.split(words).length - 1]).toEqual([words, times]);
    expect(out).toMatch(/2026-0001 +Kawa Foods .*JPY 300,000 +JPY 300,000 +paid/);
    expect(out).toMatch(/2026-0004 +みなと商事 .*JPY 400,000 +JPY 0 +sent/);
    expect(out).toMatch(/slack\.post +done +\d+/);
    expect(out).not.toContain('\u001b[');
  });

  it.runIf(deep)('asked to stop in the middle, it tidies up first', { timeout: 120_000 }, async () => {
    const { code, left } = await runScript(['scripts/demo.ts'], {
      says: '2 · Milestones',
      signal: 'SIGTERM',
    });
    expect(code).toBe(130);
    expect(left).toEqual([]);
  });
});
