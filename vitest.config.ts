import { configDefaults, defineConfig } from 'vitest/config';

const browser = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    // See test/support/deep.ts.
    provide: { deep: false },
    globalSetup: ['test/support/postgres.ts'],
    pool: 'forks',
    // Loading the modules anew for each of hundreds of files would take most of the time. Nothing in src/ keeps state
    // between uses but caches, and no test replaces a module.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    teardownTimeout: 20_000,
    // A machine that is busy with other things must not look like a fault.
    expect: { poll: { timeout: 10_000 } },
    // Nor does what was only late: it is tried once more, and the report says so. What was wrong is wrong at once.
    retry: { count: 1, condition: /timed out|within \d+ ms/ },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules and stories',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, browser],
          // Each worker keeps a PostgreSQL and often an Engawa busy; more of them than that only wait for each other.
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browser],
          // After all others: a page that a person would see at once is late on a busy machine.
          maxWorkers: 2,
          // A frame that is late once is told as such in the report; a page that is wrong stays wrong.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
