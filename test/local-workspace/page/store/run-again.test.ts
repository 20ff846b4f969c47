import { describe, expect, it } from 'vitest';
import { runAgain } from '../../../../src/local-workspace/page/store/run-again.ts';

describe('work of which one run at a time is enough', () => {
  it('runs once more, and only once, when it was asked for while it ran', async () => {
    const gates: (() => void)[] = [];
    let runs = 0;
    const run = runAgain(() => {
      runs += 1;
      return new Promise((resolve) => gates.push(resolve));
    });
    const done = run();
    void run();
    void run();
    expect(runs).toBe(1);
    gates.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(runs).toBe(2);
    gates.shift()?.();
    await done;
    expect(runs).toBe(2);
  });

  it('runs again after it failed', async () => {
    let runs = 0;
    const run = runAgain(async () => {
      runs += 1;
      if (runs === 1) throw new Error('once');
    });
    await expect(run()).rejects.toThrow('once');
    await run();
    expect(runs).toBe(2);
  });
});
