import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    // An embedded database per file costs half a gigabyte: two at a time.
    maxWorkers: 2,
  },
});
