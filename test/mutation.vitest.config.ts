import { defineConfig } from 'vitest/config';

/** The tests that a mutation of the playbook must break: quick ones, without a database. */
export default defineConfig({
  test: {
    include: ['test/playbook/**/*.test.ts', 'test/guarantees/decision-space.test.ts', 'test/review/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
