import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: 300_000,
    // Programs that tests start find what an earlier one has compiled.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
    hookTimeout: 60_000,
    // An embedded database per file costs half a gigabyte: two at a time.
    maxWorkers: 2,
  },
});
