import type { JobHelpers } from 'graphile-worker';
import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../src/adapters/worker/tasks.ts';

const seen: unknown[] = [];
const tasks = createTasks({
  effect: async (job) => void seen.push(job),
  inbound: async (inboxId) => void seen.push(inboxId),
  tick: async () => void seen.push('tick'),
});
const run = (name: string, payload: unknown): unknown => {
  const task: unknown = tasks[name];
  if (typeof task !== 'function') throw new Error(`no task ${name}`);
  const helpers: Partial<JobHelpers> = {};
  return task(payload, helpers);
};

describe('the worker’s tasks', () => {
  it('are the three that the database queues', async () => {
    await run('run-effect', { effectId: 'eff_1', queue: null });
    await run('run-effect', { effectId: 'eff_2', queue: 'team', more: 1 });
    await run('handle-inbound', { inboxId: 'inb_1' });
    await run('tick', {});
    expect(seen).toEqual([
      { effectId: 'eff_1', queue: null },
      { effectId: 'eff_2', queue: 'team' },
      'inb_1',
      'tick',
    ]);
    expect(Object.keys(tasks).sort()).toEqual(['handle-inbound', 'run-effect', 'tick']);
  });

  it.each([
    ['run-effect', {}],
    ['run-effect', { effectId: 1, queue: null }],
    ['handle-inbound', null],
  ])('%s refuses %j', (name, payload) => {
    expect(() => run(name, payload)).toThrow();
  });
});
