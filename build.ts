import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

// Makes `dist/`: the program as a few files beside what it reads at run time, laid out like the project, so that it runs
// wherever Node does with nothing installed: `node dist/src/command/node.js`. The image holds this and nothing else.

const target = 'dist';

/** Packages that read files of their own beside their code. */
const keptWhole = ['@electric-sql/pglite', '@electric-sql/pglite-pgvector'];

const readAtRunTime = [
  'package.json',
  'LICENSE',
  'migrations',
  'prompts',
  'src/playbook/playbook.json',
  'src/console/browser',
  ...['history', 'known-issues', 'documents', 'incidents', 'deployments'].map((set) => `evals/${set}.jsonl`),
  'node_modules/@scalar/api-reference/package.json',
  'node_modules/@scalar/api-reference/dist/browser/standalone.js',
  'node_modules/@fontsource-variable/inter/package.json',
  'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  ...keptWhole.map((name) => `node_modules/${name}`),
];

await rm(target, { recursive: true, force: true });
await build({
  entryPoints: ['src/node.ts'],
  // As deep as the sources, whose paths to other files stay right.
  outdir: `${target}/src/command`,
  bundle: true,
  // What is loaded only when it is needed stays a file of its own.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.12',
  external: [...keptWhole, 'pg-native'],
  // Packages in the older module format ask for Node's own modules by `require`.
  banner: {
    js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
  },
  legalComments: 'linked',
  logLevel: 'warning',
});
for (const path of readAtRunTime) {
  await mkdir(dirname(join(target, path)), { recursive: true });
  await cp(path, join(target, path), { recursive: true, filter: (file) => !/\.(?:map|cjs|d\.ts|d\.cts)$/.test(file) });
}
