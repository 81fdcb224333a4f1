import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// msw puts itself in the place of the process's own network: such files have a process to themselves.
const behindMsw = [
  'test/guarantees/g9-degraded.test.ts',
  'test/models/langchain.test.ts',
  'test/models/openai-embedder.test.ts',
];

export default defineConfig({
  test: {
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: 300_000,
    // Programs that tests start find what an earlier one has compiled.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
    hookTimeout: 60_000,
    // An embedded database per file costs half a gigabyte: two at a time.
    maxWorkers: 2,
    projects: [
      // Files share what they import, which is a third of their time; no test leaves anything behind in a module.
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: behindMsw, isolate: false } },
      { extends: true, test: { name: 'alone', include: behindMsw } },
    ],
  },
});
