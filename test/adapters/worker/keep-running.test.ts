import type { Runner } from 'graphile-worker';
import { describe, expect, it } from 'vitest';
import { keepRunning } from '../../../src/adapters/worker/keep-running.ts';

/** A runner that ends when it is told to, or by itself. */
function fakeRunner() {
  let end: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  let stops = 0;
  const stop = async (): Promise<void> => {
    stops += 1;
    end();
  };
  const runner: Pick<Runner, 'stop' | 'promise'> = { stop, promise };
  return { runner, end, stops: () => stops };
}

function stage(opens: (nth: number) => ReturnType<typeof fakeRunner> | Error) {
  const opened: ReturnType<typeof fakeRunner>[] = [];
  const failing: (() => void)[] = [];
  let tries = 0;
  const warned: string[] = [];
  const kept = keepRunning(
    async (fails) => {
      tries += 1;
      const next = opens(tries);
      if (next instanceof Error) throw next;
      opened.push(next);
      failing.push(fails);
      return Object.assign(Object.create(null), next.runner);
    },
    { warn: (_details, text) => void warned.push(text) },
  );
  return { kept, opened, failing, warned, tries: () => tries };
}

describe('the queue is worked on', () => {
  it('by one runner until it is stopped', async () => {
    const { kept, opened } = stage(() => fakeRunner());
    const running = await kept;
    expect(running.running()).toBe(true);
    await running.stop();
    expect(opened.map(({ stops }) => stops())).toEqual([1]);
  });

  it('by another when one has ended by itself', async () => {
    const { kept, opened } = stage(() => fakeRunner());
    const running = await kept;
    opened[0]?.end();
    await expect.poll(() => opened.length).toBe(2);
    await expect.poll(() => running.running()).toBe(true);
    await running.stop();
    expect(opened[1]?.stops()).toBe(1);
  });

  it('by another when one has failed, without waiting for its end', async () => {
    const { kept, opened, failing } = stage(() => fakeRunner());
    const running = await kept;
    failing[0]?.();
    await expect.poll(() => opened.length).toBe(2);
    expect(opened[0]?.stops()).toBe(1);
    await running.stop();
  });

  it('by none while none can be opened, and again as soon as one can', async () => {
    const { kept, opened, warned, tries } = stage((nth) => (nth === 2 ? new Error('away') : fakeRunner()));
    const running = await kept;
    opened[0]?.end();
    await expect.poll(tries).toBe(2);
    expect(running.running()).toBe(false);
    await expect.poll(() => running.running()).toBe(true);
    expect(warned).toHaveLength(1);
    await running.stop();
  });

  it('from the start, or not at all', async () => {
    await expect(stage(() => new Error('away')).kept).rejects.toThrow('away');
  });
});
