import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/postgres.ts'],
    pool: 'forks',
    // Loading the modules anew for each of hundreds of files would take most of the time. Nothing in src/ keeps state
    // between uses but caches, and no test replaces a module.
    isolate: false,
    // Each worker keeps a PostgreSQL and often an Engawa busy; more of them than that only wait for each other.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    teardownTimeout: 20_000,
    // A machine that is busy with other things must not look like a fault.
    expect: { poll: { timeout: 10_000 } },
  },
});
